using CooperationPortal.Core.Drafts;
using CooperationPortal.Core.Shared;
using CooperationPortal.Core.Shared.Inputs;
using CooperationPortal.Core.Visits;
using CooperationPortal.Tests.Support.Database;
using CooperationPortal.Tests.Support.Records;
using FluentValidation;
using Microsoft.EntityFrameworkCore;

namespace CooperationPortal.Tests.Core.Visits;

public sealed class MeetingTests(DatabaseFixture database) : IClassFixture<DatabaseFixture>
{
    [Fact]
    public async Task Publish_FirstMeetingWithoutDateAndVisit_StandsAlone()
    {
        var id = await database.Services.PublishAsync(Khabarovsk());

        var found = (await FindAsync(id))!;
        found.Meeting.Ordinal.ShouldBe(1);
        found.Meeting.When.IsStated.ShouldBeFalse();
        found.Meeting.VisitReference.ShouldBeNull();
        found.Meeting.Venue!.Name.Text.ShouldBe("министерство экономического развития края");
        found.Meeting.Venue.IsAsWritten.ShouldBeTrue();
        var speaker = found.Participants.ShouldHaveSingleItem();
        speaker.Person.Name!.Text.ShouldBe("Виталий Петрищев");
        speaker.Presence.ShouldBe(Presence.NotStated);
    }

    [Fact]
    public async Task Publish_Statements_KeepTheirKindsApart()
    {
        var id = await database.Services.PublishAsync(Khabarovsk());

        var statements = (await FindAsync(id))!.Statements;
        statements.Select(s => s.Kind).ShouldBe([StatementKind.Interest, StatementKind.Assessment, StatementKind.Offer]);
        statements.Single(s => s.Hedged).Kind.ShouldBe(StatementKind.Assessment);
        statements[2].Speaker.ShouldBeNull();
        statements[2].SpeakerTitle!.Source.ShouldBe("представители китайской делегации");
    }

    [Fact]
    public async Task Load_AfterWrite_GivesTheInputBack()
    {
        var id = await database.Services.PublishAsync(Khabarovsk());

        var input = (await LoadAsync(id))!;
        await database.Services.PublishAsync(input, id);

        (await LoadAsync(id)).ShouldBeEquivalentTo(input);
    }

    [Fact]
    public async Task Load_MeetingWithinAVisit_IsEditedWithItsVisitOnly()
    {
        var visit = VisitInputs.Visit(Places.Jiamusi, Places.KhabarovskKrai);
        visit.Meetings = [new MeetingInput { Id = Guid.CreateVersion7() }];
        await database.Services.PublishAsync(visit);

        (await LoadAsync(visit.Meetings[0].Id)).ShouldBeNull();
    }

    [Fact]
    public async Task Find_MeetingWithoutSidesWithinAVisit_HasThoseOfTheVisit()
    {
        var visit = VisitInputs.Visit(Places.Jiamusi, Places.KhabarovskKrai);
        visit.Meetings = [new MeetingInput { Id = Guid.CreateVersion7() }];
        await database.Services.PublishAsync(visit);

        var meeting = (await FindAsync(visit.Meetings[0].Id))!.Meeting;

        meeting.HomeParties.ShouldHaveSingleItem().Place!.Id.ShouldBe(Places.Jiamusi.IdOf(RecordKind.Region)!.Value);
        meeting.HostParties.ShouldHaveSingleItem().Above[0].Name.Text.ShouldBe("Россия");
        meeting.VisitReference.ShouldNotBeNull();
    }

    [Fact]
    public async Task List_Condition_FindsTheMeetingThatTalkedOfIt()
    {
        var id = await database.Services.PublishAsync(Khabarovsk());
        await database.Services.PublishAsync(VisitInputs.Meeting(Places.Namangan, Places.Samara, "2019-01-01"));

        var page = await database.UseAsync((MeetingQueries q) =>
            q.ListAsync(new MeetingFilter { Condition = "cerebralPalsy" }, "en", null, null, CancellationToken.None));

        page.Items.ShouldContain(m => m.Id == id);
        page.Items.ShouldAllBe(m => !m.When.IsStated);
    }

    [Fact]
    public async Task Validate_AloneWithoutSides_NamesBoth()
    {
        var failures = await database.UseAsync(async (IValidator<MeetingInput> v) => (await v.ValidateAsync(new MeetingInput())).Errors);

        failures.Select(f => f.ErrorMessage)
            .ShouldBe(["ErrorsVisits.HomePartyMissing", "ErrorsVisits.HostPartyMissing"]);
    }

    private static MeetingInput Khabarovsk()
    {
        var input = VisitInputs.Meeting(Places.Jiamusi, Places.KhabarovskKrai);
        input.Ordinal = 1;
        input.Venue = RecordPick.Written("министерство экономического развития края", "ru");
        input.Participants =
        [
            new ParticipantInput
            {
                Id = Guid.CreateVersion7(), Person = RecordPick.Written("Виталий Петрищев", "ru"), Side = Side.Host,
                TitleThen = LocalizedInput.Of("ru", "заместитель начальника отдела кадрового обеспечения"),
            },
        ];
        var interest = VisitInputs.Statement(StatementKind.Interest, Side.Host, "Хотим изучить опыт лечения ДЦП", "Виталий Петрищев");
        interest.ConditionCodes = ["cerebralPalsy"];
        var assessment = VisitInputs.Statement(StatementKind.Assessment, Side.Host, "Достигли значительных успехов", "Виталий Петрищев");
        assessment.Hedged = true;
        var offer = VisitInputs.Statement(StatementKind.Offer, Side.Home, "Готовы провести мастер-классы");
        offer.SpeakerTitle = LocalizedInput.Of("ru", "представители китайской делегации");
        input.Statements = [interest, assessment, offer];
        return input;
    }

    private Task<MeetingInput?> LoadAsync(Guid id) =>
        database.UseAsync((IRecordWriter<MeetingInput> w) => w.LoadAsync(id, CancellationToken.None));

    private async Task<MeetingDetails?> FindAsync(Guid id)
    {
        var reference = await database.UseAsync(db => db.Meetings.Where(m => m.Id == id).Select(m => m.Reference).SingleAsync());
        return await database.UseAsync((MeetingQueries q) => q.FindAsync(reference, "ru", null, CancellationToken.None));
    }
}
