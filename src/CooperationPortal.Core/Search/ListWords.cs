using CooperationPortal.Core.Data.ReferenceData;
using CooperationPortal.Core.Shared;

namespace CooperationPortal.Core.Search;

/// <summary>A list that was typed by its name, and in which state what it shows shall be: "overdue promises", «действующие соглашения».</summary>
/// <param name="Kind">What it lists.</param>
/// <param name="Parameter">The name of the choice in the list's address; empty for the whole list.</param>
/// <param name="Values">Its values there.</param>
public sealed record ListChoice(RecordKind Kind, string Parameter, IReadOnlyList<string> Values);

/// <summary>How people name the lists and the states of what they show, in four languages.</summary>
internal static class ListWords
{
    private static readonly Lazy<ILookup<ListPhrase, ListChoice>> Known = new(() => ReferenceFile.Read("list-words.csv")
        .SelectMany(row => row["words"].Split('|'), (row, words) => (
            phrase: ListPhrase.Of(words),
            choice: new ListChoice(Enum.Parse<RecordKind>(row["kind"]), row["parameter"], row["value"].Split(' ', StringSplitOptions.RemoveEmptyEntries))))
        .ToLookup(known => known.phrase, known => known.choice));

    // "not signed" is told before "signed".
    private static readonly Lazy<ListPhrase[]> LongestFirst = new(() => [.. Known.Value.Select(phrase => phrase.Key).OrderByDescending(phrase => phrase.Length)]);

    /// <summary>The lists that are named, and the words that are left.</summary>
    public static (IReadOnlyList<ListChoice> Lists, string Left) In(string typed)
    {
        var left = SearchWords.Split(typed).ToList();
        var (kinds, states) = (new List<ListChoice>(), new List<ListChoice>());
        foreach (var phrase in LongestFirst.Value)
        {
            var choices = Known.Value[phrase].ToList();
            if (phrase.TakeFrom(left))
            {
                kinds.AddRange(choices.Where(choice => choice.Parameter.Length == 0));
                states.AddRange(choices.Where(choice => choice.Parameter.Length > 0));
            }
        }

        var rest = string.Join(' ', SearchWords.Telling([.. left]).Where(word => !SearchWords.IsSmall(word))).TrimEnd(SearchWords.Marks);
        return (kinds, states, rest) switch
        {
            ([], _, "") => (states, rest),
            ([], _, _) => ([], rest),
            (_, [], "") => (kinds, rest),
            _ => ([.. states.Where(state => kinds.Exists(kind => kind.Kind == state.Kind))], rest),
        };
    }
}
