namespace CooperationPortal.Web.PageSupport.Lists;

/// <summary>What a public page was asked for and could not read: it is left out, and the page says so.</summary>
public static class LeftOutChoices
{
    private const int LongestShown = 60;

    public static void LeaveOut(this HttpContext context, string parameter, string value) => Of(context).Add(Told(parameter, value));

    /// <summary>A parameter as it stands in the address, cut where it is too long to be shown.</summary>
    public static string Told(string parameter, string value)
    {
        var told = $"{parameter}={value}";
        return told.Length > LongestShown ? told[..LongestShown] + "…" : told;
    }

    /// <summary>As the address has them.</summary>
    public static IReadOnlyList<string> LeftOut(this HttpContext context) => Of(context);

    private static List<string> Of(HttpContext context)
    {
        if (context.Items[typeof(LeftOutChoices)] is not List<string> all)
        {
            context.Items[typeof(LeftOutChoices)] = all = [];
        }

        return all;
    }
}
