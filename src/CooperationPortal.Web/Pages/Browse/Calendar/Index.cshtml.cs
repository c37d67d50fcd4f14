using System.Globalization;
using CooperationPortal.Core.Calendar;
using CooperationPortal.Core.Shared;
using CooperationPortal.Core.Shared.Wording;
using CooperationPortal.Web.PageSupport.Lists;
using CooperationPortal.Web.PageSupport.Localisation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CooperationPortal.Web.Pages.Browse.Calendar;

/// <summary>Visits and events by the days of a month.</summary>
public sealed class IndexModel(CalendarQueries calendar, Text text, TimeProvider time) : PageModel
{
    private const string Form = "yyyy-MM";

    /// <summary>Such as <c>2014-05</c>; the month that a reader has in mind where it is left out.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Month { get; set; }

    public CalendarMonth Shown { get; private set; } = null!;

    /// <summary>This month, where another is shown for it has nothing; null where the month was asked for.</summary>
    public DateOnly? Empty { get; private set; }

    /// <summary>The months of the year that is shown.</summary>
    public IEnumerable<DateOnly> Months => Enumerable.Range(1, 12).Select(m => new DateOnly(Shown.First.Year, m, 1));

    public static string Written(DateOnly month) => month.ToString(Form, CultureInfo.InvariantCulture);

    /// <summary>Such as "May 2014", as dates are worded elsewhere.</summary>
    public string NameOf(DateOnly month)
    {
        var name = DateWords.Of(EdtfDate.Parse(Written(month)), text.Culture).ToString();
        return char.ToUpper(name[0], CultureInfo.CurrentCulture) + name[1..];
    }

    /// <summary>A list of the portal as calendars subscribe to it.</summary>
    public string FeedOf(string page) => $"{Url.Page(page)}.ics";

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        var isMonth = DateOnly.TryParseExact(
            Month, Form, CultureInfo.InvariantCulture, DateTimeStyles.None, out var month) && month.Year is > 1 and < 9999;
        if (!string.IsNullOrEmpty(Month) && !isMonth)
        {
            HttpContext.LeaveOut("month", Month);
        }

        Shown = await calendar.OfAsync(isMonth ? month : null, text.Culture, null, cancellationToken);
        var today = time.Today();
        var current = new DateOnly(today.Year, today.Month, 1);
        Empty = isMonth || Shown.First == current ? null : current;
    }
}
