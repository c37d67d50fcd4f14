namespace CooperationPortal.Core.Search;

/// <summary>Abbreviations that nobody wrote down: by the first letters of the words, DMU is a De Montfort University.</summary>
internal static class Initials
{
    private const int Fewest = 3;
    private const int Most = 7;

    /// <summary>Words that have no letter in an abbreviation, by their keys.</summary>
    private const string Small = "(?:(?:i|v|pri|of|the|and|for|at|va) )*";

    /// <summary>Whom a name honours, or where it is, may be left out.</summary>
    private const string Rest = "(?: (?:im|imeni|named|of) .*)?";

    /// <summary>A regular expression for the keys of names whose words begin so; null where no abbreviation was typed.</summary>
    public static string? PatternOf(string typed)
    {
        var letters = typed.Trim();
        return letters.Length is < Fewest or > Most || !letters.All(c => char.IsUpper(c) && char.IsLetter(c)) ? null
            : $"^{string.Join(' ', letters.Select(letter => $"{Small}{BeginningOf(letter)}[a-z0-9]*"))}{Rest}$";
    }

    /// <summary>A C is written in keys as it sounds.</summary>
    private static string BeginningOf(char letter) => letter == 'C' ? "[cks]" : SearchKey.Of($"{letter}");
}
