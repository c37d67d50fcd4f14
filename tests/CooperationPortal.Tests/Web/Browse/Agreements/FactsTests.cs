using System.Text.RegularExpressions;
using AngleSharp.Html.Dom;
using CooperationPortal.Core.Agreements;
using CooperationPortal.Core.Shared;
using CooperationPortal.Core.Shared.Inputs;
using CooperationPortal.Core.Shared.Wording;
using CooperationPortal.Tests.Core.Agreements;
using CooperationPortal.Tests.Support.Http;
using CooperationPortal.Tests.Support.Records;
using Microsoft.EntityFrameworkCore;

namespace CooperationPortal.Tests.Web.Browse.Agreements;

/// <summary>The facts of an agreement agree with its course, in the punctuation of the reader's language.</summary>
public sealed partial class FactsTests(PortalFixture portal) : IClassFixture<PortalFixture>
{
    [Fact]
    public async Task Get_EntryIntoForceToldByAnEvent_StandsAmongTheFacts()
    {
        var input = AgreementInputs.Signed("2016-05-10");
        input.Events.Add(AgreementInputs.Event(AgreementEventKind.EnteredIntoForce, "2016-06"));

        var page = await PageAsync(input);

        page.QuerySelectorAll("#facts .facts > div").Single(d => d.QuerySelector("dt")!.TextContent == "Вступление в силу")
            .QuerySelector("dd")!.TextContent.Trim().ShouldBe("июнь 2016");
    }

    [Theory]
    [InlineData("2090-05", false)]
    [InlineData("2014-05", true)]
    [InlineData("XXXX-05", true)]
    [InlineData(null, true)]
    public async Task Get_PromiseWhoseTimeIsToCome_AsksNobodyWhetherItWasKept(string? window, bool asks)
    {
        var page = await PageAsync(AgreementInputs.Promised(window));

        page.QuerySelector(".event-planned")!.TextContent.Contains("источники не говорят", StringComparison.Ordinal).ShouldBe(asks);
    }

    /// <summary>Notice is given before a term ends: once it is too late for this one, the day that is told is one for the next.</summary>
    [Theory]
    [InlineData("ru")]
    [InlineData("en")]
    [InlineData("zh")]
    [InlineData("uz")]
    public async Task Get_TooLateForNoticeOfThisTerm_SaysWhichTermTheNextDayIsFor(string lang)
    {
        var ends = DateOnly.FromDateTime(DateTime.UtcNow).AddMonths(1);
        ends = ends.AddDays(Math.Min(0, 28 - ends.Day));

        var late = await LinesAsync(3);
        var inTime = await LinesAsync(0);

        var culture = lang switch { "zh" => "zh-Hans", "uz" => "uz-Latn", _ => lang };
        var (now, next, notice) = (Words(ends), Words(ends.AddMonths(12)), Words(ends.AddMonths(9)));
        late.ShouldContain(l => l.Contains(now, StringComparison.Ordinal));
        late.Single(l => l.Contains(notice, StringComparison.Ordinal)).ShouldContain(next);
        inTime.Count(l => l.Contains(now, StringComparison.Ordinal)).ShouldBe(2);
        inTime.ShouldNotContain(l => l.Contains(next, StringComparison.Ordinal));

        async Task<List<string>> LinesAsync(int notice)
        {
            var input = AgreementInputs.Signed($"{ends.AddMonths(-12):yyyy-MM-dd}");
            input.ForceCondition = ForceCondition.OnSignature;
            (input.Term, input.TermMonths, input.Renewal, input.RenewalMonths) = (TermKind.Fixed, 12, RenewalKind.Tacit, 12);
            input.NoticeMonths = notice;
            return [.. (await PageAsync(input, lang)).QuerySelectorAll("#facts .facts p").Select(p => p.TextContent.Trim())];
        }

        string Words(DateOnly day) => DateWords.Of(EdtfDate.Parse($"{day:yyyy-MM-dd}"), culture).ToString();
    }

    [Fact]
    public async Task Get_ChinesePage_HasChinesePunctuation()
    {
        var input = AgreementInputs.Signed("2016-05-10");
        input.Title = LocalizedInput.Of("zh-Hans", "两家医院的协议");
        input.Events[0].When.Basis = FactBasis.Inferred;
        input.Events[0].When.BasisNote = "根据访问日期";
        input.Parties[1].Role = PartyRole.Beneficiary;
        input.Parties[1].RoleLabel = LocalizedInput.Of("zh-Hans", "受援方");
        input.ForceCondition = ForceCondition.OnSignature;
        (input.Term, input.TermMonths, input.Renewal, input.RenewalMonths) = (TermKind.Fixed, 36, RenewalKind.Tacit, 12);
        var amended = AgreementInputs.Event(AgreementEventKind.Amended, "2018-03-01");
        (amended.Number, amended.Subject) = ("1", AmendmentSubject.Term);
        (amended.NewRenewal, amended.NewRenewalMonths) = (RenewalKind.Tacit, 24);
        input.Events.Add(amended);

        var main = (await PageAsync(input, "zh")).QuerySelector("main")!.TextContent;

        LatinMarks().Matches(main).Select(m => m.Value).ShouldBeEmpty();
    }

    private async Task<IHtmlDocument> PageAsync(AgreementInput input, string lang = "ru")
    {
        var id = await portal.Services.PublishAsync(input);
        var reference = await portal.UseAsync(db => db.Agreements.Where(a => a.Id == id).Select(a => a.Reference).SingleAsync());
        return await portal.NewClient().GetPageAsync($"/{lang}/agreements/{reference}");
    }

    /// <summary>A comma, a colon or a full stop of another script behind a Chinese word.</summary>
    [GeneratedRegex(@"\p{IsCJKUnifiedIdeographs}{1,6}[,:.;]\s.{0,12}")]
    private static partial Regex LatinMarks();
}
