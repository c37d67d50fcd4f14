using CooperationPortal.Core.Agreements;
using CooperationPortal.Core.Shared;
using CooperationPortal.Core.Shared.Inputs;
using CooperationPortal.Core.Users;
using CooperationPortal.Tests.Core.Agreements;
using CooperationPortal.Tests.Support.Http;
using CooperationPortal.Tests.Support.Records;
using CooperationPortal.Tests.Support.Users;
using Microsoft.EntityFrameworkCore;

namespace CooperationPortal.Tests.Web.Manage.Agreements;

/// <summary>Ending a framework names what goes on without it, and ends none of it.</summary>
public sealed class OutlivingTests(PortalFixture portal) : IClassFixture<PortalFixture>
{
    [Theory]
    [InlineData(AgreementEventKind.TerminationNotified, true)]
    [InlineData(AgreementEventKind.Terminated, true)]
    [InlineData(AgreementEventKind.EnteredIntoForce, false)]
    public async Task Get_FrameworkThatEnds_NamesTheLivingAgreementsUnderIt(AgreementEventKind written, bool warns)
    {
        var framework = Framework();
        var id = await portal.PublishAsync((RecordInput)framework);
        var living = await PublishUnderAsync(id, "Живое", AgreementInputs.Event(AgreementEventKind.Signed, "2019-01-01"));
        await PublishUnderAsync(
            id, "Конченное", AgreementInputs.Event(AgreementEventKind.Signed, "2019-01-01"),
            AgreementInputs.Event(AgreementEventKind.Terminated, "2020-01-01"));
        await PublishUnderAsync(id, "Обещанное", AgreementInputs.Event(AgreementEventKind.Announced, "2019-01-01"));
        framework.Events.Add(AgreementInputs.Event(written, "2021-01-01"));
        var draft = await portal.DraftAsync(framework, id);
        var editor = await portal.SignInAsync(
            PortalRole.MinistryStaff, await portal.UseAsync(db => db.RegionIdAsync("RU-SAM")));

        var page = await editor.GetPageAsync($"/manage/agreements/{draft.Reference}");

        page.QuerySelectorAll(".note-bar .linked-record a").Select(a => a.GetAttribute("href"))
            .ShouldBe(warns ? [$"/ru/agreements/{living}"] : []);
    }

    [Fact]
    public async Task Publish_EndOfAFramework_EndsNoOther()
    {
        var framework = Framework();
        var id = await portal.PublishAsync((RecordInput)framework);
        var reference = await PublishUnderAsync(id, "Живое", AgreementInputs.Event(AgreementEventKind.Signed, "2019-01-01"));
        framework.Events.Add(AgreementInputs.Event(AgreementEventKind.Terminated, "2021-01-01"));

        await portal.Services.PublishAsync(framework, id);

        var states = await portal.UseAsync(db => db.Agreements.Where(a => a.Reference == reference)
            .SelectMany(a => a.StatePeriods).Where(p => p.Until == null).Select(p => p.State).ToListAsync());
        states.ShouldBe([LegalState.Signed]);
    }

    private static AgreementInput Framework()
    {
        var input = AgreementInputs.Signed();
        input.Type = AgreementType.FrameworkRegional;
        input.Parties[0].Party = Places.SamaraOblast;
        return input;
    }

    private async Task<string> PublishUnderAsync(Guid framework, string title, params AgreementEventInput[] events)
    {
        var input = AgreementInputs.Signed();
        input.Title = LocalizedInput.Of("ru", title);
        input.Events = [.. events];
        input.Parent = RecordPick.Of(RecordKind.Agreement, framework, "…");
        var id = await portal.PublishAsync((RecordInput)input);
        return await portal.UseAsync(db => db.Agreements.Where(a => a.Id == id).Select(a => a.Reference).SingleAsync());
    }
}
