using CooperationPortal.Core.Shared;
using CooperationPortal.Core.Shared.Inputs;
using CooperationPortal.EndToEndTests.Support;
using CooperationPortal.EndToEndTests.Support.Typing;
using Microsoft.Playwright;

namespace CooperationPortal.EndToEndTests.Journeys.Articles;

/// <summary>Somebody who writes the records of an article, and the reviewer who publishes them.</summary>
internal sealed class WritingDesk(WrittenArticle article, Visitor author, Visitor reviewer)
{
    private static readonly Dictionary<RecordKind, string> Links = new()
    {
        [RecordKind.Visit] = "Визит делегации",
        [RecordKind.Meeting] = "Встречу",
        [RecordKind.Agreement] = "Соглашение",
        [RecordKind.Institution] = "Учреждение",
        [RecordKind.Event] = "Мероприятие",
    };

    public async Task WriteAndPublishAsync<TInput>(string key, TInput input)
        where TInput : RecordInput, new()
    {
        await WriteAsync(key, input);
        await SubmitAsync(key);
        await PublishAsync<TInput>(key);
    }

    /// <summary>A new record, from the list of tasks to its saved draft.</summary>
    public async Task WriteAsync<TInput>(string key, TInput input)
        where TInput : RecordInput, new()
    {
        var link = Links[await article.KindOfAsync<TInput>()];
        await OpenTasksAsync();
        await author.FollowAsync(author.Page.GetByRole(AriaRole.Link, new() { Name = link, Exact = true }));
        await TypeAsync(key, input);
    }

    /// <summary>The rest of a record that was begun.</summary>
    public async Task GoOnAsync<TInput>(string key, TInput input)
        where TInput : RecordInput, new()
    {
        await OpenTasksAsync();
        await author.FollowAsync(author.Page.Locator($"a[href*='{article.Written<TInput>(key).Address}']").First);
        await TypeAsync(key, input);
    }

    public async Task SubmitAsync(string key)
    {
        await author.PressAsync("Отправить на проверку");
        (await author.Page.Locator(".govuk-error-summary li").AllInnerTextsAsync()).ShouldBeEmpty($"mistakes in {key}");
    }

    public async Task PublishAsync<TInput>(string key)
        where TInput : RecordInput, new()
    {
        var task = reviewer.Page.Locator($"a[href='/manage/review/{article.Written<TInput>(key).Id}']");
        if (await task.CountAsync() == 0)
        {
            await reviewer.GoAsync("/manage/review");
        }

        await reviewer.FollowAsync(task.First);
        await reviewer.PressAsync("Опубликовать");
        await reviewer.ShouldSayAsync("Опубликовано");
        await article.MeetPeopleAsync();
    }

    private async Task OpenTasksAsync()
    {
        if (new Uri(author.Page.Url).AbsolutePath != "/manage")
        {
            await author.GoAsync("/manage");
        }
    }

    private async Task TypeAsync<TInput>(string key, TInput input)
        where TInput : RecordInput, new()
    {
        var typed = await article.NamedAsync(input);
        await new FormTyping(author.Page).TypeAndSaveAsync(typed);
        var id = await author.Page.Locator("[name='Stamp.RecordId']").InputValueAsync();
        await article.RememberAsync(key, typed, Guid.Parse(id), new Uri(author.Page.Url).AbsolutePath);
    }
}
