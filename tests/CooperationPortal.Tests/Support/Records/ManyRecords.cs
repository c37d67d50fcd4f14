using CooperationPortal.Core.Agreements;
using CooperationPortal.Core.Events;
using CooperationPortal.Core.Institutions;
using CooperationPortal.Core.Regions;
using CooperationPortal.Core.Shared;
using CooperationPortal.Core.Shared.Inputs;
using CooperationPortal.Core.Visits;
using CooperationPortal.Tests.Support.Http;
using Microsoft.EntityFrameworkCore;

namespace CooperationPortal.Tests.Support.Records;

/// <summary>
/// More records of each kind than a page of a list holds: a third on one day, a third without a year, a third without any
/// date; and one of each kind that was withdrawn.
/// </summary>
public sealed class ManyRecords : IAsyncLifetime
{
    /// <summary>Of each kind; more than the longest page.</summary>
    public const int Count = 33;

    private static readonly string?[] Dates = ["2019-05-14", "XXXX-05-14", null];

    public PortalFixture Portal { get; } = new();

    public async Task InitializeAsync()
    {
        await Portal.InitializeAsync();
        var partners = await Portal.UseAsync(db => db.Regions
            .Where(r => r.CountryIso2 == "CN" && r.Level == RegionLevel.Adm1 && r.Status == RegionStatus.Current)
            .OrderBy(r => r.Slug).Select(r => r.Id).Take(Count + 1).ToListAsync());
        for (var i = 0; i < Count; i++)
        {
            await PublishAsync(RecordPick.Of(RecordKind.Region, partners[i], "…"), Dates[i % Dates.Length]);
        }

        await HideAsync(await PublishAsync(RecordPick.Of(RecordKind.Region, partners[Count], "…"), "2019-05-14"));
    }

    public Task DisposeAsync() => Portal.DisposeAsync();

    private async Task<Published> PublishAsync(RecordPick partner, string? date)
    {
        var services = Portal.Services;
        var agreement = FoundingAgreements.Signed();
        agreement.Events[0].When = date is null ? new DateInput() : RegistryInputs.Date(date);
        agreement.Parties = [AgreementParty(Places.SamaraOblast), AgreementParty(partner)];
        var happening = RegistryInputs.Event("Конгресс");
        happening.Period = date is null ? new DateInput() : RegistryInputs.Date(date);
        var agreementId = await services.PublishAsync(agreement);
        var activity = ActivityInputs.Under(agreementId, "2019").Between(partner, Places.SamaraOblast);
        activity.Held = happening.Period;
        await services.PublishAsync(activity);
        return new Published(
            agreementId,
            await services.PublishAsync(VisitInputs.Visit(partner, Places.SamaraOblast, date)),
            await services.PublishAsync(VisitInputs.Meeting(partner, Places.SamaraOblast, date)),
            await services.PublishAsync(RegistryInputs.Institution("Городская больница", Places.Samara)),
            await services.PublishAsync(happening));
    }

    private async Task HideAsync(Published records)
    {
        await Portal.Services.WithdrawAsync<Agreement>(records.Agreement);
        await Portal.Services.WithdrawAsync<Visit>(records.Visit);
        await Portal.Services.WithdrawAsync<Meeting>(records.Meeting);
        await Portal.Services.WithdrawAsync<Institution>(records.Institution);
        await Portal.Services.WithdrawAsync<Event>(records.Event);
    }

    private static AgreementPartyInput AgreementParty(RecordPick party) => new() { Id = Guid.CreateVersion7(), Party = party };

    private sealed record Published(Guid Agreement, Guid Visit, Guid Meeting, Guid Institution, Guid Event);
}
