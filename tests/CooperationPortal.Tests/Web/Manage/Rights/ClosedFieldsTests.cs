using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using CooperationPortal.Core.Agreements;
using CooperationPortal.Core.Commitments;
using CooperationPortal.Core.FieldRights;
using CooperationPortal.Core.Shared;
using CooperationPortal.Core.Shared.Inputs;
using CooperationPortal.Core.Users;
using CooperationPortal.Core.Visits;
using CooperationPortal.Tests.Support.Http;
using CooperationPortal.Tests.Support.Records;
using CooperationPortal.Tests.Support.Users;
using CooperationPortal.Tests.Web.Manage.Press;
using CooperationPortal.Web.PageSupport;
using Microsoft.EntityFrameworkCore;
using Record = CooperationPortal.Core.Shared.Record;

namespace CooperationPortal.Tests.Web.Manage.Rights;

/// <summary>
/// Sends every field that <c>field-rights.txt</c> closes to a clinic's administrator, as the form of a ministry names it:
/// each is refused at its field and stores nothing, where the ministry's own post of the same is stored.
/// </summary>
public sealed class ClosedFieldsTests(PortalFixture portal) : IClassFixture<PortalFixture>
{
    public static TheoryData<RecordKind, FieldStage> Closed
    {
        get
        {
            var data = new TheoryData<RecordKind, FieldStage>();
            foreach (var (kind, stage) in FieldRightsMatrix.Lines
                .SelectMany(line => Enum.GetValues<FieldStage>().Where(stage => IsClosed(line, stage)).Select(stage => (line.Kind, stage)))
                .Distinct())
            {
                data.Add(kind, stage);
            }

            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Closed))]
    public async Task Post_EachClosedField_IsRefusedAtTheFieldAndStoresNothing(RecordKind kind, FieldStage stage)
    {
        var (address, recordId, clinic, ministry) = await RecordAsync(kind, stage);
        var whole = Form(await ministry.GetPageAsync(address));

        foreach (var line in FieldRightsMatrix.Lines.Where(line => line.Kind == kind && IsClosed(line, stage)))
        {
            var changed = Changed(whole, line);
            changed.ShouldNotBeEmpty($"{line.Name} is in no form");
            var before = await ContentAsync(recordId);
            var page = await clinic.GetPageAsync(address);
            page.QuerySelectorAll($"[name^='Input.{line.Name.Split('[')[0]}']").Where(e => IsOf(e.GetAttribute("name")!, line))
                .ShouldBeEmpty($"{line.Name} is asked for");

            var answer = await clinic.SubmitAsync(Form(page), changed, ("command", "save"));

            answer.StatusCode.ShouldBe(HttpStatusCode.OK, line.Name);
            (await answer.ReadPageAsync()).QuerySelectorAll(".closed-field .govuk-error-message").ShouldNotBeEmpty(line.Name);
            (await ContentAsync(recordId)).ShouldBe(before, line.Name);
        }

        var all = FieldRightsMatrix.Lines.Where(line => line.Kind == kind && IsClosed(line, stage))
            .SelectMany(line => Changed(whole, line)).ToDictionary();
        var allowed = await ministry.SubmitAsync(whole, all, ("command", "save"));
        allowed.StatusCode.ShouldBe(HttpStatusCode.Redirect, await ErrorsAsync(allowed));
    }

    [Theory]
    [MemberData(nameof(Closed))]
    public async Task Post_OpenFields_AreSavedAndClosedOnesStay(RecordKind kind, FieldStage stage)
    {
        var (address, recordId, clinic, ministry) = await RecordAsync(kind, stage);
        var before = Values(Form(await ministry.GetPageAsync(address)));

        var answer = await clinic.SubmitAsync(
            Form(await clinic.GetPageAsync(address)), new Dictionary<string, string?> { ["Input.Markers[0].Id"] = null, ["Comment"] = "Прошу проверить" },
            ("command", "save"));

        answer.StatusCode.ShouldBe(HttpStatusCode.Redirect, await ErrorsAsync(answer));
        (await ContentAsync(recordId)).ShouldNotBeNull();
        Values(Form(await ministry.GetPageAsync(address))).ShouldBe(before);

        IReadOnlyList<string> Values(IHtmlFormElement form) =>
        [
            .. FieldRightsMatrix.Lines.Where(line => line.Kind == kind && IsClosed(line, stage))
                .SelectMany(line => Controls(form, line))
                // Boxes for translations that are not there are numbered anew with each page.
                .Where(control => !control.Name.Contains(".Translations[", StringComparison.Ordinal))
                .Select(control => $"{control.Name} {control.Value}"),
        ];
    }

    [Fact]
    public async Task Page_ShowsWhatStandsInAClosedFieldAndWhoWritesIt()
    {
        var (address, _, clinic, _) = await RecordAsync(RecordKind.Agreement, FieldStage.Published);

        var page = await clinic.GetPageAsync(address);

        var closed = page.GetElementById("Input_RegistryNumber")!;
        closed.TextContent.ShouldContain("РФ-16");
        closed.TextContent.ShouldContain("Сотрудник министерства");
        closed.QuerySelector("a")!.GetAttribute("href").ShouldBe("/manage/rights");
    }

    [Fact]
    public async Task Draft_ThatBringsAnotherScopeOfItsEditorIntoAPublicRecord_OpensNothing()
    {
        var clinicId = await portal.Services.PublishAsync(RegistryInputs.Institution($"Клиника {Guid.CreateVersion7()}", Places.Region("RU-TOM")));
        var clinic = RecordPick.Of(RecordKind.Institution, clinicId, "Клиника");
        var agreement = (AgreementInput)Input(RecordKind.Agreement, clinic);
        agreement.Parties[1].Party = Places.Region("RU-OMS");
        var id = await portal.PublishAsync((RecordInput)agreement);
        var member = await portal.AddStaffAsync(PortalRole.ClinicAdministrator, institutionId: clinicId);
        await portal.UseAsync(async db =>
        {
            db.RoleGrants.Add(new RoleGrant
            {
                Id = Guid.CreateVersion7(),
                UserId = member.Id,
                Role = PortalRole.MinistryStaff,
                RegionId = await db.RegionIdAsync("RU-SAM"),
                From = DateTimeOffset.UnixEpoch,
            });
            return await db.SaveChangesAsync();
        });
        var editor = await portal.SignInAsync(member);
        var address = RecordLinks.Edit(RecordKind.Agreement, id.ToString());

        var saved = await editor.SubmitAsync(
            Form(await editor.GetPageAsync(address)),
            new Dictionary<string, string?>
            {
                ["Input.Parties[2].Id"] = $"{Guid.CreateVersion7()}",
                ["Input.Parties[2].Party.Text"] = "Самарская область",
                ["Input.Parties[2].Party.Chosen"] = Places.SamaraOblast.Chosen,
                ["Input.Parties[2].Role"] = "Signatory",
            },
            ("command", "save"));

        saved.StatusCode.ShouldBe(HttpStatusCode.Redirect, await ErrorsAsync(saved));
        var draft = await portal.UseAsync(db => db.Drafts.SingleAsync(d => d.RecordId == id));
        draft.RegionIds.ShouldContain(await portal.UseAsync(db => db.RegionIdAsync("RU-SAM")));
        (await editor.GetPageAsync(address)).QuerySelector("[name='Input.RegistryNumber']").ShouldBeNull();
    }

    [Fact]
    public async Task Keep_AClosedField_SaysWhyItWasNotKept()
    {
        var (address, _, clinic, _) = await RecordAsync(RecordKind.Agreement, FieldStage.Published);

        var answer = await clinic.SubmitAsync(
            Form(await clinic.GetPageAsync(address)), new Dictionary<string, string?> { ["Input.RegistryNumber"] = "17" }, ("command", "keep"));

        answer.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        System.Text.Json.JsonDocument.Parse(await answer.Content.ReadAsStringAsync()).RootElement.GetProperty("message").GetString()
            .ShouldBe("Ваша роль не позволяет менять это поле. Оно оставлено прежним.");
    }

    [Fact]
    public async Task Give_APassageToAClosedField_IsRefusedAndTheFieldIsNotOffered()
    {
        var (address, _, clinic, _) = await RecordAsync(RecordKind.Visit, FieldStage.Published);
        var page = await clinic.GetPageAsync($"{address}?article={await clinic.PastedAsync()}");
        page.QuerySelectorAll("#PassageTarget option").ShouldNotBeEmpty();
        page.QuerySelectorAll("#PassageTarget option[value^='Members']").ShouldBeEmpty();

        var answer = await clinic.SubmitAsync(
            page.PressForm(),
            new Dictionary<string, string?> { ["Passage"] = "провести мастер-классы", ["PassageMark"] = "", ["PassageTarget"] = "Members/+/Person" },
            ("command", "give"));

        var shown = await answer.ReadPageAsync();
        shown.QuerySelectorAll(".closed-field").ShouldNotBeEmpty();
        shown.QuerySelectorAll("[name^='Input.Evidence[']").ShouldBeEmpty();
    }

    [Theory]
    [InlineData("ru", "Обещание › Важное: выполнение подтверждает второй человек")]
    [InlineData("en", "Party")]
    [InlineData("zh", "方")]
    [InlineData("uz", "Tomon")]
    public async Task Matrix_IsReadByAllStaffAndNamesEveryFieldInTheirLanguage(string lang, string label)
    {
        var reader = await portal.SignInAsync(PortalRole.Auditor);
        reader.DefaultRequestHeaders.Add("Accept-Language", lang);

        var page = await reader.GetPageAsync("/manage/rights");

        page.QuerySelectorAll("table.rights tbody tr").Length.ShouldBe(FieldRightsMatrix.Lines.Count);
        var labels = page.QuerySelectorAll("table.rights tbody th").Select(cell => cell.TextContent.Trim()).ToList();
        labels.ShouldContain(label);
        labels.ShouldAllBe(l => l.Length > 0 && l[0] != '-' && l != "第方");
    }

    private static async Task<string> ErrorsAsync(HttpResponseMessage answer) =>
        (await answer.ReadPageAsync()).QuerySelector(".govuk-error-summary")?.TextContent ?? "";

    private static bool IsClosed(FieldRight line, FieldStage stage) => !line.Allows(PortalRole.ClinicAdministrator, stage);

    private static bool IsOf(string name, FieldRight line) =>
        name.StartsWith("Input.", StringComparison.Ordinal) && FieldPlace.IsWithin(FieldPlace.OfName(name["Input.".Length..]), line.Place);

    private static IHtmlFormElement Form(IHtmlDocument page) => (IHtmlFormElement)page.GetElementById("form")!;

    /// <summary>Every control of the field with another value than it has.</summary>
    private static Dictionary<string, string?> Changed(IHtmlFormElement form, FieldRight line)
    {
        var changed = new Dictionary<string, string?>();
        foreach (var (name, value) in Controls(form, line))
        {
            changed[name] = name.EndsWith(".Id", StringComparison.Ordinal) || name.EndsWith("Lang", StringComparison.Ordinal) ? value
                : name.EndsWith(".Chosen", StringComparison.Ordinal) ? Places.Jiamusi.Chosen
                : form.QuerySelector($"select[name='{name}']") is IHtmlSelectElement select
                    ? select.Options.First(option => option.Value != value && option.Value.Length > 0).Value
                : form.QuerySelector($"[type=radio][name='{name}']:not([checked])") is IHtmlInputElement radio ? radio.Value
                : value is "true" or "false" ? (value == "false" ? "true" : "false")
                : value is "Actual" or "Planned" ? value
                : name.EndsWith("Year", StringComparison.Ordinal) ? "2001"
                : name.EndsWith("Day", StringComparison.Ordinal) || name.EndsWith("Month", StringComparison.Ordinal) ? value
                : name.EndsWith("Count", StringComparison.Ordinal) ? "3"
                : value + "1";
        }

        return changed;
    }

    /// <summary>A ticked box has a hidden "false" beside it, which comes after it and does not count.</summary>
    private static IEnumerable<(string Name, string Value)> Controls(IHtmlFormElement form, FieldRight line) => form.Elements
        .Where(element => element is not IHtmlInputElement { Type: "checkbox" or "radio", IsChecked: false })
        .Select(element => (Name: element.GetAttribute("name") ?? "", Value: ValueOf(element)))
        .Where(control => IsOf(control.Name, line))
        .DistinctBy(control => control.Name);

    private static string ValueOf(IElement element) => element switch
    {
        IHtmlInputElement input => input.Value ?? "",
        IHtmlTextAreaElement area => area.Value,
        IHtmlSelectElement select => select.Value ?? "",
        _ => "",
    };

    private Task<string?> ContentAsync(Guid recordId) => portal.UseAsync(db =>
        db.Drafts.Where(d => d.RecordId == recordId).Select(d => (string?)d.Content).SingleOrDefaultAsync());

    private async Task<(string Address, Guid RecordId, HttpClient Clinic, HttpClient Ministry)> RecordAsync(RecordKind kind, FieldStage stage)
    {
        var clinicId = await portal.Services.PublishAsync(RegistryInputs.Institution($"Клиника {Guid.CreateVersion7()}", Places.Samara));
        var input = Input(kind, RecordPick.Of(RecordKind.Institution, clinicId, "Клиника"));
        var id = stage is FieldStage.Draft ? (await portal.DraftAsync(input)).RecordId
            : kind is RecordKind.Institution ? clinicId
            : await portal.PublishAsync(input);
        if (stage is FieldStage.Withdrawn)
        {
            await portal.HideAsync(kind, id);
        }

        return (
            RecordLinks.Edit(kind, id.ToString()), id,
            await portal.SignInAsync(PortalRole.ClinicAdministrator, institutionId: clinicId),
            await portal.SignInAsync(PortalRole.MinistryStaff));
    }

    /// <summary>A record of the clinic with something in the closed fields.</summary>
    private static RecordInput Input(RecordKind kind, RecordPick clinic)
    {
        var input = RecordDesk.Input(kind, "Сотрудничество");
        switch (input)
        {
            case AgreementInput agreement:
                agreement.Parties[0].Party = clinic;
                agreement.RegistryNumber = "РФ-16";
                agreement.Commitments = [Promise()];
                break;
            case VisitInput visit:
                visit.Stops = [VisitInputs.Stop(clinic)];
                visit.Members = [VisitInputs.Member("Солихон Муминов", "директор")];
                visit.Commitments = [Promise()];
                visit.Meetings = [VisitInputs.Meeting(Places.SamaraOblast, Places.Namangan, "2019-05-14")];
                visit.Meetings[0].Id = Guid.CreateVersion7();
                visit.Meetings[0].Commitments = [Promise()];
                break;
            case MeetingInput meeting:
                meeting.HostParties.Add(VisitInputs.Party(clinic));
                meeting.Commitments = [Promise()];
                break;
            default:
                break;
        }

        return input;
    }

    private static CommitmentInput Promise() => new()
    {
        Id = Guid.CreateVersion7(),
        Activity = ActivityType.AdvancedTraining,
        Text = LocalizedInput.Of("ru", "Принять врачей"),
        HighPriority = true,
    };
}
