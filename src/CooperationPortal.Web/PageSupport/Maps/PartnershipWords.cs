using CooperationPortal.Core.Partnerships;
using CooperationPortal.Web.PageSupport.Components;
using CooperationPortal.Web.PageSupport.Localisation;

namespace CooperationPortal.Web.PageSupport.Maps;

/// <summary>What two places have between them, in words; promised and signed are never added up.</summary>
public sealed class PartnershipWords(Text text)
{
    /// <summary>Who with whom, and what there is: the name of a line for those who do not see it.</summary>
    public string NameOf(PartnershipRow row)
    {
        var counts = Counts(row.Figures).Select(c => c.Words).ToList();
        var between = $"{row.A.Name.Text} – {row.B.Name.Text}";
        return counts.Count == 0 ? between : between + text.Colon + text.List(counts);
    }

    /// <summary>Each number that is not zero, in its words.</summary>
    public IReadOnlyList<PartnershipCount> Counts(PartnershipFigures figures)
    {
        (string Key, int Count, StateKind? Kind)[] parts =
        [
            ("Partnerships.InForceCount", figures.InForce, StateKind.InForce),
            ("Partnerships.SignedCount", figures.Signed - figures.InForce - figures.Ended, StateKind.Signed),
            ("Partnerships.EndedCount", figures.Ended, StateKind.Ended),
            ("Partnerships.PromisedCount", figures.Planned - figures.Overdue, StateKind.Planned),
            ("Partnerships.OverdueCount", figures.Overdue, StateKind.Overdue),
            ("Partnerships.VisitCount", figures.Visits, null),
            ("Partnerships.MeetingCount", figures.Meetings, null),
            ("Partnerships.CommitmentCount", figures.Commitments, null),
            ("Partnerships.ActivityCount", figures.Activities, null),
        ];
        return [.. parts.Where(p => p.Count > 0).Select(p => new PartnershipCount(text.Plural(p.Key, p.Count), p.Kind))];
    }
}

/// <summary>A number with its words, and the state whose colour it has.</summary>
public sealed record PartnershipCount(string Words, StateKind? Kind);
