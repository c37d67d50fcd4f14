using CooperationPortal.EndToEndTests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;

namespace CooperationPortal.EndToEndTests.Journeys;

/// <summary>Nothing typed is lost: not with the tab, not with the session, not to a colleague who was quicker.</summary>
public sealed class NothingLostTests(PortalInBrowser portal) : IClassFixture<PortalInBrowser>
{
    private const string Words = "Познакомиться с клиникой";

    [Fact]
    public async Task ClosedTab_FindsTheTextOnTheDesk()
    {
        await portal.AddStaffAsync();
        await using var editor = await portal.NewStaffAsync(StaffMember.Samara);
        await TypeAsync(editor, "/manage/visits/new", Words);
        await ShouldBeKeptAsync(editor);
        await Assertions.Expect(PurposeOf(editor)).ToBeFocusedAsync();
        var address = new Uri(editor.Page.Url).AbsolutePath;
        await editor.ShouldBeAccessibleAsync();

        var asked = await CloseAsync(editor);

        asked.ShouldBeFalse();
        address.ShouldStartWith("/manage/visits/VS-");
        await using var later = await portal.NewStaffAsync(StaffMember.Samara);
        await later.FollowAsync(later.Page.Locator($"[aria-labelledby='group-own'] a[href='{address}']").First);
        await Assertions.Expect(PurposeOf(later)).ToHaveValueAsync(Words);
    }

    [Fact]
    public async Task EndedSession_SignInAndGoOn()
    {
        await portal.AddStaffAsync();
        await using var editor = await portal.NewStaffAsync(StaffMember.Ministry);
        await editor.GoAsync("/manage/visits/new");
        await editor.ReadyAsync();
        await portal.UseAsync(db => db.Sessions.ExecuteDeleteAsync());
        await PurposeOf(editor).FillAsync(Words);

        await editor.PressAsync("Сохранить черновик");
        await editor.ShouldSayAsync("Сеанс завершён");
        await editor.ShouldBeAccessibleAsync();
        await editor.PressAsync(StaffMember.Ministry);

        await editor.ShouldSayAsync("Введённое на месте");
        await Assertions.Expect(PurposeOf(editor)).ToHaveValueAsync(Words);
        await ShouldBeKeptAsync(editor);
    }

    [Fact]
    public async Task Conflict_StopsKeepingAndSaysSo_AndTheButtonShowsBothTexts()
    {
        await portal.AddStaffAsync();
        await using var first = await portal.NewStaffAsync(StaffMember.Samara);
        await TypeAsync(first, "/manage/visits/new", "Исходное");
        await ShouldBeKeptAsync(first);
        await using var second = await portal.NewStaffAsync(StaffMember.Ministry);
        second.ExpectedErrors.Add("409");
        await TypeAsync(second, new Uri(first.Page.Url).AbsolutePath, "Слова министерства");
        await ShouldBeKeptAsync(second);
        first.ExpectedErrors.Add("409");

        await PurposeOf(first).FillAsync(Words);

        await Assertions.Expect(StatusOf(first)).ToContainTextAsync("Пока вы писали, запись изменили");
        await Assertions.Expect(PurposeOf(first)).ToHaveValueAsync(Words);
        (await IsAskedAsync(first)).ShouldBeTrue();
        await first.PressAsync("Сохранить черновик");
        await first.ShouldSayAsync("Слова министерства");
        await Assertions.Expect(PurposeOf(first)).ToHaveValueAsync(Words);
    }

    /// <summary>A button may be pressed before the script that keeps what is typed has come, and its answer take long.</summary>
    [Fact]
    public async Task SentBeforeItsScriptCame_IsNotSentOnceMore()
    {
        await portal.AddStaffAsync();
        await using var editor = await portal.NewStaffAsync(StaffMember.Samara);
        await editor.Page.Clock.InstallAsync();
        await TypeAsync(editor, "/manage/visits/new", Words);
        var script = new Held();
        await editor.Page.RouteAsync("**/draft*.js", script.HoldAsync);
        await editor.PressAsync("Добавить остановку");
        var sent = 0;
        editor.Page.Request += (_, request) => sent += request.Method == "POST" ? 1 : 0;

        await editor.Page.EvaluateAsync("() => document.addEventListener('submit', event => event.preventDefault())");
        await editor.Button("Сохранить черновик").ClickAsync();
        var address = await script.LetGoAsync();
        await editor.Page.EvaluateAsync("script => import(script).then(() => {})", address);
        await editor.Page.Clock.RunForAsync(60_000);

        sent.ShouldBe(0);
    }

    private static async Task TypeAsync(Visitor visitor, string address, string words)
    {
        await visitor.GoAsync(address);
        await visitor.ReadyAsync();
        await PurposeOf(visitor).FillAsync(words);
    }

    private static Task ShouldBeKeptAsync(Visitor visitor) =>
        Assertions.Expect(StatusOf(visitor)).ToContainTextAsync("Сохранено в");

    /// <summary>Closes the tab as a person does; whether the browser asked first.</summary>
    private static async Task<bool> CloseAsync(Visitor visitor)
    {
        var closed = new TaskCompletionSource<bool>(TaskCreationOptions.RunContinuationsAsynchronously);
        visitor.Page.Dialog += async (_, dialog) =>
        {
            await dialog.AcceptAsync();
            closed.TrySetResult(true);
        };
        visitor.Page.Close += (_, _) => closed.TrySetResult(false);
        await visitor.Page.CloseAsync(new PageCloseOptions { RunBeforeUnload = true });
        return await closed.Task;
    }

    /// <summary>Whether the browser asks before the page is left; the person stays.</summary>
    private static async Task<bool> IsAskedAsync(Visitor visitor)
    {
        var asked = new TaskCompletionSource<bool>(TaskCreationOptions.RunContinuationsAsynchronously);
        async void Stay(object? sender, IDialog dialog)
        {
            await dialog.DismissAsync();
            asked.TrySetResult(dialog.Type == DialogType.BeforeUnload);
        }

        visitor.Page.Dialog += Stay;
        visitor.Page.Close += (_, _) => asked.TrySetResult(false);
        await visitor.Page.CloseAsync(new PageCloseOptions { RunBeforeUnload = true });
        var answer = await asked.Task;
        visitor.Page.Dialog -= Stay;
        return answer;
    }

    private static ILocator StatusOf(Visitor visitor) => visitor.Page.Locator("[data-draft-status]");

    private static ILocator PurposeOf(Visitor visitor) =>
        visitor.Page.GetByRole(AriaRole.Textbox, new() { Name = "Цель визита" }).First;
}
