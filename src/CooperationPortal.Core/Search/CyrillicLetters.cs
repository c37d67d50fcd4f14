namespace CooperationPortal.Core.Search;

/// <summary>
/// Letters of the Cyrillic alphabets of neighbours as Russian writes their sounds: «Хүрэлсүх» is Хурэлсух, «Ақтөбе» Актобе. The key
/// of a name has others for some of them.
/// </summary>
internal static class CyrillicLetters
{
    private const string Others = "үұөәқғңһіїєґҷҳӣӯҮҰӨӘҚҒҢҺІЇЄҐҶҲӢӮ";
    private const string Russian = "ууоакгнхииегчхиуУУОАКГНХИИЕГЧХИУ";

    /// <summary>What was typed in letters of Russian, with ө as о, then as у («Өргөө» is Urguu); nothing where it is so already.</summary>
    public static IEnumerable<string> InRussian(string typed) =>
        new[] { In(typed), In(typed.Replace('ө', 'у').Replace('Ө', 'У')) }.Where(text => text != typed).Distinct();

    private static string In(string typed) => string.Concat(typed.Select(c => Others.IndexOf(c) is var i and >= 0 ? Russian[i] : c));
}
