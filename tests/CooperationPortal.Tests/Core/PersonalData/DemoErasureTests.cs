using CooperationPortal.Core.PersonalData;
using CooperationPortal.Core.Users;
using CooperationPortal.Tests.Support.Database;
using CooperationPortal.Tests.Support.Http;
using CooperationPortal.Tests.Support.Users;
using Microsoft.EntityFrameworkCore;

namespace CooperationPortal.Tests.Core.PersonalData;

/// <summary>Those whom real articles name can be erased, and the records stay as they were but for the names.</summary>
public sealed class DemoErasureTests : IAsyncLifetime
{
    private readonly PortalFixture portal = new();

    public Task InitializeAsync() => portal.InitializeAsync(TestServer.CreateDemoDatabaseAsync());

    public Task DisposeAsync() => portal.DisposeAsync();

    /// <summary>So many of them, in the order of their addresses, as make the test a short one.</summary>
    private const int Most = 12;

    [Fact]
    public async Task Erase_PeopleOfTheDemoRecords_LeavesEachRoleAndEachRecord()
    {
        var admin = (await portal.AddStaffAsync(PortalRole.SystemAdministrator)).Actor;
        var before = await CountsAsync();
        var people = await portal.UseAsync(db => db.People.OrderBy(p => p.Slug).Take(Most)
            .Select(p => new { p.Id, Names = p.Names.Select(n => n.Text).ToList() }).ToListAsync());

        foreach (var person in people)
        {
            await portal.UseAsync<ErasureService, bool>(async erasures =>
            {
                await erasures.EraseAsync(DataSubject.Person(person.Id), "по просьбе", admin, CancellationToken.None);
                return true;
            });
        }

        people.Count.ShouldBe(Most);
        (await CountsAsync()).ShouldBe(before);
        var asked = people.Select(p => p.Id).ToList();
        var left = await portal.UseAsync(db => db.People.Where(p => asked.Contains(p.Id)).Select(p => p.Id).ToListAsync());
        var signed = await portal.UseAsync(db => db.Signatures.Where(s => s.PersonId != null).Select(s => s.PersonId!.Value).Distinct().ToListAsync());
        left.ShouldBeSubsetOf(signed);
        var reader = portal.NewClient();
        foreach (var reference in await portal.UseAsync(db => db.Visits.Where(v => v.IsPublic).Select(v => v.Reference).ToListAsync()))
        {
            var page = await reader.GetStringAsync($"/ru/visits/{reference}");
            foreach (var person in people.Where(p => !left.Contains(p.Id)))
            {
                person.Names.ShouldAllBe(name => !page.Contains(name), reference);
            }
        }
    }

    private Task<List<int>> CountsAsync() => portal.UseAsync(async db => new List<int>
    {
        await db.Agreements.CountAsync(a => a.IsPublic), await db.Visits.CountAsync(v => v.IsPublic), await db.Meetings.CountAsync(m => m.IsPublic),
        await db.DelegationMembers.CountAsync(m => m.PersonId != null), await db.VisitHosts.CountAsync(h => h.PersonId != null),
        await db.MeetingParticipants.CountAsync(p => p.PersonId != null), await db.Signatures.CountAsync(s => s.PersonId != null),
        await db.Statements.CountAsync(s => s.SpeakerId != null), await db.Evidence.CountAsync(), await db.Commitments.CountAsync(),
    });
}
