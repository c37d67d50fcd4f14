using CooperationPortal.EndToEndTests.Support;
using Microsoft.Playwright;

namespace CooperationPortal.EndToEndTests.Journeys.Press;

/// <summary>A person's hand at an article beside a form, with the mouse: each press and each selection is a step.</summary>
internal sealed class PressDeskHand(Visitor author)
{
    // The ends of the words on the screen, between which a hand draws the mouse.
    private const string Ends = """
        words => {
            const paragraph = [...document.querySelectorAll('.article-text p')].find(p => p.textContent.includes(words));
            const at = (offset, end) => {
                const walker = document.createTreeWalker(paragraph, NodeFilter.SHOW_TEXT);
                for (let node = walker.nextNode(); ; node = walker.nextNode()) {
                    if (offset < node.length || (end && offset === node.length)) { return [node, offset]; }
                    offset -= node.length;
                }
            };
            const start = paragraph.textContent.indexOf(words);
            const range = new Range();
            range.setStart(...at(start, false));
            range.setEnd(...at(start + words.length, true));
            range.startContainer.parentElement.scrollIntoView({ block: 'center' });
            const lines = [...range.getClientRects()];
            const [first, last] = [lines[0], lines.at(-1)];
            return [first.left + 1, first.top + first.height / 2, last.right - 1, last.top + last.height / 2];
        }
        """;

    public int Steps { get; private set; }

    /// <summary>Presses what is marked, and gives it to the field of that name.</summary>
    public async Task MarkAsync(string words, string field)
    {
        await PressAsync(author.Page.Locator(".article-text").GetByRole(AriaRole.Button, new() { Name = words }).First);
        await GiveAsync(field);
    }

    /// <summary>Selects words of the article, and gives them to the field of that name.</summary>
    public async Task SelectAsync(string words, string field)
    {
        Steps++;
        var ends = await author.Page.EvaluateAsync<float[]>(Ends, words);
        var mouse = author.Page.Mouse;
        await mouse.MoveAsync(ends[0], ends[1]);
        await mouse.DownAsync();
        await mouse.MoveAsync(ends[2], ends[3], new() { Steps = 4 });
        await mouse.UpAsync();
        await GiveAsync(field);
    }

    public async Task TypeAsync(ILocator field, string words)
    {
        Steps++;
        await field.FillAsync(words);
    }

    public Task PressAsync(ILocator button)
    {
        Steps++;
        return button.ClickAsync();
    }

    public async Task FollowAsync(ILocator button)
    {
        Steps++;
        await author.FollowAsync(button);
        await ReadyAsync();
    }

    /// <summary>The scripts of the page have run.</summary>
    public async Task ReadyAsync()
    {
        await author.ReadyAsync();
        await Assertions.Expect(author.Page.Locator(".article-beside mark:not([role])")).ToHaveCountAsync(0);
    }

    private async Task GiveAsync(string field)
    {
        var menu = author.Group("Куда внести отрывок");
        await FollowAsync(menu.GetByRole(AriaRole.Button, new() { Name = field }).First);
        await author.ShouldSayAsync("Отрывок внесён и сохранён как цитата");
    }
}
