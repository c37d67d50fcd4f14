using System.Text.RegularExpressions;
using CooperationPortal.Tests.Support.Database;
using CooperationPortal.Web.Mail;
using CooperationPortal.Web.PageSupport.Accounts.Provider;
using CooperationPortal.Web.Setup;

namespace CooperationPortal.Tests.Deployment;

/// <summary>
/// What docker-compose.yml sets is what the portal reads, and what it asks for stands in .env.example.
/// </summary>
public sealed partial class ComposeFileTests
{
    private static readonly string Compose = File.ReadAllText(Path.Combine(Repository.Root, "docker-compose.yml"));

    [Fact]
    public void PortalVariables_AreSettingsOfThePortal()
    {
        var known = typeof(PortalOptions).GetProperties().Select(p => $"{PortalOptions.Section}__{p.Name}")
            .Concat(typeof(MailOptions).GetProperties().Select(p => $"{PortalOptions.Section}__Mail__{p.Name}"))
            .Concat(typeof(ProviderSettings).GetProperties().Select(p => $"{PortalOptions.Section}__SignIn__Provider__{p.Name}"));
        var set = Setting().Matches(Compose).Select(match => match.Groups[1].Value).Distinct().ToList();

        set.ShouldContain("Portal__KnownProxies");
        set.ShouldBeSubsetOf([.. known, $"ConnectionStrings__{PortalOptions.ConnectionName}"]);
    }

    [Fact]
    public void AskedVariables_AreThoseOfTheExample()
    {
        var example = File.ReadAllLines(Path.Combine(Repository.Root, ".env.example"))
            .Where(line => line.Contains('=') && !line.StartsWith('#'))
            .Select(line => line.Split('=')[0]);
        var asked = Asked().Matches(Compose).Select(match => match.Groups[1].Value).Distinct();

        asked.Order().ShouldBe(example.Order());
    }

    [Fact]
    public void Secrets_AreAskedForAndNotWritten()
    {
        var passwords = Password().Matches(Compose).Select(match => match.Groups[1].Value).ToList();

        passwords.ShouldNotBeEmpty();
        passwords.ShouldAllBe(password => password.StartsWith("${") && password.Contains(":?"));
    }

    [Fact]
    public void KnownProxy_IsTheAddressOfTheProxy() =>
        ProxyAddress().Match(Compose).Groups[1].Value.ShouldBe(KnownProxy().Match(Compose).Groups[1].Value);

    [Fact]
    public void MountedFiles_Exist()
    {
        var mounted = Mounted().Matches(Compose).Select(match => match.Groups[1].Value).ToList();

        mounted.Count.ShouldBe(2);
        mounted.ShouldAllBe(file => File.Exists(Path.Combine(Repository.Root, file)));
    }

    [GeneratedRegex(@"^ +((?:Portal|ConnectionStrings)__\w+): ", RegexOptions.Multiline)]
    private static partial Regex Setting();

    [GeneratedRegex(@"(?<!\$)\$\{(\w+)")]
    private static partial Regex Asked();

    [GeneratedRegex(@"(?:PASSWORD: |Password=)([^;\s]+)")]
    private static partial Regex Password();

    [GeneratedRegex(@"ipv4_address: ([\d.]+)")]
    private static partial Regex ProxyAddress();

    [GeneratedRegex(@"Portal__KnownProxies: ([\d.]+)")]
    private static partial Regex KnownProxy();

    [GeneratedRegex(@"- \./([\w./-]+):/")]
    private static partial Regex Mounted();
}
