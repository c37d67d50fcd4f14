using System.Xml;

namespace CooperationPortal.Web.PageSupport.Downloads;

/// <summary>Texts of people in XML, which cannot say every character that a form can send.</summary>
public static class XmlText
{
    public static string Of(string text) => text.All(XmlConvert.IsXmlChar) ? text : string.Concat(Allowed(text));

    private static IEnumerable<string> Allowed(string text) => text.EnumerateRunes()
        .Where(rune => rune.Value > char.MaxValue || XmlConvert.IsXmlChar((char)rune.Value))
        .Select(rune => rune.ToString());
}
