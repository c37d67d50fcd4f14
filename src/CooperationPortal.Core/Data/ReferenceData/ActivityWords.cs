using CooperationPortal.Core.Activities;
using CooperationPortal.Core.Agreements;
using CooperationPortal.Core.Commitments;
using CooperationPortal.Core.Search;
using CooperationPortal.Core.Shared;
using CooperationPortal.Core.Shared.Inputs;
using CooperationPortal.Core.Visits;

namespace CooperationPortal.Core.Data.ReferenceData;

/// <summary>The kinds of cooperation in four languages, as they are labelled and as people call them, for the search.</summary>
internal static class ActivityWords
{
    private static readonly Lazy<Dictionary<ActivityType, Known>> Kinds = new(() =>
        ReferenceFile.Read("activity-words.csv")
            .GroupBy(row => Enum.Parse<ActivityType>(row["activity"]))
            .ToDictionary(kind => kind.Key, kind => new Known(
                new LocalizedText(LanguageTag.Russian, kind.Select(row => KeyValuePair.Create(row["lang"], row["label"]))),
                [.. kind.SelectMany(row => row["words"].Split(' '))])));

    /// <summary>The kinds that an input states, each once; the rest of them, "other", has no words.</summary>
    public static IEnumerable<ActivityType> In(object input) =>
        InputWalker.Find<ScopeItemInput>(input).Select(i => i.Value.Activity)
            .Concat(InputWalker.Find<CommitmentInput>(input).Select(i => i.Value.Activity))
            .Concat(InputWalker.Find<ActivityInput>(input).Select(i => i.Value.Type))
            .Concat(InputWalker.Find<StatementInput>(input).SelectMany(i => i.Value.Activities))
            .Where(Kinds.Value.ContainsKey)
            .Distinct();

    /// <summary>The kind of that name, in letters of any size; null where there is none, or it has no words.</summary>
    public static ActivityType? Find(string name) =>
        Kinds.Value.Keys.Cast<ActivityType?>().FirstOrDefault(kind => kind.ToString()!.Equals(name, StringComparison.OrdinalIgnoreCase));

    /// <summary>Those that have words.</summary>
    public static IEnumerable<ActivityType> Types() => Kinds.Value.Keys;

    public static IEnumerable<LocalizedText> Labels() => Kinds.Value.Values.Select(kind => kind.Label);

    /// <summary>The labels and words of all kinds.</summary>
    public static IEnumerable<string> All() => Kinds.Value.Values.SelectMany(kind => kind.Label.Texts.Values.Concat(kind.Words));

    public static LocalizedText LabelOf(ActivityType kind) => Kinds.Value[kind].Label;

    public static IEnumerable<string> Of(ActivityType kind) => Kinds.Value[kind].Words;

    /// <summary>The labels of the kinds that people call by the word, in its script.</summary>
    public static IEnumerable<LocalizedText> Meant(SearchWord word) =>
        Kinds.Value.Values.Where(kind => kind.Keys.Any(known => known.IsChinese == word.IsPart && word.IsIn(known.Key))).Select(kind => kind.Label);

    private sealed record Known(LocalizedText Label, IReadOnlyList<string> Words)
    {
        public IReadOnlyList<(string Key, bool IsChinese)> Keys { get; } =
            [.. Label.Texts.Values.Concat(Words).Select(word => (CharacterKey.WithSound(word), HanScript.Has(word)))];
    }
}
