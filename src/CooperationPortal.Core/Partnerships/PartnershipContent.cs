using CooperationPortal.Core.Activities;
using CooperationPortal.Core.Agreements;
using CooperationPortal.Core.Commitments;
using CooperationPortal.Core.Institutions;
using CooperationPortal.Core.Shared;
using CooperationPortal.Core.Sources;
using CooperationPortal.Core.Statistics;
using CooperationPortal.Core.Timelines;
using CooperationPortal.Core.Visits;

namespace CooperationPortal.Core.Partnerships;

/// <summary>What lies between two places: the newest of each list, and on what it rests.</summary>
public sealed record PartnershipContent(
    IReadOnlyList<VisitDetails> Visits,
    IReadOnlyList<VisitRow> EarlierVisits,
    IReadOnlyList<MeetingRow> Meetings,
    IReadOnlyList<AgreementRow> Agreements,
    IReadOnlyList<CommitmentRow> Commitments,
    IReadOnlyList<ActivityRow> Activities,
    IReadOnlyList<SourceView> Sources,
    Timeline Timeline)
{
    /// <summary>By the ids of visits what was signed during them, the agreements that stops name too.</summary>
    public IReadOnlyDictionary<Guid, IReadOnlyList<AgreementRow>> SignedDuring { get; init; } =
        new Dictionary<Guid, IReadOnlyList<AgreementRow>>();

    /// <summary>Null where there is no course of years to show.</summary>
    public WorkByYear? ByYear { get; init; }

    /// <summary>When the public last saw one of its records change; null where there is none.</summary>
    public DateTimeOffset? ChangedAt { get; init; }

    public IEnumerable<AgreementRow> Signed => Agreements.Where(a => AgreementBuckets.EverSigned.Contains(a.Bucket));

    public IEnumerable<AgreementRow> NotSigned => Agreements.Except(Signed);

    /// <summary>Some date is there, and none has a year.</summary>
    public bool NoYearAtAll
    {
        get
        {
            StatedDate[] dates =
            [
                .. Visits.Select(v => v.Period), .. EarlierVisits.Select(v => v.Period), .. Meetings.Select(m => m.When),
                .. Agreements.Select(a => a.When), .. Activities.Select(a => a.When),
            ];
            return dates.Any(d => d.IsStated) && dates.All(d => !d.YearKnown);
        }
    }

    /// <summary>The regions themselves agreed on a frame for what their institutions do.</summary>
    public bool HasFramework => Agreements.Any(a => a.Type is AgreementType.FrameworkRegional);

    /// <summary>
    /// The institutions that signed, or were visited: which of them act under the frame. Counted from the parties of
    /// the records, since sources seldom say that one paper was made under another.
    /// </summary>
    public IReadOnlyList<CoveredInstitution> Coverage
    {
        get
        {
            var signed = Signed.SelectMany(a => a.Parties).Where(p => p.Body is not null).ToLookup(p => p.Body!.Id);
            var visited = Visits.SelectMany(v => v.Stops).Select(s => s.Place).Where(p => p.Body is not null);
            return
            [
                .. signed.Select(g => g.First()).Concat(visited).DistinctBy(p => p.Body!.Id)
                    .Select(p => new CoveredInstitution(p, signed[p.Body!.Id].Count()))
                    .OrderByDescending(c => c.Signed).ThenBy(c => c.Institution.Name.Text, StringComparer.CurrentCulture),
            ];
        }
    }
}

/// <summary>An institution of two cooperating regions, and how many papers it signed with the other side.</summary>
public sealed record CoveredInstitution(PartyView Institution, int Signed);
