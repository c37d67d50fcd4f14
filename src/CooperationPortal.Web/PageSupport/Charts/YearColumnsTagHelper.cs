using System.Globalization;
using CooperationPortal.Web.PageSupport.Localisation;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace CooperationPortal.Web.PageSupport.Charts;

/// <summary><c>&lt;year-columns chart="…" /&gt;</c>: the drawing alone; the table of the same figures stands beneath it.</summary>
[HtmlTargetElement("year-columns", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class YearColumnsTagHelper(Text text) : TagHelper
{
    private const double Width = 400;
    private const double UnknownSlot = 64;
    private const double Label = 32;
    private const double Tallest = 44;
    private const double Band = Label + Tallest + 14;
    private const double Axis = 18;

    /// <summary>What a year takes along the axis where letters are largest.</summary>
    private const double Room = 38;

    public YearChart Chart { get; set; } = null!;

    private double Slot => (Width - UnknownSlot) / (Last - First + 1);

    private int First => Chart.Known.Select(y => y.Year!.Value).DefaultIfEmpty(0).Min();

    private int Last => Chart.Known.Select(y => y.Year!.Value).DefaultIfEmpty(0).Max();

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var height = (Chart.Bands.Count * Band) + Axis;
        output.TagName = "svg";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "chart");
        output.Attributes.SetAttribute("viewBox", $"0 0 {Width} {Drawing.Number(height)}");
        output.Attributes.SetAttribute("role", "img");
        output.Attributes.SetAttribute("aria-labelledby", $"{Chart.Id}-title {Chart.Id}-desc");
        output.Content.AppendHtml(Words("title", Chart.Title)).AppendHtml(Words("desc", Description()));
        for (var band = 0; band < Chart.Bands.Count; band++)
        {
            DrawBand(output, band);
        }

        DrawAxis(output, height - 4);
    }

    private void DrawBand(TagHelperOutput output, int band)
    {
        var baseline = ((band + 1) * Band) - 8;
        output.Content.AppendHtml(TextAt(0, baseline - Tallest - 16, Chart.Bands[band].Name, "chart-band"));
        output.Content.AppendHtml(Line(baseline));
        foreach (var year in Chart.Years)
        {
            var (x, width) = year.Year is { } known
                ? ((known - First) * Slot, Math.Min(Slot * 0.72, 22))
                : (Width - 20, 14);
            DrawColumn(output, year.Figures[band].Count, Chart.Bands[band], x, width, baseline);
        }
    }

    private void DrawColumn(TagHelperOutput output, int count, Band band, double x, double width, double baseline)
    {
        if (count == 0)
        {
            return;
        }

        var height = Math.Max(2, Tallest * count / Chart.Greatest);
        var column = new TagBuilder("rect");
        column.AddCssClass(band.Look.CssName());
        column.Attributes["x"] = Drawing.Number(x);
        column.Attributes["y"] = Drawing.Number(baseline - height);
        column.Attributes["width"] = Drawing.Number(width);
        column.Attributes["height"] = Drawing.Number(height);
        output.Content.AppendHtml(column);
        var number = text.Number(count);
        if (number.Length * 6 <= Math.Max(Slot, width))
        {
            output.Content.AppendHtml(TextAt(x + (width / 2), baseline - height - 3, number, "chart-number"));
        }
    }

    /// <summary>The first and the last year, and round ones between them where there is room.</summary>
    private void DrawAxis(TagHelperOutput output, double y)
    {
        output.Content.AppendHtml(TextAt(Width, y, text["Charts.NoYear"], "chart-axis chart-end"));
        if (!Chart.Known.Any())
        {
            return;
        }

        var end = Width - UnknownSlot;
        output.Content.AppendHtml(TextAt(end, y, Last.ToString(CultureInfo.InvariantCulture), "chart-axis chart-end"));
        var step = (Last - First) switch { <= 8 => 2, <= 20 => 5, <= 60 => 10, _ => 25 };
        foreach (var year in Enumerable.Range(First, Last - First).Where(year => year == First || year % step == 0))
        {
            var x = (year - First) * Slot;
            if (x + (2 * Room) <= end && (x == 0 || x >= Room))
            {
                output.Content.AppendHtml(TextAt(x, y, year.ToString(CultureInfo.InvariantCulture), "chart-axis"));
            }
        }
    }

    private string Description()
    {
        var said = Chart.Bands.Select((band, i) => band.Name + text.Colon + (Chart.Years.Any(y => y.Figures[i].Count > 0)
            ? text.List(Chart.Years
                .Where(y => y.Figures[i].Count > 0)
                .Select(y => $"{YearOf(y)} – {text.Number(y.Figures[i].Count)}"))
            : text.Number(0)));
        return string.Join(text.FullStop, said);
    }

    private string YearOf(YearRow row) =>
        row.Year?.ToString(CultureInfo.InvariantCulture) ?? text["Lists.YearUnknown"];

    private TagBuilder Words(string element, string words)
    {
        var tag = new TagBuilder(element);
        tag.Attributes["id"] = $"{Chart.Id}-{element}";
        tag.InnerHtml.Append(words);
        return tag;
    }

    private static TagBuilder TextAt(double x, double y, string words, string look)
    {
        var tag = new TagBuilder("text");
        tag.AddCssClass(look);
        tag.Attributes["x"] = Drawing.Number(x);
        tag.Attributes["y"] = Drawing.Number(y);
        tag.InnerHtml.Append(words);
        return tag;
    }

    private static TagBuilder Line(double y)
    {
        var tag = new TagBuilder("path");
        tag.AddCssClass("chart-line");
        tag.Attributes["d"] = $"M0 {Drawing.Number(y)}H{Width}";
        return tag;
    }
}
