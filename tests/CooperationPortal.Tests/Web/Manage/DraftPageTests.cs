using System.Net;
using AngleSharp.Html.Dom;
using CooperationPortal.Core.Shared;
using CooperationPortal.Core.Users;
using CooperationPortal.Tests.Support.Http;
using CooperationPortal.Tests.Support.Users;
using Microsoft.EntityFrameworkCore;

namespace CooperationPortal.Tests.Web.Manage;

/// <summary>What all forms of drafts do, tried on the form of a visit as a browser without scripts does.</summary>
public sealed class DraftPageTests(PortalFixture portal) : IClassFixture<PortalFixture>
{
    private const string Purpose = "Input.Purpose.Text";

    [Fact]
    public async Task Post_Save_KeepsWhatWasTypedAndLeadsToTheDraft()
    {
        var editor = await EditorAsync();

        var address = await NewAsync(editor, "Знакомство с клиникой");

        address.ShouldStartWith("/manage/visits/VS-");
        var page = await editor.GetPageAsync(address);
        Typed(page, Purpose).ShouldBe("Знакомство с клиникой");
        page.QuerySelector(".flash").ShouldNotBeNull();
    }

    [Fact]
    public async Task Post_OneFormSentManyTimesAtOnce_MakesOneDraft()
    {
        var member = await MemberAsync();
        var editor = await portal.SignInAsync(member);
        var form = Form(await editor.GetPageAsync("/manage/visits/new"));
        var values = new Dictionary<string, string?> { [Purpose] = "Один раз" };

        var answers = await Task.WhenAll(Enumerable.Range(0, 16).Select(_ => editor.SubmitAsync(form, values, ("command", "save"))));

        answers.ShouldAllBe(a => a.StatusCode == HttpStatusCode.Redirect);
        answers.Select(a => a.Headers.Location!.OriginalString).Distinct().ShouldHaveSingleItem();
        (await portal.UseAsync(db => db.Drafts.CountAsync(d => d.AuthorId == member.Id))).ShouldBe(1);
        (await portal.UseAsync(db => db.History.CountAsync(h => h.ActorId == member.Id && h.RecordKind == RecordKind.Visit))).ShouldBe(1);
    }

    [Fact]
    public async Task Post_RowCommand_KeepsEverythingTypedAndStoresNothing()
    {
        var member = await MemberAsync();
        var editor = await portal.SignInAsync(member);
        var form = Form(await editor.GetPageAsync("/manage/visits/new"));

        var answer = await editor.SubmitAsync(
            form, new Dictionary<string, string?> { [Purpose] = "Знакомство" }, ("command", "stops.add"));

        var page = await answer.ReadPageAsync();
        Typed(page, Purpose).ShouldBe("Знакомство");
        page.QuerySelector("[name='Input.Stops[0].Id']").ShouldNotBeNull();
        (await portal.UseAsync(db => db.Drafts.AnyAsync(d => d.AuthorId == member.Id))).ShouldBeFalse();
    }

    [Fact]
    public async Task Post_IncompleteSubmit_ShowsErrorsInTheReadersLanguageAndKeepsTheText()
    {
        var editor = await EditorAsync();
        var form = Form(await editor.GetPageAsync("/manage/visits/new"));

        var answer = await editor.SubmitAsync(
            form, new Dictionary<string, string?> { [Purpose] = "Знакомство", ["Comment"] = "Прошу проверить" }, ("command", "submit"));

        var page = await answer.ReadPageAsync();
        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        Typed(page, Purpose).ShouldBe("Знакомство");
        Typed(page, "Comment").ShouldBe("Прошу проверить");
        var errors = page.QuerySelectorAll(".govuk-error-summary__list li").Select(e => e.TextContent.Trim()).ToList();
        errors.ShouldNotBeEmpty();
        errors.ShouldAllBe(e => e.Any(c => c >= 'а' && c <= 'я') && !e.Contains("Errors", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Post_Stale_Answers409WithBothTextsAndSavesNothing()
    {
        var (mine, theirs, address) = await TwoWindowsAsync();

        var answer = await SaveAsync(mine.Client, mine.Page, "Мои слова");

        answer.StatusCode.ShouldBe(HttpStatusCode.Conflict);
        var page = await answer.ReadPageAsync();
        var conflict = page.QuerySelector(".conflict")!.TextContent;
        conflict.ShouldContain("Слова коллеги");
        conflict.ShouldContain("Мои слова");
        Typed(page, Purpose).ShouldBe("Мои слова");
        Typed(await theirs.GetPageAsync(address), Purpose).ShouldBe("Слова коллеги");
    }

    [Fact]
    public async Task Post_SaveOver_SavesMine()
    {
        var (mine, _, address) = await TwoWindowsAsync();
        var page = await (await SaveAsync(mine.Client, mine.Page, "Мои слова")).ReadPageAsync();

        var answer = await mine.Client.SubmitAsync(Form(page), Newer(page), ("command", "save-over"));

        answer.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        Typed(await mine.Client.GetPageAsync(address), Purpose).ShouldBe("Мои слова");
    }

    [Fact]
    public async Task Post_SaveOverWhatChangedOnceMore_IsAConflictAgain()
    {
        var (mine, theirs, address) = await TwoWindowsAsync();
        var page = await (await SaveAsync(mine.Client, mine.Page, "Мои слова")).ReadPageAsync();
        await SaveAsync(theirs, await theirs.GetPageAsync(address), "Ещё слова коллеги");

        var answer = await mine.Client.SubmitAsync(Form(page), Newer(page), ("command", "save-over"));

        answer.StatusCode.ShouldBe(HttpStatusCode.Conflict);
        (await answer.ReadPageAsync()).QuerySelector(".conflict")!.TextContent.ShouldContain("Ещё слова коллеги");
    }

    [Fact]
    public async Task Post_Stale_HostileTextOfTheOtherIsEncoded()
    {
        var (mine, theirs, address) = await TwoWindowsAsync();
        await SaveAsync(theirs, await theirs.GetPageAsync(address), "<img src=x onerror=alert(1)>");

        var page = await (await SaveAsync(mine.Client, mine.Page, "Мои слова")).ReadPageAsync();

        page.QuerySelectorAll("main img").ShouldBeEmpty();
        page.QuerySelector(".conflict")!.TextContent.ShouldContain("<img src=x onerror=alert(1)>");
    }

    [Fact]
    public async Task Post_DiscardedMeanwhile_KeepsTheTextAndCanSaveItAnew()
    {
        var (mine, theirs, address) = await TwoWindowsAsync();
        var draft = await DraftIdAsync(address);
        var discard = await theirs.GetPageAsync($"/manage/drafts/{draft}/discard");
        await theirs.SubmitAsync(
            discard.Forms.Single(f => f.QuerySelector("textarea") is not null),
            new Dictionary<string, string?> { ["Input.Reason"] = "дважды" });

        var answer = await SaveAsync(mine.Client, mine.Page, "Мои слова");
        var page = await answer.ReadPageAsync();
        var again = await mine.Client.SubmitAsync(Form(page), Newer(page), ("command", "save-over"));

        answer.StatusCode.ShouldBe(HttpStatusCode.Conflict);
        Typed(page, Purpose).ShouldBe("Мои слова");
        again.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        Typed(await mine.Client.GetPageAsync(again.Headers.Location!.OriginalString), Purpose).ShouldBe("Мои слова");
    }

    [Fact]
    public async Task Post_StampOfAnotherRecord_IsRefused()
    {
        var editor = await EditorAsync();
        var first = await NewAsync(editor, "Первый");
        var second = await NewAsync(editor, "Второй");
        var page = await editor.GetPageAsync(first);
        var other = await DraftIdAsync(second);

        var answer = await editor.SubmitAsync(
            Form(page), new Dictionary<string, string?> { ["Stamp.RecordId"] = $"{other}" }, ("command", "save"));

        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
    }

    [Theory]
    [InlineData("/manage/visits/VS-1999-0001")]
    [InlineData("/manage/visits/0192f0c4-0000-7000-8000-000000000001")]
    public async Task GetAndPost_NoSuchRecord_Answer404(string address)
    {
        var editor = await EditorAsync();

        (await editor.GetAsync(address)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await editor.PostAsync(address, new Dictionary<string, string> { ["command"] = "save" }))
            .StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task GetAndPost_DraftOfAnotherRegion_Answer404()
    {
        var address = await NewAsync(await EditorAsync(), "Чужое");
        var stranger = await portal.SignInAsync(
            PortalRole.MinistryStaff, await portal.UseAsync(db => db.RegionIdAsync("RU-KHA")));
        var draft = await DraftIdAsync(address);

        (await stranger.GetAsync(address)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await stranger.PostAsync(address, new Dictionary<string, string>
        {
            ["command"] = "save", ["Stamp.RecordId"] = $"{draft}", ["Stamp.Version"] = "1", [Purpose] = "Взлом",
        })).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    /// <summary>One draft in two windows; the colleague has saved in his.</summary>
    private async Task<((HttpClient Client, IHtmlDocument Page) Mine, HttpClient Theirs, string Address)> TwoWindowsAsync()
    {
        var mine = await EditorAsync();
        var address = await NewAsync(mine, "Исходное");
        var page = await mine.GetPageAsync(address);
        var theirs = await portal.SignInAsync(PortalRole.MinistryStaff);
        (await SaveAsync(theirs, await theirs.GetPageAsync(address), "Слова коллеги")).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        return ((mine, page), theirs, address);
    }

    private static Task<HttpResponseMessage> SaveAsync(HttpClient client, IHtmlDocument page, string purpose) =>
        client.SubmitAsync(Form(page), new Dictionary<string, string?> { [Purpose] = purpose }, ("command", "save"));

    private static async Task<string> NewAsync(HttpClient editor, string purpose)
    {
        var answer = await SaveAsync(editor, await editor.GetPageAsync("/manage/visits/new"), purpose);
        answer.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        return answer.Headers.Location!.OriginalString;
    }

    private static IHtmlFormElement Form(IHtmlDocument page) => (IHtmlFormElement)page.QuerySelector("form#form")!;

    /// <summary>The fields of the conflict panel, which stand outside of the form and belong to it.</summary>
    private static Dictionary<string, string?> Newer(IHtmlDocument page) =>
        page.QuerySelectorAll(".conflict input[form=form]").Cast<IHtmlInputElement>().ToDictionary(i => i.Name!, string? (i) => i.Value);

    private static string Typed(IHtmlDocument page, string name) => page.QuerySelector($"[name='{name}']") switch
    {
        IHtmlTextAreaElement area => area.Value,
        IHtmlInputElement input => input.Value,
        _ => throw new InvalidOperationException($"There is no field {name}."),
    };

    private Task<Guid> DraftIdAsync(string address)
    {
        var reference = address.Split('/')[^1];
        return portal.UseAsync(db => db.Drafts.Where(d => d.Reference == reference).Select(d => d.RecordId).SingleAsync());
    }

    private async Task<StaffMember> MemberAsync() => await portal.AddStaffAsync(
        PortalRole.MinistryStaff, await portal.UseAsync(db => db.RegionIdAsync("RU-SAM")));

    private async Task<HttpClient> EditorAsync() => await portal.SignInAsync(await MemberAsync());
}
