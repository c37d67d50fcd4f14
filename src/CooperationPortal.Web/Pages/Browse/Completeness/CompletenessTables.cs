using CooperationPortal.Core.Agreements;
using CooperationPortal.Core.Figures;
using CooperationPortal.Core.Shared;
using CooperationPortal.Web.PageSupport.Charts;
using CooperationPortal.Web.PageSupport.Localisation;

namespace CooperationPortal.Web.Pages.Browse.Completeness;

/// <summary>The figures of completeness as tables in the reader's words.</summary>
public sealed class CompletenessTables(FigureSet figures, ListLinks links, Text text)
{
    private static readonly string[] Known =
        [Aspect.Stated, nameof(UnknownMarker.NotStated), nameof(UnknownMarker.NotApplicable), nameof(UnknownMarker.Withheld), Aspect.Nothing];

    private static readonly string[] Exact = ["Day", "Month", "Year", "YearUnknown", .. Known[1..]];

    public FieldTable Agreements => Fields(RecordKind.Agreement,
        [Aspect.Document, Aspect.Source, Aspect.Place, Aspect.Scope, Aspect.Specialties, Aspect.Languages, Aspect.Word]);

    public FieldTable Visits => Fields(RecordKind.Visit,
        [Aspect.Document, Aspect.Source, Aspect.Purpose, Aspect.Members, Aspect.Stops]);

    public FieldTable Commitments => Fields(RecordKind.Commitment, [Aspect.Owes, Aspect.Quantity]);

    /// <summary>Of what was signed: a promise has no day of signing.</summary>
    public BarTable SigningDays => new(
        text["Completeness.SigningDays"],
        text["Completeness.Exactness"],
        [new Band(text["Statistics.Signed"], BandLook.Signed)],
        [
            .. Exact.Select(value => Row(value, new Figure(
                figures.Count(RecordKind.Agreement, Aspect.Signing, value, AgreementBuckets.EverSigned),
                links.Agreements(ListLinks.Signed, ListLinks.Fact(Aspect.Signing, value))))),
        ]);

    public BarTable Signatories => Breakdown(
        RecordKind.Agreement, Aspect.Signatories, [Aspect.Stated, "Some", Aspect.Nothing]);

    public BarTable Terms => Breakdown(
        RecordKind.Agreement, Aspect.Term, [nameof(TermKind.Fixed), nameof(TermKind.OpenEnded), .. Known[1..]]);

    public BarTable Periods => Breakdown(RecordKind.Visit, Aspect.Period, Exact);

    public BarTable DueDays => Breakdown(RecordKind.Commitment, Aspect.Due, Exact);

    public BarTable Titles => new(
        text["Completeness.Titles"],
        text["Completeness.Language"],
        [
            new Band(text["Facts.Aspect.titled"], BandLook.Signed),
            new Band(text["Facts.Aspect.untitled"], BandLook.Inferred),
        ],
        [
            .. LanguageTag.Interface.Select(tag => new BarRow(
                new LocalizedString(text.Language(tag), text.Culture, false),
                [Of(RecordKind.Agreement, Aspect.Titled, tag), Of(RecordKind.Agreement, Aspect.Untitled, tag)])),
        ]);

    public Figure Of(RecordKind kind, string aspect, string value) => new(
        figures.Count(kind, aspect, value), ListOf(kind, ListLinks.Fact(aspect, value)));

    private FieldTable Fields(RecordKind kind, string[] aspects) => new(
        text[$"Completeness.{kind}"],
        figures.Count(kind),
        [.. Known.Select(value => text[$"Facts.Value.{value}"])],
        [
            .. aspects.Select(aspect => new FieldRow(
                text[$"Facts.Aspect.{aspect}"], [.. Known.Select(value => Of(kind, aspect, value))])),
        ]);

    private BarTable Breakdown(RecordKind kind, string aspect, string[] values) => new(
        text[$"Facts.Aspect.{aspect}"],
        text["Completeness.Known"],
        [new Band(text[$"Completeness.{kind}"], BandLook.Plain)],
        [.. values.Select(value => Row(value, Of(kind, aspect, value)))]);

    private BarRow Row(string value, Figure figure) =>
        new(new LocalizedString(text[$"Facts.Value.{value}"], text.Culture, false), [figure]);

    private string ListOf(RecordKind kind, string fact) => kind switch
    {
        RecordKind.Agreement => links.Agreements(fact),
        RecordKind.Visit => links.Visits(fact),
        _ => links.Commitments(fact),
    };
}
