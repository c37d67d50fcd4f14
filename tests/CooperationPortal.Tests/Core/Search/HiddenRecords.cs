using CooperationPortal.Core.Events;
using CooperationPortal.Core.Institutions;
using CooperationPortal.Core.Shared;
using CooperationPortal.Core.Users;
using CooperationPortal.Tests.Support.Database;
using CooperationPortal.Tests.Support.Records;
using CooperationPortal.Tests.Support.Users;
using Microsoft.EntityFrameworkCore;

namespace CooperationPortal.Tests.Core.Search;

/// <summary>People, bodies and events that are public at first and are hidden then, and staff of a place.</summary>
internal sealed class HiddenRecords(DatabaseFixture database)
{
    public async Task<(Guid Id, Guid Visit)> NameAsync(string name)
    {
        var trip = VisitInputs.Visit(Places.SamaraOblast, Places.Namangan);
        trip.Members = [VisitInputs.Member(name)];
        var visit = await database.Services.PublishAsync(trip);
        return (await database.UseAsync(db => db.People.Where(p => p.Names.Any(n => n.Text == name)).Select(p => p.Id).SingleAsync()), visit);
    }

    public async Task<Guid> OfAsync(string name, RecordKind kind) => kind switch
    {
        RecordKind.Person => (await NameAsync(name)).Id,
        RecordKind.Event => await database.Services.PublishAsync(RegistryInputs.Event(name)),
        _ => await database.Services.PublishAsync(RegistryInputs.Institution(name, Places.Samara)),
    };

    public Task WithholdAsync(Guid id, RecordKind kind) => kind switch
    {
        RecordKind.Person => database.UseAsync(db => db.Database.ExecuteSqlAsync($"update people set naming = 'NoConsent' where id = {id}")),
        RecordKind.Event => database.Services.WithdrawAsync<Event>(id),
        _ => database.Services.WithdrawAsync<Institution>(id),
    };

    public async Task<Actor> StaffAsync(string? iso = null) => (await database.Services.AddStaffAsync(
        PortalRole.MinistryStaff, iso is null ? null : await database.UseAsync(db => db.RegionIdAsync(iso)))).Actor;
}
