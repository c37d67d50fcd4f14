using CooperationPortal.Core.Drafts;
using CooperationPortal.Core.Shared;
using CooperationPortal.Core.Shared.Inputs;
using CooperationPortal.Core.Users;
using CooperationPortal.Core.Visits;
using CooperationPortal.EndToEndTests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;

namespace CooperationPortal.EndToEndTests.Journeys;

/// <summary>Two people in two browsers with the same draft: nobody's text is lost.</summary>
public sealed class ConflictTests(PortalInBrowser portal) : IClassFixture<PortalInBrowser>
{
    [Fact]
    public async Task StaleSave_ShowsBothTexts_AndCanBeSavedOver()
    {
        await portal.AddStaffAsync();
        var address = $"/manage/visits/{await AddDraftAsync()}";
        await using var first = await portal.NewStaffAsync(StaffMember.Samara);
        await using var second = await portal.NewStaffAsync(StaffMember.Ministry);
        second.ExpectedErrors.Add("409");
        foreach (var visitor in new[] { first, second })
        {
            await visitor.GoAsync(address);
            await visitor.ReadyAsync();
        }

        await PurposeOf(first).FillAsync("Подписать соглашение");
        await first.PressAsync("Сохранить черновик");
        await PurposeOf(second).FillAsync("Посмотреть клинику");
        await second.PressAsync("Сохранить черновик");

        await second.ShouldSayAsync("Пока вы писали, запись изменили");
        await second.ShouldSayAsync("Подписать соглашение");
        await Assertions.Expect(PurposeOf(second)).ToHaveValueAsync("Посмотреть клинику");
        await second.ShouldBeAccessibleAsync();

        await second.ReadyAsync();
        await second.PressAsync("Сохранить моё поверх");
        await second.ShouldSayAsync("Черновик сохранён");
        await first.GoAsync(address);
        await Assertions.Expect(PurposeOf(first)).ToHaveValueAsync("Посмотреть клинику");
    }

    private static ILocator PurposeOf(Visitor visitor) =>
        visitor.Page.GetByRole(AriaRole.Textbox, new() { Name = "Цель визита" }).First;

    private async Task<string> AddDraftAsync()
    {
        var author = await portal.UseAsync(db => db.Users.SingleAsync(u => u.FullName == StaffMember.Ministry));
        var actor = new Actor(author.Id, author.FullName, [new(PortalRole.MinistryStaff, null, null)]);
        var region = await portal.UseAsync(db => db.Regions.Where(r => r.IsoCode == "RU-SAM").Select(r => r.Id).SingleAsync());
        var visit = new VisitInput
        {
            HostParties = [new PartyInput { Party = RecordPick.Of(RecordKind.Region, region, "Самарская область") }],
            Purpose = LocalizedInput.Of(LanguageTag.Russian, "Познакомиться"),
        };
        var draft = await portal.UseAsync<DraftService<VisitInput>, DraftHead>(drafts =>
            drafts.SaveAsync(visit, DraftStamp.ForNew(), null, actor, CancellationToken.None));
        return draft.Reference!;
    }
}
