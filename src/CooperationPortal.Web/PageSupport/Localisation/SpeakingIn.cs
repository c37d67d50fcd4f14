using System.Globalization;

namespace CooperationPortal.Web.PageSupport.Localisation;

/// <summary>
/// <c>using (new SpeakingIn("uz-Latn")) { … }</c>: a part of a page in another language than the request's, for papers in
/// two languages.
/// </summary>
public sealed class SpeakingIn : IDisposable
{
    private readonly CultureInfo words = CultureInfo.CurrentUICulture;
    private readonly CultureInfo numbers = CultureInfo.CurrentCulture;

    public SpeakingIn(string culture) =>
        CultureInfo.CurrentUICulture = CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(culture);

    public void Dispose()
    {
        CultureInfo.CurrentUICulture = words;
        CultureInfo.CurrentCulture = numbers;
    }
}
