using CooperationPortal.Core.Shared;

namespace CooperationPortal.Core.Search;

/// <summary>Words that name a list or a state, one after the other; equal where they are the same.</summary>
/// <param name="Text">The words, folded; one that others begin with ends in <see cref="Beginning"/>.</param>
/// <param name="Stays">True where the words are looked for within the list as well: a memorandum is one kind of agreement.</param>
internal sealed record ListPhrase(string Text, bool Stays)
{
    private const char Beginning = '*';

    private const char Staying = '+';

    public int Length => Text.Length;

    public static ListPhrase Of(string words)
    {
        var stays = words.EndsWith(Staying);
        var parts = words.TrimEnd(Staying).Split(' ').Select(word => HanScript.Has(word) ? word
            : SearchKey.Of(word) + (word.EndsWith(Beginning) ? Beginning : ""));
        return new ListPhrase(string.Join(' ', parts), stays);
    }

    /// <summary>Takes the words out of those that were typed, if they are there; those that stay are only found.</summary>
    public bool TakeFrom(List<string> typed) => HanScript.Has(Text) ? TakeCharacters(typed) : TakeWords(typed);

    private bool TakeWords(List<string> typed)
    {
        var parts = Text.Split(' ');
        for (var start = 0; start + parts.Length <= typed.Count; start++)
        {
            if (typed.Skip(start).Zip(parts).All(pair => Fits(SearchKey.Of(pair.First), pair.Second)))
            {
                if (!Stays)
                {
                    typed.RemoveRange(start, parts.Length);
                }

                return true;
            }
        }

        return false;
    }

    /// <summary>Chinese has no spaces: what stands before and after them are words of their own.</summary>
    private bool TakeCharacters(List<string> typed)
    {
        var word = typed.FindIndex(text => HanScript.Simplify(text).Contains(Text, StringComparison.Ordinal));
        if (word >= 0 && !Stays)
        {
            var apart = HanScript.Simplify(typed[word]).Split(Text, 2, StringSplitOptions.RemoveEmptyEntries);
            typed.RemoveAt(word);
            typed.InsertRange(word, apart.Select(text => text.Trim('的', '了')).Where(text => text.Length > 0));
        }

        return word >= 0;
    }

    private static bool Fits(string key, string part) => part.EndsWith(Beginning)
        ? key.StartsWith(part[..^1], StringComparison.Ordinal)
        : key == part;
}
