using CooperationPortal.Core.Agreements;
using CooperationPortal.Core.Shared;
using CooperationPortal.Core.Shared.Inputs;
using CooperationPortal.Core.Shared.Paging;
using CooperationPortal.Tests.Support.Database;
using CooperationPortal.Tests.Support.Records;
using Microsoft.EntityFrameworkCore;

namespace CooperationPortal.Tests.Core.Agreements;

/// <summary>The list of what is signed passes over what was only promised, and loses nothing by it.</summary>
public sealed class SignedListTests(DatabaseFixture database) : IClassFixture<DatabaseFixture>
{
    [Fact]
    public async Task Promise_WhoseWindowIsToCome_IsNotSigned() =>
        (await IsListedAsync(AgreementInputs.Promised("2090"))).ShouldBeFalse();

    /// <summary>Sources tell of papers that work and were still to be signed, and of an end where no beginning is known.</summary>
    [Fact]
    public async Task InForce_ThoughItsWindowIsToCome_IsSigned()
    {
        var input = AgreementInputs.Promised("2090");
        input.Events = [AgreementInputs.Event(AgreementEventKind.EnteredIntoForce, "2015-02")];

        (await IsListedAsync(input)).ShouldBeTrue();
    }

    /// <summary>What is only known to have been corrected was signed before.</summary>
    [Fact]
    public async Task Corrected_ThoughItsWindowIsToCome_IsSigned()
    {
        var input = AgreementInputs.Promised("2090");
        input.Events = [AgreementInputs.Event(AgreementEventKind.Corrected, "2015-02")];
        input.Events[0].Note = LocalizedInput.Of("ru", "Неверно названа сторона");

        (await IsListedAsync(input)).ShouldBeTrue();
    }

    [Fact]
    public async Task InForce_OfAnUnknownYear_WithAnEndToCome_IsSigned()
    {
        var input = AgreementInputs.Signed();
        input.Events = [AgreementInputs.Event(AgreementEventKind.EnteredIntoForce)];
        input.EndStated = AgreementInputs.Date("2090-05-01", DateNature.Planned);

        (await IsListedAsync(input)).ShouldBeTrue();
    }

    [Fact]
    public async Task Signed_NoLaterThanADayToCome_IsSigned() =>
        (await IsListedAsync(AgreementInputs.Signed("../2090"))).ShouldBeTrue();

    [Fact]
    public async Task Promise_SignedSince_IsSigned_AndBackWhereTheSigningIsTakenOut()
    {
        var id = await database.Services.PublishAsync(AgreementInputs.Promised("2090"));
        (await IsListedAsync(id)).ShouldBeFalse();

        await database.Services.PublishAsync(AgreementInputs.Signed("2024-05"), id);
        (await IsListedAsync(id)).ShouldBeTrue();

        await database.Services.PublishAsync(AgreementInputs.Promised("2090"), id);
        (await IsListedAsync(id)).ShouldBeFalse();
    }

    /// <summary>Promises are the first of the whole list, and many: nothing is looked up of them.</summary>
    [Fact]
    public async Task ListOfTheSigned_WalksOverNoPromise()
    {
        var plan = await database.UseAsync(db => db.PlanAsync(db.Agreements.VisibleTo(null)
            .Where(new AgreementFilter { Signed = true }, new DateOnly(2026, 11, 27), db)
            .OrderByDescending(a => a.SortDate).ThenByDescending(a => a.Id).Select(a => a.Id).Take(20)));

        plan.ShouldContain("ix_agreements_ever_signed");
    }

    private async Task<bool> IsListedAsync(AgreementInput input) =>
        await IsListedAsync(await database.Services.PublishAsync(input));

    private async Task<bool> IsListedAsync(Guid id)
    {
        var reference = await database.UseAsync(db =>
            db.Agreements.Where(a => a.Id == id).Select(a => a.Reference).SingleAsync());
        var signed = await database.UseAsync<AgreementQueries, Page<AgreementRow>>(agreements => agreements.ListAsync(
            new AgreementFilter { Signed = true }, "ru", null, null, CancellationToken.None, size: 100));
        return signed.Items.Any(row => row.Reference == reference);
    }
}
