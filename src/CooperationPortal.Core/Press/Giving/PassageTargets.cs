using System.Collections;
using CooperationPortal.Core.Agreements;
using CooperationPortal.Core.Events;
using CooperationPortal.Core.Shared.Inputs;
using CooperationPortal.Core.Visits;
using static CooperationPortal.Core.Press.Giving.PassageKind;
using ActivityInput = CooperationPortal.Core.Activities.ActivityInput;
using InstitutionInput = CooperationPortal.Core.Institutions.InstitutionInput;

namespace CooperationPortal.Core.Press.Giving;

/// <summary>The fields of each kind of record that are filled from articles, in the order of its form.</summary>
public static class PassageTargets
{
    private const string EachRow = "*";

    private static readonly PassageTarget[] Said =
    [
        Row("Statements/+/Text", Saying, Words),
        Row("Statements/*/Speaker", Person),
        Row("Statements/*/SpeakerTitle", Words),
        Row("Commitments/+/Text", Activity, Words),
        Row("Commitments/*/From/+/Party", Place, Institution),
        Row("Commitments/*/To/+/Party", Place, Institution),
        Row("Commitments/*/Due", Date),
        Row("Commitments/*/Event", PassageKind.Event, Name),
    ];

    private static readonly Dictionary<Type, PassageTarget[]> Templates = new()
    {
        [typeof(VisitInput)] =
        [
            List("Senders/+/Party", Place, Institution, Name),
            List("HostParties/+/Party", Place, Institution, Name),
            Field("Kind", PassageKind.VisitKind),
            Field("Period", Date),
            Field("Event", PassageKind.Event),
            Field("Purpose", Words),
            Field("InvitedBy", Institution, Words),
            Row("Members/+/Person", Person, Name),
            Row("Members/+/Description", Words),
            Row("Members/*/TitleThen", Words),
            Row("Stops/+/Party", Institution, Place, Name),
            Row("Stops/*/When", Date),
            Row("Stops/*/Hosts/+/Person", Person, Name),
            Row("Stops/*/Hosts/*/TitleThen", Words),
            Row("Stops/*/Shown/+/Text", Words),
            new("Stops/*/Outcome", 3, [Outcome]),
            Row("Stops/*/OutcomeNote", Words),
            Row("Meetings/+/Agenda", Words),
            Row("Meetings/*/When", Date),
            Row("Meetings/*/Venue", Institution, Place, Name, Words),
            .. Said,
            Whole("Summary", Words),
        ],
        [typeof(MeetingInput)] =
        [
            List("HomeParties/+/Party", Place, Institution, Name),
            List("HostParties/+/Party", Place, Institution, Name),
            Field("When", Date),
            Field("Venue", Institution, Place, Name, Words),
            Field("Ordinal", Ordinal),
            Field("Agenda", Words),
            Field("Event", PassageKind.Event),
            Row("Participants/+/Person", Person, Name),
            Row("Participants/+/Description", Words),
            Row("Participants/*/TitleThen", Words),
            .. Said,
            Whole("Summary", Words),
        ],
        [typeof(AgreementInput)] =
        [
            Field("Title", Words),
            Field("KindAsStated", Words),
            Field("CountStated", Words),
            Row("Parties/+/Party", Place, Institution, Name),
            new("Parties/*/Signatures/+/Person", 3, [Person, Name]),
            Row("Events/+/Kind", PassageKind.LifeEvent),
            Row("Events/*/When", Date),
            Field("PlannedWindow", Date),
            Field("PlannedOccasion", PassageKind.Event, Name),
            Field("ConcludedPlace", Place, Words),
            Field("Sectors", PassageKind.Sector),
            Row("Scope/+/Text", Activity, Words),
            .. Said,
            Whole("Summary", Words),
        ],
        [typeof(ActivityInput)] =
        [
            Field("Title", Words),
            Field("Type", Activity),
            Field("Planned", Date),
            Field("Held", Date),
            Field("Event", PassageKind.Event),
            Row("Parties/+/Party", Place, Institution, Name),
            Row("Flows/*/Planned", Words),
            Row("Flows/*/Actual", Words),
            Row("Aid/+/What", Words),
            Whole("Summary", Words),
        ],
        [typeof(InstitutionInput)] =
        [
            Row("Names/+/Text", Name, Words),
            Field("Place", Place),
            Field("Parent", Institution),
            Field("Address", Words),
            Row("Claims/+/Text", Words),
            Row("Claims/*/AsOf", Date),
        ],
        [typeof(EventInput)] =
        [
            Row("Names/+/Text", Words),
            Field("Period", Date),
            Field("Place", Place),
            Row("Days/+/Theme", Words),
        ],
    };

    public static IEnumerable<Type> Inputs => Templates.Keys;

    /// <summary>Those of the record with the rows that it has; none for a kind that articles do not fill.</summary>
    public static IReadOnlyList<PassageTarget> Of(RecordInput input) =>
    [
        .. Templates.GetValueOrDefault(input.GetType(), [])
            .SelectMany(t => Paths(input, t.Path.Split('/')).Select(path =>
                t with { Path = path, IsFilled = FieldPlace.Of(input, path).IsFilled })),
    ];

    private static IEnumerable<string> Paths(object container, ReadOnlyMemory<string> steps)
    {
        var step = steps.Span[0];
        if (steps.Length == 1)
        {
            return [step];
        }

        var rest = steps[1..];
        if (rest.Span[0] != EachRow)
        {
            return [string.Join('/', steps.ToArray())];
        }

        var rows = ((IEnumerable)container.GetType().GetProperty(step)!.GetValue(container)!).Cast<IRow>();
        return rows.SelectMany(row => Paths(row, rest[1..]).Select(path => $"{step}/{row.Id}/{path}"));
    }

    private static PassageTarget Field(string path, params PassageKind[] fits) => new(path, 1, fits);

    /// <summary>The quote is that of the row.</summary>
    private static PassageTarget Row(string path, params PassageKind[] fits) => new(path, 2, fits);

    /// <summary>The quote is that of the list.</summary>
    private static PassageTarget List(string path, params PassageKind[] fits) => new(path, 1, fits);

    /// <summary>The quote is that of the record as a whole.</summary>
    private static PassageTarget Whole(string path, params PassageKind[] fits) => new(path, 0, fits);
}
