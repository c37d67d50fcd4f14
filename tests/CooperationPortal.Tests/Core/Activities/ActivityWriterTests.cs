using System.Text.Json;
using CooperationPortal.Core.Activities;
using CooperationPortal.Core.Commitments;
using CooperationPortal.Core.Drafts;
using CooperationPortal.Core.Shared.Inputs;
using CooperationPortal.Tests.Support.Database;
using CooperationPortal.Tests.Support.Records;
using FluentValidation;
using Microsoft.EntityFrameworkCore;

namespace CooperationPortal.Tests.Core.Activities;

public sealed class ActivityWriterTests(DatabaseFixture database) : IClassFixture<DatabaseFixture>
{
    [Fact]
    public async Task Write_ThenLoad_GivesTheSameInput()
    {
        var input = Whole();

        var id = await database.Services.PublishAsync(input);
        input.Flows.RemoveAt(0);
        input.Parties.Reverse();
        await database.Services.PublishAsync(input, id);

        Json((await LoadAsync(id))!).ShouldBe(Json(input));
    }

    [Theory]
    [InlineData("update activities set agreement_id = null, commitment_id = null", "ck_activities_belongs")]
    [InlineData("update activities set status = 'Planned'", "ck_activities_held")]
    [InlineData("update activities set held_year = null", "ck_activities_held")]
    [InlineData("update activity_flows set actual = -1", "ck_activity_flows_counts")]
    [InlineData("update activity_flows set to_party_id = from_party_id", "ck_activity_flows_way")]
    [InlineData("update aid set visit_id = activity_id", "ck_aid_one_owner")]
    public async Task Database_HoldsTheRulesByItself(string sql, string constraint)
    {
        await database.Services.PublishAsync(Whole());

        var error = await Should.ThrowAsync<Npgsql.PostgresException>(
            () => database.UseAsync(db => db.Database.ExecuteSqlRawAsync(sql)));

        error.ConstraintName.ShouldBe(constraint);
    }

    [Fact]
    public async Task Check_PromiseOfAnotherAgreement_IsRefused()
    {
        var agreement = await database.Services.PublishAsync(FoundingAgreements.Signed());
        var other = FoundingAgreements.Signed();
        await database.Services.PublishAsync(other);
        var input = ActivityInputs.Under(agreement, "2024");
        input.Commitment = RecordPick.Of(CooperationPortal.Core.Shared.RecordKind.Commitment, other.Commitments[0].Id, "CM");

        var refusal = await Should.ThrowAsync<ValidationException>(() => CheckAsync(input));

        refusal.Errors.Single().ErrorMessage.ShouldBe("ErrorsActivities.CommitmentOfAnother");
    }

    private Task CheckAsync(ActivityInput input) => database.UseAsync<IRecordWriter<ActivityInput>, bool>(async writer =>
    {
        await writer.CheckAsync(Guid.CreateVersion7(), input, CancellationToken.None);
        return true;
    });

    private static ActivityInput Whole()
    {
        var input = ActivityInputs.Under(Guid.CreateVersion7(), "2024-03", 10, 8);
        input.Flows.Add(new ActivityFlowInput { Id = Guid.CreateVersion7(), People = ActivityPeople.Patients, Actual = 3 });
        input.Aid =
        [
            new AidInput
            {
                Id = Guid.CreateVersion7(),
                What = LocalizedInput.Of("ru", "Кровати"),
                Quantity = 64,
                Value = 1000,
                Currency = "RUB",
                Givers = [VisitInputs.Party(RecordPick.Written("Фонд", "ru"))],
            },
        ];
        input.SpecialtyCodes = ["cardiology"];
        input.Summary = LocalizedInput.Of("ru", "Две недели в отделении");
        return input;
    }

    private Task<ActivityInput?> LoadAsync(Guid id) => database.UseAsync<IRecordWriter<ActivityInput>, ActivityInput?>(
        writer => writer.LoadAsync(id, CancellationToken.None));

    /// <summary>A load knows the choices, not the words of the picks.</summary>
    private static string Json(ActivityInput input)
    {
        var copy = JsonSerializer.Deserialize<ActivityInput>(JsonSerializer.Serialize(input))!;
        foreach (var (_, pick) in InputWalker.Find<RecordPick>(copy).Where(p => !p.Value.IsAsWritten()))
        {
            pick.Text = null;
        }

        return JsonSerializer.Serialize(copy);
    }
}
