using System.Globalization;
using CooperationPortal.Web.PageSupport.Localisation;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace CooperationPortal.Web.PageSupport.Components;

/// <summary>
/// <c>&lt;moment at="…" /&gt;</c>: when something was done in the portal. Its staff sit in nine time zones, so the hour is
/// that of UTC and says so.
/// </summary>
[HtmlTargetElement("moment", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class MomentTagHelper(Text text) : TagHelper
{
    public DateTimeOffset At { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "time";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute(
            "datetime", At.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture));
        output.Content.SetContent(Words(At, text));
    }

    public static string Words(DateTimeOffset at, Text text) =>
        text["Manage.Moment", DateWordsOf(at, text), at.UtcDateTime.ToString("HH:mm", CultureInfo.InvariantCulture)];

    private static string DateWordsOf(DateTimeOffset at, Text text) => Core.Shared.Wording.DateWords.Of(
        Core.Shared.EdtfDate.Parse(at.UtcDateTime.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)), text.Culture).Known;
}
