using System.Text.RegularExpressions;

namespace CooperationPortal.Core.Search;

/// <summary>
/// What a Russian verb in any of its forms, and the noun that is made of it, have in common: «консультировали» and «консультация»,
/// «обучаются» and «обучение».
/// </summary>
internal static partial class VerbStem
{
    /// <summary>Null for what is neither.</summary>
    public static string? Of(string word) =>
        Verb().Match(word) is { Success: true } verb ? verb.Groups["stem"].Value.ToLowerInvariant() : null;

    [GeneratedRegex(
        "^(?<stem>[а-яё]{4,}?)(?:(?:из)?ир(?:ова?|у)?|ов|ыв|ив|ев)?(?:а|я|и|е|у)?"
            + "(?:ть|л[аои]?|[еи]т|[ую]т|[ая]т|[еи]м|[еи]шь|ют|в|вш(?:ий|ая|ие|их)|ющ(?:ий|ая|ие|их|ими)|(?<=[аяе])нн?(?:ый|ая|ое|ые|ых|а|о|ы)|ни[еяюй]|нием|ци[яиюй]|цией|ций|к[аиуе]|кой)(?:ся|сь)?$",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Verb();
}
