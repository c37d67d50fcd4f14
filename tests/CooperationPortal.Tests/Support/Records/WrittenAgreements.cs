using CooperationPortal.Core.Agreements;
using CooperationPortal.Core.Drafts;
using CooperationPortal.Core.Shared;
using CooperationPortal.Core.Shared.Inputs;
using CooperationPortal.Core.Users;
using CooperationPortal.Tests.Core.Agreements;
using CooperationPortal.Tests.Support.Http;
using CooperationPortal.Tests.Support.Users;
using Microsoft.Extensions.DependencyInjection;

namespace CooperationPortal.Tests.Support.Records;

/// <summary>Agreements of Samara Oblast on their way through drafts and review.</summary>
public static class WrittenAgreements
{
    /// <summary>An agreement that holds to every rule.</summary>
    public static AgreementInput Input(string title = "Соглашение об обмене")
    {
        var input = AgreementInputs.Signed();
        input.Title = LocalizedInput.Of("ru", title);
        input.Parties[0].Party = Places.SamaraOblast;
        return input;
    }

    /// <summary>A draft that waits for review, of the given author or of a new one.</summary>
    public static async Task<DraftHead> SubmitAsync(
        this PortalFixture portal, AgreementInput? input = null, Actor? author = null) =>
        await portal.UseAsync<DraftService<AgreementInput>, DraftHead>(async drafts => await drafts.SubmitAsync(
            input ?? Input(), DraftStamp.ForNew(), null, author ?? await portal.EditorAsync(), CancellationToken.None));

    /// <summary>The same, published by a new reviewer.</summary>
    public static async Task<DraftHead> PublishAsync(this PortalFixture portal, AgreementInput? input = null)
    {
        var head = await portal.SubmitAsync(input);
        var reviewer = await portal.AddStaffAsync(PortalRole.Reviewer);
        await using var scope = portal.NewScope();
        await scope.ServiceProvider.GetRequiredService<ReviewService<AgreementInput>>()
            .PublishAsync(head.RecordId, head.Stamp, null, reviewer.Actor, CancellationToken.None);
        return head;
    }

    private static async Task<Actor> EditorAsync(this PortalFixture portal)
    {
        var region = await portal.UseAsync(db => db.RegionIdAsync("RU-SAM"));
        return (await portal.AddStaffAsync(PortalRole.MinistryStaff, region)).Actor;
    }
}
