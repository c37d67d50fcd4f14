using CooperationPortal.Core.Readership;
using CooperationPortal.Core.Shared;
using CooperationPortal.Core.Users;
using CooperationPortal.Tests.Support.Http;
using CooperationPortal.Tests.Support.Records;
using CooperationPortal.Tests.Support.Users;
using Microsoft.Extensions.DependencyInjection;

namespace CooperationPortal.Tests.Web.Setup;

/// <summary>A page of a record counts where somebody of the public has read it, from the cache too, and nothing else does.</summary>
public sealed class ReadCountingTests(PortalFixture portal) : IClassFixture<PortalFixture>
{
    private const string Browser = "Mozilla/5.0 (X11; Linux x86_64) Firefox/140.0";

    [Fact]
    public async Task Read_ByThePublic_CountsByLanguage()
    {
        var record = await portal.PublishAsync(WrittenAgreements.Input("Читаемое"));
        await using var cached = new PortalFactory(portal.ConnectionString, settings: new Dictionary<string, string> { ["Portal:PageCacheMegabytes"] = "8" });
        var reader = cached.CreateClient();
        reader.DefaultRequestHeaders.Add("User-Agent", Browser);

        for (var i = 0; i < 6; i++)
        {
            (await reader.GetAsync($"/uz/agreements/{record.Reference}")).EnsureSuccessStatusCode();
        }

        (await reader.GetAsync($"/en/agreements/{record.Reference}")).EnsureSuccessStatusCode();
        await reader.GetAsync($"/en/agreements/{record.Reference}1");
        await reader.GetAsync("/en/agreements");

        var counts = cached.Services.GetRequiredService<ReadCounts>().Take();
        counts.ShouldBe(
            new Dictionary<ReadPage, int>
            {
                [new(RecordKind.Agreement, record.Reference!, "uz-Latn")] = 6, [new(RecordKind.Agreement, record.Reference!, "en")] = 1,
            },
            ignoreOrder: true);
    }

    [Fact]
    public async Task Read_ByStaffOrByMachines_DoesNotCount()
    {
        var record = await portal.PublishAsync(WrittenAgreements.Input("Открытое"));
        var address = $"/ru/agreements/{record.Reference}";
        var staff = await portal.SignInAsync(PortalRole.MinistryStaff);
        staff.DefaultRequestHeaders.Add("User-Agent", Browser);
        var machine = portal.NewClient();
        machine.DefaultRequestHeaders.Add("User-Agent", "Mozilla/5.0 (compatible; YandexBot/3.0)");
        var person = portal.NewClient();
        person.DefaultRequestHeaders.Add("User-Agent", Browser);

        (await staff.GetAsync(address)).EnsureSuccessStatusCode();
        (await machine.GetAsync(address)).EnsureSuccessStatusCode();
        (await portal.NewClient().GetAsync(address)).EnsureSuccessStatusCode();
        var counts = portal.Services.GetRequiredService<ReadCounts>();
        counts.Take().ShouldBeEmpty();

        (await person.GetAsync(address)).EnsureSuccessStatusCode();
        counts.Take().Values.ShouldBe([1]);
    }
}
