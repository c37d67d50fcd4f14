using CooperationPortal.Core.Agreements;
using CooperationPortal.Core.Data;
using CooperationPortal.Core.Figures;
using CooperationPortal.Core.Shared;
using CooperationPortal.Core.Shared.Paging;
using CooperationPortal.Tests.Support.Database;
using Microsoft.Extensions.DependencyInjection;

namespace CooperationPortal.Tests.Core.Figures;

/// <summary>Of words and facts that many records have, a list is read by what finds its rows soonest.</summary>
public sealed class ListReadingTests(MadeUpRegister register) : IClassFixture<MadeUpRegister>
{
    private static readonly DateOnly Today = new(2026, 11, 27);

    [Fact]
    public async Task Way_FirstRowsOfManyWithBoth_IsTheWalk() =>
        (await WayAsync(new() { Words = "соглашение", Level = [PartyLevel.Institution] }, Page<AgreementRow>.DefaultSize))
            .ShouldBe(ListWay.Walked);

    [Fact]
    public async Task Way_AllWithWords_IsByTheWordsIfFewerHaveThese() =>
        (await WayAsync(new() { Words = "соглашение", Fact = ["scope:Stated"] }, null)).ShouldBe(ListWay.ByWords);

    [Fact]
    public async Task Way_AllOfAFact_IsByTheFactIfFewerHaveThat() =>
        (await WayAsync(new() { Words = "соглашение", Country = ["UZ"] }, null)).ShouldBe(ListWay.ByFacts);

    [Fact]
    public async Task Way_FewOfTheFact_IsByTheFact() =>
        (await WayAsync(new() { Words = "соглашение", Level = [PartyLevel.City] }, Page<AgreementRow>.DefaultSize)).ShouldBe(ListWay.ByFacts);

    private async Task<ListWay> WayAsync(AgreementFilter filter, int? first)
    {
        await using var scope = register.Database.NewScope();
        var db = scope.ServiceProvider.GetRequiredService<PortalDbContext>();
        await db.LookForAsync(filter, Today, null, CancellationToken.None);
        return AgreementFacts.ReadingOf(filter, db, first).WayOf(db, RecordKind.Agreement);
    }
}
