using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using CooperationPortal.Core.Agreements;
using CooperationPortal.Core.Drafts;
using CooperationPortal.Core.Shared;
using CooperationPortal.Core.Sources;
using CooperationPortal.Core.Users;
using CooperationPortal.Tests.Core.Agreements;
using CooperationPortal.Tests.Support.Http;
using CooperationPortal.Tests.Support.Records;
using CooperationPortal.Tests.Support.Users;
using Microsoft.EntityFrameworkCore;

namespace CooperationPortal.Tests.Web.Browse;

/// <summary>The notes of editors are in one language and say so to readers of the others.</summary>
public sealed class NotesLanguageTests(PortalFixture portal) : IClassFixture<PortalFixture>
{
    private const string Note = "the paper does not say who signed";

    [Theory]
    [InlineData("ru", true)]
    [InlineData("zh", true)]
    [InlineData("en", false)]
    public async Task Get_Page_MarksNotesOfAnotherLanguage(string language, bool isMarked)
    {
        var page = await portal.NewClient().GetPageAsync($"/{language}/agreements/{await PublishedAsync()}");

        var shown = page.QuerySelectorAll("main *").Where(e => e.ChildElementCount == 0 && e.TextContent.Contains(Note)).ToList();
        shown.ShouldNotBeEmpty();
        shown.ShouldAllBe(e => (e.GetAttribute("lang") == "en") == isMarked);
        page.QuerySelectorAll("main .evidence-inferred .not-translated").Length.ShouldBe(isMarked ? 1 : 0);
    }

    [Fact]
    public async Task Get_Page_OfARecordThatDoesNotSayTheLanguage_MarksNothing()
    {
        var input = FoundingAgreements.Promised();
        input.Commitments[0].Basis = FactBasis.Inferred;
        input.Commitments[0].BasisNote = Note;
        var id = await portal.Services.PublishAsync(input);
        var reference = await portal.UseAsync(db => db.Agreements.Where(a => a.Id == id).Select(a => a.Reference).SingleAsync());

        var page = await portal.NewClient().GetPageAsync($"/zh/agreements/{reference}");

        var note = page.QuerySelectorAll("main dd").Single(e => e.TextContent.Contains(Note));
        note.QuerySelectorAll("[lang], .not-translated").ShouldBeEmpty();
    }

    [Fact]
    public async Task Get_Form_AsksOnceAndProposesTheReadersLanguage()
    {
        var editor = await portal.SignInAsync(PortalRole.MinistryStaff);
        editor.DefaultRequestHeaders.Add("Accept-Language", "zh");

        var page = await editor.GetPageAsync("/manage/visits/new");

        ((IHtmlSelectElement)page.QuerySelectorAll("select[name$='NotesLanguage']").ShouldHaveSingleItem()).Value.ShouldBe("zh-Hans");
    }

    [Fact]
    public async Task Load_AfterPublishing_HasTheLanguage()
    {
        var reference = await PublishedAsync();
        var reader = (await portal.AddStaffAsync(PortalRole.MinistryStaff)).Actor;

        var copy = await portal.UseAsync<DraftService<AgreementInput>, WorkingCopy<AgreementInput>>(
            drafts => drafts.OpenAsync(reference, reader, CancellationToken.None));

        copy.Input.NotesLanguage.ShouldBe("en");
    }

    private async Task<string> PublishedAsync()
    {
        var input = AgreementInputs.Signed();
        input.NotesLanguage = "en";
        input.Evidence = [new EvidenceInput { Id = Guid.CreateVersion7(), FieldPath = "", Basis = FactBasis.Inferred, Note = Note }];
        var id = await portal.Services.PublishAsync(input);
        return await portal.UseAsync(db => db.Agreements.Where(a => a.Id == id).Select(a => a.Reference).SingleAsync());
    }
}
