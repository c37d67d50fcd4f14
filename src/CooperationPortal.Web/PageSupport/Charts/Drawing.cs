using System.Globalization;

namespace CooperationPortal.Web.PageSupport.Charts;

/// <summary>What the drawings have in common.</summary>
internal static class Drawing
{
    public static string CssName(this BandLook look) => $"chart-{look.ToString().ToLowerInvariant()}";

    /// <summary>A length in the drawing, with a point in every language.</summary>
    public static string Number(double length) => length.ToString("0.#", CultureInfo.InvariantCulture);
}
