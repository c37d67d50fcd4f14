using System.Net;
using CooperationPortal.Core.Data;
using CooperationPortal.Core.Mail;
using CooperationPortal.Core.Shared;
using CooperationPortal.Tests.Support.Http;
using Microsoft.Extensions.DependencyInjection;

namespace CooperationPortal.Tests.Web.Mail;

/// <summary>A developer reads here what a mail server would have sent; nobody else does.</summary>
public sealed class MailboxTests(PortalFixture portal) : IClassFixture<PortalFixture>
{
    [Fact]
    public async Task Get_InDevelopment_ShowsMailWithItsLink()
    {
        await AddAsync("/account/one-time-key");

        var page = await portal.NewClient().GetPageAsync("/mailbox");

        page.QuerySelectorAll("a[href='/account/one-time-key']").ShouldHaveSingleItem();
        page.Body!.TextContent.ShouldContain("Зилола Каримова");
        page.QuerySelector("article")!.GetAttribute("lang").ShouldBe(LanguageTag.Uzbek);
    }

    [Fact]
    public async Task Get_InProduction_IsNotThere()
    {
        await AddAsync("/account/another-key");
        await using var factory = new PortalFactory(portal.ConnectionString, environment: "Production");

        var answer = await factory.CreateClient().GetAsync("/mailbox");

        answer.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await answer.Content.ReadAsStringAsync()).ShouldNotContain("another-key");
    }

    private async Task AddAsync(string link)
    {
        await using var scope = portal.NewScope();
        scope.ServiceProvider.GetRequiredService<Outbox>().Add(new MailMessage
        {
            Texts = "Mail.Test",
            To = new MailRecipient("zilola@portal.example", "Зилола Каримова", LanguageTag.Uzbek),
            Link = link,
            Values = [DateTimeOffset.UnixEpoch],
        });
        await scope.ServiceProvider.GetRequiredService<PortalDbContext>().SaveChangesAsync();
    }
}
