using CooperationPortal.Core.Shared;

namespace CooperationPortal.Web.PageSupport.Forms;

/// <summary>Day, month and year of one end of a date.</summary>
public sealed class DateBoxes(FieldDateTagHelper date, bool isEnd)
{
    public IEnumerable<DateBox> All
    {
        get
        {
            var parts = date.Value.Parts;
            return isEnd
                ?
                [
                    Box(nameof(parts.EndDay), parts.EndDay, "Forms.Date.Day"),
                    Box(nameof(parts.EndMonth), parts.EndMonth, "Forms.Date.Month"),
                    Box(nameof(parts.EndYear), parts.EndYear, "Forms.Date.Year", wide: true),
                ]
                :
                [
                    Box(nameof(parts.StartDay), parts.StartDay, "Forms.Date.Day"),
                    Box(nameof(parts.StartMonth), parts.StartMonth, "Forms.Date.Month"),
                    Box(nameof(parts.StartYear), parts.StartYear, "Forms.Date.Year", wide: true),
                ];
        }
    }

    private DateBox Box(string property, string? value, string labelKey, bool wide = false)
    {
        var name = $"{date.Name}.Parts.{property}";
        return new DateBox(
            name, FieldTagHelper.IdOf(name), labelKey, date.Typed(name, value), date.IsWrong(name),
            wide ? "govuk-input--width-4" : "govuk-input--width-2");
    }
}

/// <summary>One box of a date.</summary>
public sealed record DateBox(string Name, string Id, string LabelKey, string? Value, bool IsWrong, string WidthClass);

/// <summary>A box to tick about a date: what the source does not say, or says only roughly.</summary>
public sealed class DateTick(FieldDateTagHelper date, string property, bool isChecked)
{
    public string Name => $"{date.Name}.Parts.{property}";

    public string Id => FieldTagHelper.IdOf(Name);

    public string LabelKey => $"Forms.Date.{property}";

    public bool IsChecked => isChecked;
}
