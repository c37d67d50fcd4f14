using CooperationPortal.Core.Activities;
using CooperationPortal.Core.Agreements;
using CooperationPortal.Core.Commitments;
using CooperationPortal.Core.Shared;
using CooperationPortal.Core.Visits;

namespace CooperationPortal.Core.Data.ReferenceData;

/// <summary>What people call a record of its kind, in four languages: memorandum, MOU, 备忘录.</summary>
internal static class KindWords
{
    private static readonly Lazy<Dictionary<string, string[]>> Known = new(() =>
        ReferenceFile.Read("kind-words.csv").ToDictionary(row => row["kind"], row => row["words"].Split(' ')));

    public static IEnumerable<string> Of(Record record) => record switch
    {
        Agreement agreement => Of(nameof(Agreement), agreement.Type.ToString()),
        Visit visit => Of(nameof(Visit), visit.Kind.ToString()),
        Meeting => Of(nameof(Meeting)),
        Commitment => Of(nameof(Commitment)),
        Activity => Of(nameof(Activity)),
        _ => [],
    };

    public static IEnumerable<string> All() => Known.Value.Values.SelectMany(words => words).Distinct();

    private static IEnumerable<string> Of(string record, string kind = "") =>
        Known.Value[record].Concat(Known.Value.GetValueOrDefault($"{record}.{kind}") ?? []);
}
