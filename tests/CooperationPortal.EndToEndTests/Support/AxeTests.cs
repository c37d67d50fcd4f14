namespace CooperationPortal.EndToEndTests.Support;

/// <summary>The checker finds what is wrong, so that its silence about pages means something.</summary>
public sealed class AxeTests
{
    [Fact]
    public async Task Find_OnABrokenPage_NamesWhatIsSeriousOrWorse()
    {
        await using var context = await (await Chromium.Browser).NewContextAsync();
        var page = await context.NewPageAsync();
        await page.SetContentAsync("<html lang='en'><title>Broken</title><main><h1>Broken</h1><input><p style='color:#ccc'>Pale</p></main></html>");

        var findings = await Axe.FindAsync(page);

        findings.ShouldContain(finding => finding.StartsWith("critical label:", StringComparison.Ordinal));
        findings.ShouldContain(finding => finding.StartsWith("serious color-contrast:", StringComparison.Ordinal) && finding.Contains("Pale"));
    }
}
