using System.Net;
using CooperationPortal.Core.Data;
using CooperationPortal.Core.Mail;
using CooperationPortal.Core.Shared;
using CooperationPortal.Tests.Support.Http;
using CooperationPortal.Web.Mail;
using CooperationPortal.Web.PageSupport.Localisation;
using Microsoft.Extensions.DependencyInjection;

namespace CooperationPortal.Tests.Web.Mail;

/// <summary>A mail speaks the language of whom it goes to, and leads to the portal's own address.</summary>
public sealed class MailComposerTests(PortalFixture portal) : IClassFixture<PortalFixture>
{
    private static readonly DateTimeOffset At = new(2026, 11, 26, 21, 5, 0, TimeSpan.Zero);

    [Theory]
    [InlineData(LanguageTag.Russian, "Здравствуйте, Вэй Ли!", "27 ноября 2026 в 02:05 (UTC+5)")]
    [InlineData(LanguageTag.English, "Dear Вэй Ли,", "27 November 2026 at 02:05 (UTC+5)")]
    [InlineData(LanguageTag.Chinese, "Вэй Ли，您好！", "2026年11月27日 02:05 (UTC+5)")]
    [InlineData(LanguageTag.Uzbek, "Assalomu alaykum, Вэй Ли!", "2026-yil 27-noyabr, soat 02:05 (UTC+5) da")]
    public async Task Compose_AnyLanguage_SpeaksItWhicheverIsSpokenAround(string language, string greeting, string moment)
    {
        using var around = new SpeakingIn(language == LanguageTag.English ? LanguageTag.Chinese : LanguageTag.English);

        var mail = await ComposeAsync(new MailRecipient("li@portal.example", "Вэй Ли", language, "Asia/Tashkent"), At);

        mail.Text.ShouldStartWith(greeting);
        mail.Text.ShouldContain(moment);
        mail.Html.ShouldContain($"<html lang=\"{language}\">");
        WebUtility.HtmlDecode(mail.Html).ShouldContain(moment);
    }

    [Fact]
    public async Task Compose_Link_BeginsWithThePublicAddressWhateverHostWasAskedFor()
    {
        var mail = await ComposeAsync(new MailRecipient("li@portal.example", "Li", LanguageTag.English), At);

        mail.Text.ShouldContain("Open the portal:\nhttps://portal.example/account/x?y=1&z=2\n");
        mail.Html.ShouldContain("<a href=\"https://portal.example/account/x?y=1&amp;z=2\">Open the portal</a>");
    }

    [Fact]
    public async Task Compose_WhatPeopleTyped_IsTextAndEndsNoHeader()
    {
        var mail = await ComposeAsync(
            new MailRecipient("li@portal.example", "<b>Li</b>", LanguageTag.English), "one\r\nBcc: all@portal.example <script>");

        mail.Html.ShouldContain("&lt;b&gt;Li&lt;/b&gt;");
        mail.Html.ShouldNotContain("<script>");
        mail.Subject.ShouldNotContain('\n');
    }

    private async Task<ComposedMail> ComposeAsync(MailRecipient to, MailValue value)
    {
        await using var factory = new PortalFactory(
            portal.ConnectionString, settings: new Dictionary<string, string> { ["Portal:PublicAddress"] = "https://portal.example/" });
        await using var scope = factory.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<PortalDbContext>();
        scope.ServiceProvider.GetRequiredService<Outbox>().Add(
            new MailMessage { Texts = "Mail.Test", To = to, Link = "/account/x?y=1&z=2", Values = [value] });
        return factory.Services.GetRequiredService<MailComposer>().Compose(db.OutgoingMail.Local.Single());
    }
}
