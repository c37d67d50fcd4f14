using System.Net;
using AngleSharp.Html.Dom;
using CooperationPortal.Core.Drafts;
using CooperationPortal.Core.Institutions;
using CooperationPortal.Core.Shared;
using CooperationPortal.Core.Shared.Inputs;
using CooperationPortal.Core.Users;
using CooperationPortal.Tests.Support.Http;
using CooperationPortal.Tests.Support.Records;
using CooperationPortal.Tests.Support.Users;

namespace CooperationPortal.Tests.Web.Manage;

/// <summary>Numbers with a fraction are shown, typed and stored alike in every language.</summary>
public sealed class NumberFieldTests(PortalFixture portal) : IClassFixture<PortalFixture>
{
    [Theory]
    [InlineData("ru", "53,195")]
    [InlineData("uz", "53,195")]
    [InlineData("en", "53.195")]
    [InlineData("zh", "53.195")]
    public async Task Post_FormAsItWasShown_KeepsItsNumbers(string language, string shown)
    {
        var input = RegistryInputs.Institution($"Больница {Guid.NewGuid():N}", Places.SamaraOblast);
        input.Latitude = 53.195;
        input.Longitude = 50.1;
        input.Claims = [new ClaimInput { Id = Guid.CreateVersion7(), Text = LocalizedInput.Of("ru", "35 000 операций"), Value = 35000 }];
        var id = await portal.Services.PublishAsync(input);
        var editor = await EditorAsync(language);
        var page = await editor.GetPageAsync($"/manage/institutions/{id}");

        var answer = await SaveAsync(editor, page, new Dictionary<string, string?> { ["Input.CityText"] = "Самара" });

        ((IHtmlInputElement)page.QuerySelector("[name='Input.Latitude']")!).Value.ShouldBe(shown);
        answer.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        var saved = await SavedAsync(id);
        (saved.Latitude, saved.Longitude, saved.Claims[0].Value).ShouldBe((53.195, 50.1, 35000m));
    }

    [Theory]
    [InlineData("ru", "35 000,5", 35000.5)]
    [InlineData("ru", "35000.5", 35000.5)]
    [InlineData("uz", "35\u00a0000", 35000)]
    [InlineData("en", "35,000.5", 35000.5)]
    [InlineData("zh", "0,5", 0.5)]
    public async Task Post_NumberAsPeopleWriteIt_IsUnderstood(string language, string typed, double number)
    {
        var (id, answer) = await TypedAsync(language, typed);

        answer.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await SavedAsync(id)).Longitude.ShouldBe(number);
    }

    [Fact]
    public async Task Post_NoNumber_SaysSoAndKeepsWhatWasTyped()
    {
        var (_, answer) = await TypedAsync("ru", "около сорока");

        var page = await answer.ReadPageAsync();
        page.QuerySelector(".govuk-error-summary")!.TextContent.ShouldContain("около сорока");
        ((IHtmlInputElement)page.QuerySelector("[name='Input.Longitude']")!).Value.ShouldBe("около сорока");
    }

    private async Task<(Guid Id, HttpResponseMessage Answer)> TypedAsync(string language, string typed)
    {
        var id = await portal.Services.PublishAsync(
            RegistryInputs.Institution($"Больница {Guid.NewGuid():N}", Places.SamaraOblast));
        var editor = await EditorAsync(language);
        var page = await editor.GetPageAsync($"/manage/institutions/{id}");
        return (id, await SaveAsync(editor, page, new Dictionary<string, string?> { ["Input.Longitude"] = typed }));
    }

    private async Task<HttpClient> EditorAsync(string language)
    {
        var editor = await portal.SignInAsync(PortalRole.MinistryStaff);
        editor.DefaultRequestHeaders.Add("Accept-Language", language);
        return editor;
    }

    private static Task<HttpResponseMessage> SaveAsync(
        HttpClient editor, IHtmlDocument page, Dictionary<string, string?> values) =>
        editor.SubmitAsync((IHtmlFormElement)page.QuerySelector("form#form")!, values, ("command", "save"));

    private async Task<InstitutionInput> SavedAsync(Guid id)
    {
        var reader = (await portal.AddStaffAsync(PortalRole.MinistryStaff)).Actor;
        var copy = await portal.UseAsync<DraftService<InstitutionInput>, WorkingCopy<InstitutionInput>>(
            drafts => drafts.OpenAsync($"{id}", reader, CancellationToken.None));
        copy.Head.State.ShouldBe(PublicationState.Draft);
        return copy.Input;
    }
}
