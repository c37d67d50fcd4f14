using CooperationPortal.Core.Search;
using CooperationPortal.Core.Shared;
using CooperationPortal.Tests.Core.Data;
using Shouldly;

namespace CooperationPortal.Tests.Core.Search;

/// <summary>Words of kind and state lead to the lists that they name.</summary>
[Collection(DemoCollection.Name)]
public sealed class NamedListsTests(DemoFixture demo)
{
    [Theory]
    [InlineData("overdue promises", RecordKind.Commitment, "state", "Overdue")]
    [InlineData("просроченные обещания", RecordKind.Commitment, "state", "Overdue")]
    [InlineData("обещания, срок прошёл", RecordKind.Commitment, "state", "Overdue")]
    [InlineData("逾期承诺", RecordKind.Commitment, "state", "Overdue")]
    [InlineData("未兑现的承诺", RecordKind.Commitment, "state", "Overdue NotMet")]
    [InlineData("promises that were not kept", RecordKind.Commitment, "state", "Overdue NotMet")]
    [InlineData("bajarilgan vaʼdalar", RecordKind.Commitment, "state", "Met")]
    [InlineData("действующие соглашения", RecordKind.Agreement, "state", "InForce")]
    [InlineData("Соглашения, которые действуют", RecordKind.Agreement, "state", "InForce")]
    [InlineData("agreements in force", RecordKind.Agreement, "state", "InForce")]
    [InlineData("生效协议", RecordKind.Agreement, "state", "InForce")]
    [InlineData("已签署的协议", RecordKind.Agreement, "signed", "true")]
    [InlineData("не подписанные соглашения", RecordKind.Agreement, "signed", "false")]
    [InlineData("amaldagi bitimlar", RecordKind.Agreement, "state", "InForce")]
    [InlineData("амалдаги битимлар", RecordKind.Agreement, "state", "InForce")]
    [InlineData("planned visits", RecordKind.Visit, "status", "Planned")]
    [InlineData("состоявшиеся визиты", RecordKind.Visit, "tookPlace", "true")]
    [InlineData("计划访问", RecordKind.Visit, "status", "Planned")]
    public async Task Find_KindAndState_OffersThatListAndGuessesNothing(string typed, RecordKind kind, string parameter, string values)
    {
        var found = await demo.FindAsync(typed);

        var list = found.Lists.ShouldHaveSingleItem();
        (list.Choice.Kind, list.Choice.Parameter, string.Join(' ', list.Choice.Values)).ShouldBe((kind, parameter, values));
        (found.Corrected, found.Fewer, found.Widened).ShouldBe((null, null, null));
    }

    [Theory]
    [InlineData("signed agreements with Palau?")]
    [InlineData("已签署的协议 帕劳？")]
    public async Task Find_QuestionAboutAList_KeepsNoSignOfIt(string typed)
    {
        var found = await demo.FindAsync(typed);

        found.Lists.ShouldNotBeEmpty();
        found.Lists.ShouldAllBe(list => list.Target.Region == "pw" && !list.Left.EndsWith('?') && !list.Left.EndsWith('？'));
    }

    [Fact]
    public async Task Find_KindAlone_OffersTheWholeList()
    {
        var list = (await demo.FindAsync("визиты")).Lists.ShouldHaveSingleItem();

        list.Choice.ShouldBe(new ListChoice(RecordKind.Visit, "", list.Choice.Values));
        list.Length.Count.ShouldBeGreaterThan(1);
    }

    [Fact]
    public async Task Find_StateAlone_OffersEachListThatHasIt()
    {
        var found = await demo.FindAsync("overdue");

        found.Lists.Select(list => list.Choice.Kind).ShouldBe([RecordKind.Agreement, RecordKind.Commitment], ignoreOrder: true);
    }

    [Fact]
    public async Task Find_StateWithAPlace_OffersTheListOfThePlace()
    {
        var list = (await demo.FindAsync("подписанные соглашения Самарской области")).Lists.ShouldHaveSingleItem();

        list.Target.Region.ShouldBe("ru-sam");
        list.Length.Count.ShouldBe(3);
    }

    [Fact]
    public async Task Find_MemorandaOfAState_AreLookedForWithinTheList()
    {
        var list = (await demo.FindAsync("signed memoranda")).Lists.ShouldHaveSingleItem();

        list.Target.Words.ShouldBe("memoranda");
        list.Length.Count.ShouldBeLessThan((await demo.FindAsync("signed agreements")).Lists.Single().Length.Count);
    }

    [Theory]
    [InlineData("Самара")]
    [InlineData("open heart surgery")]
    [InlineData("medical cooperation")]
    [InlineData("подписание")]
    public async Task Find_OtherWords_OffersNoList(string typed) => (await demo.FindAsync(typed)).Lists.ShouldBeEmpty();
}
