using System.Net;
using CooperationPortal.Core.Drafts;
using CooperationPortal.Core.Events;
using CooperationPortal.Core.Press;
using CooperationPortal.Core.Shared.Paging;
using CooperationPortal.Core.Users;
using CooperationPortal.Tests.Support.Http;
using CooperationPortal.Tests.Support.Records;
using CooperationPortal.Tests.Support.Users;
using Microsoft.EntityFrameworkCore;

namespace CooperationPortal.Tests.Web.Manage.Press;

/// <summary>Articles are pasted, read, mended and deleted by their owner, and nobody else sees them.</summary>
public sealed class PressPagesTests(PortalFixture portal) : IClassFixture<PortalFixture>
{
    [Theory]
    [InlineData("/manage/press", HttpStatusCode.OK)]
    [InlineData(PastedArticles.New, HttpStatusCode.Forbidden)]
    public async Task Get_AnonymousOrReviewer_SeesNoFormToPaste(string path, HttpStatusCode reviewer)
    {
        (await portal.NewClient().GetAsync(path)).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await (await portal.SignInAsync(PortalRole.Reviewer)).GetAsync(path)).StatusCode.ShouldBe(reviewer);
        (await (await EditorAsync()).GetAsync(path)).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Post_NothingPasted_SaysWhatIsMissingAndKeepsTheRest()
    {
        var answer = await (await EditorAsync()).PasteAsync(" ", url: "javascript:alert(1)");

        var page = await answer.ReadPageAsync();
        page.QuerySelector(".govuk-error-summary")!.TextContent.ShouldContain("Вставьте текст статьи");
        page.QuerySelectorAll(".govuk-error-message").Length.ShouldBe(2);
        page.QuerySelector("#Input_Title")!.GetAttribute("value").ShouldBe("Встреча врачей");
        page.QuerySelector("#Input_Url")!.GetAttribute("value").ShouldBe("javascript:alert(1)");
    }

    [Theory]
    [InlineData("Врачи приехали\nВ среду приехали врачи.", "Врачи приехали")]
    [InlineData("\n \nОдна строка", "Одна строка")]
    public async Task Post_NoTitle_TakesTheFirstLineOfTheText(string text, string title)
    {
        var editor = await EditorAsync();

        var answer = await editor.PasteAsync(text, title: "");

        var id = Guid.Parse(answer.Headers.Location!.OriginalString.Split('/')[^1]);
        (await ArticleAsync(id))!.Title.ShouldBe(title);
    }

    [Fact]
    public async Task Post_NoTitleAndOneLongLine_TakesTheWordsThatFit()
    {
        var editor = await EditorAsync();

        var answer = await editor.PasteAsync(string.Concat(Enumerable.Repeat("слово ", 400)), title: "");

        var title = (await ArticleAsync(Guid.Parse(answer.Headers.Location!.OriginalString.Split('/')[^1])))!.Title;
        title.Length.ShouldBeInRange(PressArticle.TitleLength - 10, PressArticle.TitleLength);
        title.ShouldEndWith("слово");
    }

    [Fact]
    public async Task Post_TooLong_SaysHowMuchAndLosesNothing()
    {
        var text = string.Concat(Enumerable.Repeat("Слово за словом. ", 3_000));

        var page = await (await (await EditorAsync()).PasteAsync(text)).ReadPageAsync();

        page.QuerySelector("#Input_Text-error")!.TextContent.ShouldContain("50 000".Replace(' ', '\u00a0'));
        page.QuerySelector("#Input_Text")!.TextContent.Trim().ShouldBe(text.Trim());
    }

    [Fact]
    public async Task Post_Article_IsShownWithItsMarksAndNoMarkupOfItsOwn()
    {
        var editor = await EditorAsync();

        var id = await editor.PastedAsync("Врачи из Цзямусы <b onclick=x>приедут</b> 20–23 мая 2014 года.\n\n<script>alert(1)</script>");

        var page = await editor.GetPageAsync($"/manage/press/{id}");
        page.QuerySelectorAll(".article-text mark").Select(m => m.TextContent).ShouldBe(["Цзямусы", "20–23 мая 2014 года"]);
        page.QuerySelector(".article-text")!.TextContent.ShouldContain("<b onclick=x>приедут</b>");
        page.QuerySelectorAll(".article-text b, .article-text script").ShouldBeEmpty();
        (await editor.GetPageAsync("/manage/press")).QuerySelector($"a[href='/manage/press/{id}']").ShouldNotBeNull();
    }

    [Fact]
    public async Task List_MoreThanAPage_ShowsEachOnceAndNoneOfOthers()
    {
        var owner = await portal.AddStaffAsync(PortalRole.MinistryStaff);
        var pasted = new List<Guid>();
        for (var i = 0; i <= Page<object>.DefaultSize; i++)
        {
            pasted.Add(Guid.CreateVersion7());
            var input = new PressArticleInput { Title = $"Статья {i}", Text = "Текст" };
            await portal.UseAsync<PressArticleService, bool>(async articles =>
            {
                await articles.SaveAsync(pasted[^1], input, owner.Actor, CancellationToken.None);
                return true;
            });
        }

        var other = await (await EditorAsync()).PastedAsync();
        var editor = await portal.SignInAsync(owner);

        var first = await editor.GetPageAsync("/manage/press");
        var second = await editor.GetPageAsync(first.QuerySelector("a[rel=next]")!.GetAttribute("href")!);

        first.QuerySelector(".pager")!.TextContent.ShouldContain("Показано 20 из 21");
        var shown = LinksOf(first).Concat(LinksOf(second)).ToList();
        shown.ShouldBe(pasted.AsEnumerable().Reverse().Select(id => $"/manage/press/{id}"));
        shown.ShouldNotContain($"/manage/press/{other}");
        second.QuerySelector("a[rel=next]").ShouldBeNull();

        static IEnumerable<string> LinksOf(AngleSharp.Html.Dom.IHtmlDocument page) =>
            page.QuerySelectorAll(".result h3 a").Select(a => a.GetAttribute("href")!);
    }

    [Fact]
    public async Task Get_ManyDraftsOfOnesOwn_SaysHowManyMoreAndFindsThemByWords()
    {
        var owner = await portal.AddStaffAsync(PortalRole.MinistryStaff);
        for (var i = 1; i <= Page<object>.DefaultSize + 2; i++)
        {
            var input = RegistryInputs.Event($"Форум {i:00} 100% врачей");
            await portal.UseAsync<DraftService<EventInput>, DraftHead>(
                drafts => drafts.SaveAsync(input, DraftStamp.ForNew(), null, owner.Actor, CancellationToken.None));
        }

        await portal.DraftAsync(RegistryInputs.Event("Форум 01 чужой"));
        var editor = await portal.SignInAsync(owner);
        var id = await editor.PastedAsync();

        var all = await editor.GetPageAsync($"/manage/press/{id}");
        var found = await editor.GetPageAsync($"/manage/press/{id}?words=01+ФОРУМ");
        var none = await editor.GetPageAsync($"/manage/press/{id}?words=1_0");

        all.QuerySelector("#others")!.TextContent.ShouldContain("20 из 22");
        Titles(all).Count().ShouldBe(Page<object>.DefaultSize);
        Titles(found).ShouldBe(["Форум 01 100% врачей"]);
        found.QuerySelector("#others")!.HasAttribute("open").ShouldBeTrue();
        found.QuerySelector("#words")!.GetAttribute("value").ShouldBe("01 ФОРУМ");
        Titles(none).ShouldBeEmpty();
        none.QuerySelector("#others")!.TextContent.ShouldContain("Черновиков с такими словами нет");

        static IEnumerable<string> Titles(AngleSharp.Html.Dom.IHtmlDocument page) =>
            page.QuerySelectorAll("#others li a").Select(a => a.TextContent);
    }

    [Fact]
    public async Task List_NothingPastedYet_SaysWithWhatToBegin()
    {
        var page = await (await EditorAsync()).GetPageAsync("/manage/press");

        page.QuerySelector("#mine")!.ParentElement!.ParentElement!.TextContent.ShouldContain("Начните с новой статьи");
        page.QuerySelector(".pager").ShouldBeNull();
    }

    [Fact]
    public async Task Post_FormSentTwice_KeepsOneArticle()
    {
        var editor = await EditorAsync();
        var form = (await editor.GetPageAsync(PastedArticles.New)).PressForm();
        var typed = new Dictionary<string, string?> { ["Input.Text"] = "Текст", ["Input.Title"] = "Дважды посланная" };

        await editor.SubmitAsync(form, typed);
        await editor.SubmitAsync(form, typed);

        (await portal.UseAsync(db => db.PressArticles.CountAsync(a => a.Title == "Дважды посланная"))).ShouldBe(1);
    }

    [Fact]
    public async Task Edit_Owner_ChangesIt()
    {
        var editor = await EditorAsync();
        var id = await editor.PastedAsync();

        var answer = await editor.SubmitAsync(
            (await editor.GetPageAsync($"/manage/press/{id}/edit")).PressForm(),
            new Dictionary<string, string?> { ["Input.Title"] = "Другой заголовок" });

        answer.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await ArticleAsync(id))!.Title.ShouldBe("Другой заголовок");
    }

    [Fact]
    public async Task Delete_Owner_DeletesThatOneOnly()
    {
        var editor = await EditorAsync();
        var (gone, kept) = (await editor.PastedAsync(), await editor.PastedAsync());

        await editor.SubmitAsync((await editor.GetPageAsync($"/manage/press/{gone}/delete")).PressForm());

        (await ArticleAsync(gone)).ShouldBeNull();
        (await ArticleAsync(kept)).ShouldNotBeNull();
    }

    [Theory]
    [InlineData("")]
    [InlineData("/edit")]
    [InlineData("/delete")]
    public async Task Article_OfSomebodyElse_IsNotThere(string page)
    {
        var id = await (await EditorAsync()).PastedAsync();
        var stranger = await EditorAsync();

        (await stranger.GetAsync($"/manage/press/{id}{page}")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        if (page.Length > 0)
        {
            (await stranger.PostAsync($"/manage/press/{id}{page}", new Dictionary<string, string> { ["Input.Title"] = "Чужое", ["Input.Text"] = "х" }))
                .StatusCode.ShouldBe(HttpStatusCode.NotFound);
        }

        (await ArticleAsync(id))!.Title.ShouldBe("Встреча врачей");
    }

    [Fact]
    public async Task Post_IdOfAnArticleOfSomebodyElse_TakesNothingOver()
    {
        var id = await (await EditorAsync()).PastedAsync();

        var answer = await (await EditorAsync()).PostAsync(
            PastedArticles.New, new Dictionary<string, string> { ["Id"] = id.ToString(), ["Input.Title"] = "Чужое", ["Input.Text"] = "х" });

        answer.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await ArticleAsync(id))!.Title.ShouldBe("Встреча врачей");
    }

    private Task<HttpClient> EditorAsync() => portal.SignInAsync(PortalRole.MinistryStaff);

    private Task<PressArticle?> ArticleAsync(Guid id) => portal.UseAsync(db => db.PressArticles.SingleOrDefaultAsync(a => a.Id == id));
}
