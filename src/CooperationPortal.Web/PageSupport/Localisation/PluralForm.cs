namespace CooperationPortal.Web.PageSupport.Localisation;

/// <summary>CLDR's plural categories of whole numbers in the portal's languages (unicode.org/cldr/charts, 48).</summary>
public static class PluralForm
{
    /// <summary>The categories a language needs texts for; "other" is what Russian uses for fractions.</summary>
    public static IReadOnlyList<string> Of(string culture) => culture switch
    {
        "ru" => ["one", "few", "many", "other"],
        "zh-Hans" => ["other"],
        _ => ["one", "other"],
    };

    public static string Of(string culture, long number) => culture switch
    {
        "ru" => Russian(Math.Abs(number)),
        "zh-Hans" => "other",
        _ => number == 1 ? "one" : "other",
    };

    private static string Russian(long number) => (number % 10) switch
    {
        _ when number % 100 is >= 11 and <= 14 => "many",
        1 => "one",
        2 or 3 or 4 => "few",
        _ => "many",
    };
}
