using CooperationPortal.Core.Agreements;
using CooperationPortal.Core.Commitments;
using CooperationPortal.Core.Figures;
using CooperationPortal.Core.Shared;
using CooperationPortal.Core.Statistics;
using CooperationPortal.Web.PageSupport.Charts;
using CooperationPortal.Web.PageSupport.Localisation;

namespace CooperationPortal.Web.Pages.Browse.Statistics;

/// <summary>What the page of statistics draws of the promise ledger.</summary>
public sealed class CommitmentCharts(RegisterStatistics read, ListLinks links, Text text)
{
    private const RecordKind Kind = RecordKind.Commitment;

    private readonly FigureSet figures = read.Figures;

    private static CommitmentBucket[] Kept => [CommitmentBucket.Met, CommitmentBucket.PartiallyMet];

    private static CommitmentBucket[] Late => [CommitmentBucket.Overdue, CommitmentBucket.NotMet];

    public bool IsEmpty => figures.Count(Kind) == 0;

    public Figure All => new(figures.Count(Kind), links.Commitments());

    public Figure Overdue => new(
        figures.Count(Kind, CommitmentBucket.Overdue), links.Commitments($"state={CommitmentBucket.Overdue}"));

    public BarTable ByState => new(
        text["Statistics.CommitmentsByState"],
        text["Commitments.Facet.State"],
        [new Band(text["Nav.Commitments"], BandLook.Plain)],
        [
            .. Enum.GetValues<CommitmentBucket>().Select(b => new BarRow(
                Own(text.Enum(b)), [new Figure(figures.Count(Kind, b), links.Commitments($"state={b}"))]) { State = b }),
        ]);

    public BarTable ByActivity => new(
        text["Statistics.CommitmentsByActivity"],
        text["Statistics.Activity"],
        [
            new Band(text["Statistics.Kept"], BandLook.Signed),
            new Band(text.Enum(CommitmentBucket.Open), BandLook.Planned),
            new Band(text["Statistics.Late"], BandLook.Late),
        ],
        [
            .. figures.Values(Kind, Aspect.Activity).Order(StringComparer.Ordinal).Select(a => new BarRow(
                Own(text.Enum(Enum.Parse<ActivityType>(a))),
                [Of(a, Kept), Of(a, [CommitmentBucket.Open]), Of(a, Late)])),
        ]);

    private Figure Of(string activity, CommitmentBucket[] states) => new(
        figures.Count(Kind, Aspect.Activity, activity, states),
        links.Commitments([$"activity={activity}", .. states.Select(s => $"state={s}")]));

    private LocalizedString Own(string words) => new(words, text.Culture, false);
}
