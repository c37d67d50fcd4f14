using System.Text.RegularExpressions;
using CooperationPortal.Core.Activities;
using CooperationPortal.Core.Agreements;
using CooperationPortal.Core.Commitments;
using CooperationPortal.Core.Shared;
using CooperationPortal.Core.Visits;

namespace CooperationPortal.Core.Search;

/// <summary>The dates that a record is of, and their years: «меморандум 2013». A year that is not stated is none.</summary>
internal static partial class RecordYears
{
    public static IEnumerable<string> Of(Record record) => DatesOf(record)
        .Where(date => date.Edtf is not null)
        .SelectMany(date => Year().Matches(date.Edtf!).Select(year => year.Value))
        .Distinct();

    public static IEnumerable<StatedDate> DatesOf(Record record) => AllOf(record).OfType<StatedDate>();

    private static IEnumerable<StatedDate?> AllOf(Record record) => record switch
    {
        Agreement a => [.. a.Events.Select(e => e.When), a.PlannedWindow, a.EntryIntoForce, a.EndStated],
        Visit visit => [visit.Period],
        Meeting meeting => [meeting.When],
        Commitment commitment => [commitment.Due],
        Activity activity => [activity.Planned, activity.Held],
        _ => [],
    };

    [GeneratedRegex("(?<![0-9-])[0-9]{4}", RegexOptions.CultureInvariant)]
    private static partial Regex Year();
}
