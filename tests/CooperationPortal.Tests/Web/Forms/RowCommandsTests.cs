using CooperationPortal.Core.Shared.Inputs;
using CooperationPortal.Web.PageSupport.Forms;

namespace CooperationPortal.Tests.Web.Forms;

public sealed class RowCommandsTests
{
    private readonly Trip trip = new()
    {
        Stops =
        [
            new Stop { Name = "first" },
            new Stop { Name = "second", Shown = [new Item { Name = "a" }, new Item { Name = "b" }] },
            new Stop { Name = "third" },
        ],
    };

    [Fact]
    public void Add_ToAList_AppendsARowWithAnId()
    {
        var change = RowCommands.TryApply("stops.add", trip);

        Names().ShouldBe(["first", "second", "third", null]);
        trip.Stops[3].Id.ShouldNotBe(Guid.Empty);
        change!.Focus.ShouldBe("stops.3");
    }

    [Fact]
    public void Up_OfARow_SwapsWithTheOneBefore()
    {
        var change = RowCommands.TryApply("stops.2.up", trip);

        Names().ShouldBe(["first", "third", "second"]);
        change!.Focus.ShouldBe("stops.1");
        new[] { 0, 1, 2 }.Select(change.NewIndex).ShouldBe([0, 2, 1]);
    }

    [Fact]
    public void Down_OfARow_SwapsWithTheOneAfter()
    {
        var change = RowCommands.TryApply("stops.0.down", trip);

        Names().ShouldBe(["second", "first", "third"]);
        change!.Focus.ShouldBe("stops.1");
    }

    [Theory]
    [InlineData("stops.0.remove", "stops.0", new[] { "second", "third" })]
    [InlineData("stops.2.remove", "stops.1", new[] { "first", "second" })]
    public void Remove_OfARow_FocusesTheRowThatTookItsPlace(string command, string focus, string[] left)
    {
        var change = RowCommands.TryApply(command, trip);

        Names().ShouldBe(left);
        change!.Focus.ShouldBe(focus);
    }

    [Fact]
    public void Remove_OfTheLastRow_FocusesTheButtonToAdd()
    {
        trip.Stops = [new Stop()];

        var change = RowCommands.TryApply("stops.0.remove", trip);

        trip.Stops.ShouldBeEmpty();
        change!.Focus.ShouldBe("stops.add");
    }

    [Fact]
    public void Command_OnANestedList_FindsItThroughRowsAndParts()
    {
        var moved = RowCommands.TryApply("stops.1.shown.0.down", trip);
        var added = RowCommands.TryApply("STOPS.1.Shown.add", trip);
        var inPart = RowCommands.TryApply("report.pages.add", trip);

        trip.Stops[1].Shown.Select(i => i.Name).ShouldBe(["b", "a", null]);
        moved!.ListPath.ShouldBe("Stops[1].Shown");
        added!.Focus.ShouldBe("STOPS.1.Shown.2");
        inPart!.ListPath.ShouldBe("Report.Pages");
        trip.Report.Pages.Count.ShouldBe(1);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("save")]
    [InlineData("add")]
    [InlineData("stops")]
    [InlineData("stops.up")]
    [InlineData("stops.0.up")]
    [InlineData("stops.2.down")]
    [InlineData("stops.3.remove")]
    [InlineData("stops.-1.remove")]
    [InlineData("stops.1.name.add")]
    [InlineData("stops.9.shown.add")]
    [InlineData("tags.add")]
    [InlineData("secrets.add")]
    [InlineData("stops.capacity.add")]
    public void Command_ThatLeadsNowhere_ChangesNothing(string? command)
    {
        var change = RowCommands.TryApply(command, trip);

        change.ShouldBeNull();
        Names().ShouldBe(["first", "second", "third"]);
        trip.Tags.ShouldBe(["ru"]);
    }

    [Fact]
    public void Add_BeyondTheLimit_IsRefused()
    {
        trip.Stops = [.. Enumerable.Range(0, RowCommands.MaxRows).Select(_ => new Stop())];

        var change = RowCommands.TryApply("stops.add", trip);

        change.ShouldBeNull();
        trip.Stops.Count.ShouldBe(RowCommands.MaxRows);
    }

    private IEnumerable<string?> Names() => trip.Stops.Select(s => s.Name);

    private sealed class Trip
    {
        public List<Stop> Stops { get; set; } = [];
        public List<string> Tags { get; } = ["ru"];
        public Report Report { get; } = new();
    }

    private sealed class Stop : IRow
    {
        public Guid Id { get; set; }
        public string? Name { get; set; }
        public List<Item> Shown { get; set; } = [];
    }

    private sealed class Item
    {
        public string? Name { get; set; }
    }

    private sealed class Report
    {
        public List<Item> Pages { get; } = [];
    }
}
