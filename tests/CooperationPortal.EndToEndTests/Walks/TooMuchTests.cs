using CooperationPortal.EndToEndTests.Support;
using Microsoft.Playwright;

namespace CooperationPortal.EndToEndTests.Walks;

/// <summary>A form that is larger than the portal takes is answered in words.</summary>
[Collection(DemoPortal.Collection)]
public sealed class TooMuchTests(DemoPortal demo)
{
    [Theory]
    [InlineData("/ru/report", "Слишком большой текст или файл")]
    [InlineData("/zh/report", "文本或文件过大")]
    public async Task Form_TooLarge_IsToldSo(string path, string title)
    {
        await using var reader = await demo.Portal.NewVisitorAsync();
        reader.ExpectedErrors.Add("413");
        await reader.GoAsync(path);

        await reader.Page.Locator("textarea").EvaluateAsync("box => { box.value = 'x'.repeat(2_500_000); box.form.submit(); }");

        await Assertions.Expect(reader.Page.Locator("h1")).ToHaveTextAsync(title);
    }
}
