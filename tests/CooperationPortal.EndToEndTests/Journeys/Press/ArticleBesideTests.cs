using CooperationPortal.EndToEndTests.Support;
using CooperationPortal.EndToEndTests.Walks;
using Microsoft.Playwright;

namespace CooperationPortal.EndToEndTests.Journeys.Press;

/// <summary>An article beside a form: fit to read, its menu too, and used by keyboard alone and without script.</summary>
[Collection(DemoPortal.Collection)]
public sealed class ArticleBesideTests(DemoPortal demo)
{
    private readonly string address = $"/manage/visits/new?article={DemoPortal.ArticleId}";

    [Fact]
    public async Task Form_WithTheMenuOpen_IsFitToRead()
    {
        await using var author = await demo.NewStaffAsync(StaffMember.Ministry);
        await author.GoAsync(address);
        await new PressDeskHand(author).ReadyAsync();
        await author.ShouldBeFitToReadAsync();

        await Mark(author, "Цзямусы").ClickAsync();

        await Assertions.Expect(author.Group("Куда внести отрывок")).ToBeVisibleAsync();
        await author.ShouldBeFitToReadAsync();
    }

    [Fact]
    public async Task Mark_ByKeyboard_IsReachedGivenAndComeBackTo()
    {
        await using var author = await demo.NewStaffAsync(StaffMember.Ministry);
        var hand = new PressDeskHand(author);
        await author.GoAsync(address);
        await hand.ReadyAsync();
        await Mark(author, "Хабаровск").FocusAsync();
        await author.Page.Keyboard.PressAsync("ArrowRight");
        await author.Page.Keyboard.PressAsync("ArrowRight");
        await Assertions.Expect(Mark(author, "Цзямусы")).ToBeFocusedAsync();

        await author.Page.Keyboard.PressAsync("Enter");
        await author.Page.Keyboard.PressAsync("Escape");
        await Assertions.Expect(Mark(author, "Цзямусы")).ToBeFocusedAsync();
        await author.Page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(author.Group("Куда внести отрывок").GetByRole(AriaRole.Button).First).ToBeFocusedAsync();
        await author.Page.FollowAsync(() => author.Page.Keyboard.PressAsync("Enter"));
        await hand.ReadyAsync();

        await Assertions.Expect(author.Page.Locator(".passage-result")).ToBeFocusedAsync();
        await Assertions.Expect(Mark(author, "Цзямусы")).ToHaveAttributeAsync("tabindex", "0");
        await Assertions.Expect(author.Group("Направляющая сторона 1").GetByLabel("Регион, город или учреждение").First)
            .ToHaveValueAsync("Цзямусы");
    }

    [Fact]
    public async Task AnotherField_ByKeyboard_IsReachedAndGiven()
    {
        await using var author = await demo.NewStaffAsync(StaffMember.Ministry);
        var hand = new PressDeskHand(author);
        var keyboard = author.Page.Keyboard;
        await author.GoAsync(address);
        await hand.ReadyAsync();
        await Mark(author, "Хабаровск").FocusAsync();

        await keyboard.PressAsync("Enter");
        await keyboard.PressAsync("End");
        await Assertions.Expect(author.Button("Другое поле…")).ToBeFocusedAsync();
        await keyboard.PressAsync("ArrowDown");
        await keyboard.PressAsync("ArrowUp");
        await keyboard.PressAsync("Enter");
        var field = author.Page.GetByLabel("Поле", new() { Exact = true });
        await Assertions.Expect(field).ToBeFocusedAsync();
        await keyboard.PressAsync("End");
        await Assertions.Expect(field).ToHaveValueAsync("Summary");
        await keyboard.PressAsync("Tab");
        await Assertions.Expect(author.Button("Внести в поле")).ToBeFocusedAsync();
        await author.Page.FollowAsync(() => keyboard.PressAsync("Enter"));
        await hand.ReadyAsync();

        await author.ShouldSayAsync("Отрывок внесён и сохранён как цитата");
        await Assertions.Expect(author.Page.Locator("#Input_Summary_Text")).ToHaveValueAsync("Хабаровск");
    }

    [Fact]
    public async Task Words_SelectedByKeyboard_OpenTheMenuWhenShiftIsLetGo()
    {
        await using var author = await demo.NewStaffAsync(StaffMember.Ministry);
        await author.GoAsync(address);
        await new PressDeskHand(author).ReadyAsync();
        await author.Page.EvaluateAsync("""
            () => {
                document.querySelector('.article-scroll').focus();
                const paragraph = [...document.querySelectorAll('.article-text p')].find(p => p.lastChild.nodeType === Node.TEXT_NODE && p.lastChild.length > 20);
                getSelection().collapse(paragraph.lastChild, 3);
            }
            """);

        await author.Page.Keyboard.DownAsync("Shift");
        // As the arrows do in a browser with a text cursor.
        await author.Page.EvaluateAsync("() => getSelection().modify('extend', 'forward', 'word')");
        await Assertions.Expect(author.Group("Куда внести отрывок")).ToHaveCountAsync(0);
        await author.Page.Keyboard.UpAsync("Shift");
        await Assertions.Expect(author.Group("Куда внести отрывок")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Words_ChosenByKeyboardAlone_AreSaidAndGiven()
    {
        await using var author = await demo.NewStaffAsync(StaffMember.Ministry);
        var hand = new PressDeskHand(author);
        await author.GoAsync(address);
        await hand.ReadyAsync();
        var words = author.Page.GetByRole(AriaRole.Slider, new() { Name = "Выбрать слова с клавиатуры" });
        await words.FocusAsync();
        await author.ShouldBeAccessibleAsync();

        await PressAsync(author, "ArrowDown", "ArrowDown");
        await Assertions.Expect(words).ToHaveAttributeAsync(
            "aria-valuetext", "Врачи из китайского города Цзямусы готовы показать хабаровским коллегам, как лечат детей");
        await PressAsync(author, "ArrowRight", "ArrowRight", "ArrowRight", "ArrowLeft", "Shift+ArrowRight", "Shift+ArrowRight", "Shift+ArrowRight", "Shift+ArrowLeft");
        await Assertions.Expect(words).ToHaveAttributeAsync("aria-valuetext", "из китайского города");
        (await author.Page.EvaluateAsync<string>("() => getSelection().toString()")).ShouldBe("из китайского города");
        await Assertions.Expect(author.Group("Куда внести отрывок")).ToHaveCountAsync(0);
        await PressAsync(author, "Enter", "Escape");
        await Assertions.Expect(words).ToBeFocusedAsync();
        await PressAsync(author, "Enter");
        await Assertions.Expect(author.Group("Куда внести отрывок").GetByRole(AriaRole.Button).First).ToBeFocusedAsync();
        await author.Button("Цель визита").FocusAsync();
        await author.Page.FollowAsync(() => author.Page.Keyboard.PressAsync("Enter"));
        await hand.ReadyAsync();

        await Assertions.Expect(author.Page.Locator("#Input_Purpose_Text")).ToHaveValueAsync("из китайского города");
        await words.FocusAsync();
        await PressAsync(author, "ArrowRight");
        await Assertions.Expect(words).ToHaveAttributeAsync("aria-valuetext", "Цзямусы");
    }

    [Fact]
    public async Task Passage_WithoutScript_IsGivenByTheFieldsBeneath()
    {
        await using var author = await demo.Portal.NewStaffAsync(StaffMember.Ministry, javaScript: false);
        await author.GoAsync(address);

        await author.Page.GetByLabel("Отрывок").FillAsync("высоко оценили работу местных врачей");
        await author.Page.GetByLabel("Поле", new() { Exact = true }).SelectOptionAsync("Statements/+/Text");
        await author.PressAsync("Внести в поле");

        await author.ShouldSayAsync("Отрывок внесён и сохранён как цитата");
        await Assertions.Expect(author.Page.Locator("#Input_Statements_0__Text_Text")).ToHaveValueAsync("высоко оценили работу местных врачей");
        await Assertions.Expect(author.Page.Locator("#Input_Statements_0__Text_Text")).ToBeVisibleAsync();
    }

    private static async Task PressAsync(Visitor author, params string[] keys)
    {
        foreach (var key in keys)
        {
            await author.Page.Keyboard.PressAsync(key);
        }
    }

    private static ILocator Mark(Visitor author, string words) =>
        author.Page.Locator(".article-text").GetByRole(AriaRole.Button, new() { Name = words, Exact = true }).First;
}
