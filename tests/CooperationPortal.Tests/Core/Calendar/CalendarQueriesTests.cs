using CooperationPortal.Core.Calendar;
using CooperationPortal.Tests.Support.Database;
using CooperationPortal.Tests.Support.Records;

namespace CooperationPortal.Tests.Core.Calendar;

/// <summary>The row of months leads to every month in which something stands, also where it only ends there.</summary>
public sealed class CalendarQueriesTests(DatabaseFixture database) : IClassFixture<DatabaseFixture>, IAsyncLifetime
{
    private const int Year = 2018;

    /// <summary>Only whole days go on into another month: of "September or October" nobody knows that it did.</summary>
    private static readonly string[] Periods =
    [
        "2017-12-30/2018-01-02", "2018-01-31/2018-03-02", "2018-04-28/2018-05-03", "2018-07-20", "2018-09/2018-10",
        "2018-12-30~/2019-01-02",
    ];

    private static readonly int[] Busy = [1, 2, 3, 4, 5, 7, 9, 11, 12];

    public async Task InitializeAsync()
    {
        if ((await MonthAsync(7)).Days.Count > 0)
        {
            return;
        }

        foreach (var period in Periods)
        {
            await database.Services.PublishAsync(VisitInputs.Visit(Places.Namangan, Places.SamaraOblast, period));
        }

        var congress = RegistryInputs.Event("Конгресс");
        congress.Period = RegistryInputs.Date("2018-11-29/2018-12-01");
        await database.Services.PublishAsync(congress);
    }

    public Task DisposeAsync() => Task.CompletedTask;

    [Fact]
    public async Task Months_WithSomethingInThem_AreThoseThatAreLedTo()
    {
        var found = new List<int>();
        for (var month = 1; month <= 12; month++)
        {
            var shown = await MonthAsync(month);
            shown.Busy.ShouldBe(Busy);
            if (shown.Days.Count + shown.DayUnknown.Count > 0)
            {
                found.Add(month);
            }
        }

        found.ShouldBe(Busy);
    }

    [Fact]
    public async Task NextAndPrevious_LeaveNoMonthOut_WhereSomethingStands()
    {
        for (var month = 1; month <= 12; month++)
        {
            var shown = await MonthAsync(month);

            shown.Next.ShouldBe(Busy.Where(b => b > month).Select(b => (DateOnly?)new DateOnly(Year, b, 1)).FirstOrDefault(), $"after {month}");
            shown.Previous.ShouldBe(
                Busy.Where(b => b < month).Select(b => new DateOnly(Year, b, 1)).Append(new DateOnly(2017, 12, 1)).Max(), $"before {month}");
        }
    }

    private Task<CalendarMonth> MonthAsync(int month) => database.UseAsync(
        (CalendarQueries c) => c.OfAsync(new DateOnly(Year, month, 1), "ru", null, CancellationToken.None));
}
