using CooperationPortal.Core.Institutions;
using CooperationPortal.Core.Shared;
using CooperationPortal.Core.Shared.Inputs;

namespace CooperationPortal.Core.Agreements;

/// <summary>Makes the records that pages show of stored agreements and found names.</summary>
internal static class AgreementShowing
{
    public static AgreementRow ToRow(this Agreement agreement, PartyNames names, DateOnly today)
    {
        var standing = agreement.StandingOn(today);
        var (day, when) = agreement.DayShown();
        return new AgreementRow(
            agreement.Id,
            agreement.Reference,
            agreement.Title,
            agreement.Type,
            agreement.KindAsStated,
            agreement.CountStated,
            standing.State,
            standing.Bucket,
            day,
            when,
            agreement.SortDate,
            [.. agreement.Parties.OrderBy(p => p.Order).Select(p => names.Of(PartyRow.Of(p), agreement.SignedOn()))],
            [.. agreement.Scope.OrderBy(s => s.Order).Select(s => s.Activity).Distinct()],
            [.. agreement.Scope.SelectMany(s => s.SpecialtyCodes).Distinct()],
            agreement.Sectors)
        {
            Publication = Publication.Of(agreement),
        };
    }

    public static AgreementLink ToLink(this Agreement agreement, DateOnly today) => new(
        agreement.Id,
        agreement.Reference,
        agreement.Title,
        agreement.Type,
        agreement.StandingOn(today).Bucket,
        agreement.DayShown().When);

    public static AgreementStanding StandingOn(this Agreement agreement, DateOnly day)
    {
        var periods = agreement.StatePeriods.OrderBy(p => p.From)
            .Select(p => new LifePeriod(p.State, p.From, p.Until)).ToList();
        var state = AgreementLife.StateOn(periods, day);
        return new AgreementStanding(
            day,
            state,
            AgreementBuckets.Of(state, agreement.PlannedWindow, day),
            periods.LastOrDefault(p => p.From <= day)?.From,
            periods);
    }

    /// <summary>The same choice as <see cref="AgreementLife.ListedUnder"/>, so that a row stands under the day it shows.</summary>
    private static (AgreementDay Day, StatedDate When) DayShown(this Agreement agreement)
    {
        var events = agreement.Events.OrderBy(e => e.Order).ToList();
        if (events.Find(e => e.Kind is AgreementEventKind.Signed) is { } signed)
        {
            return (AgreementDay.Signed, signed.When);
        }

        return agreement.PlannedWindow.IsStated
            ? (AgreementDay.Planned, agreement.PlannedWindow)
            : (AgreementDay.First, events.Find(e => e.When.YearKnown)?.When ?? events.FirstOrDefault()?.When ?? StatedDate.NotStated);
    }

    /// <summary>The day whose names the paper bears; where the source leaves a span, its end.</summary>
    private static DateOnly? SignedOn(this Agreement agreement) =>
        agreement.DayShown() is (AgreementDay.Signed, var when) ? when.Latest ?? when.Earliest : null;

    public static IReadOnlyList<AgreementPartyView> PartyViews(this Agreement agreement, PartyNames names) =>
    [
        .. agreement.Parties.OrderBy(p => p.Order).Select(p => new AgreementPartyView(
            names.Of(PartyRow.Of(p), agreement.SignedOn()),
            p.Role,
            p.RoleLabel,
            p.OwnReference,
            [
                .. p.Signatures.OrderBy(s => s.Order)
                    .Select(s => new SignatureView(names.Of(PersonRow.Of(s)), s.When, s.Place, s.Capacity, s.Kind)),
            ])),
    ];

    public static IReadOnlyList<ScopeView> ScopeViews(this Agreement agreement, PartyNames names)
    {
        var parties = agreement.Parties.ToDictionary(p => p.Id, p => names.Of(PartyRow.Of(p), agreement.SignedOn()));
        return
        [
            .. agreement.Scope.OrderBy(s => s.Order).Select(s => new ScopeView(
                s.Id,
                s.Activity,
                s.FromPartyId is { } from ? parties[from] : null,
                s.ToPartyId is { } to ? parties[to] : null,
                s.SpecialtyCodes,
                s.ConditionCodes,
                s.Quantity.ToPlain(),
                s.Unit,
                s.PerPeriod,
                s.DurationDays,
                s.Languages,
                s.Text,
                s.Basis,
                s.BasisNote)),
        ];
    }
}
