using System.Globalization;
using CooperationPortal.Core.Delegations;
using CooperationPortal.Core.Shared;
using CooperationPortal.Core.Shared.Inputs;
using CooperationPortal.Core.Visits;
using CooperationPortal.Tests.Support.Database;
using CooperationPortal.Tests.Support.Records;
using FluentValidation;

namespace CooperationPortal.Tests.Core.Visits;

public sealed class VisitInputValidatorTests(DatabaseFixture database) : IClassFixture<DatabaseFixture>
{
    [Fact]
    public async Task Validate_ArticleVisit_IsInOrder()
    {
        var visit = await SamaraVisit.PublishAsync(database.Services);

        visit.VisitId.ShouldNotBe(Guid.Empty);
    }

    [Fact]
    public async Task Validate_NoSenderAndNoHost_NamesBoth()
    {
        var input = Visit();
        input.Senders = [];
        input.HostParties[0].Party = new RecordPick();

        var failures = await FailuresAsync(input);

        failures.ShouldBe([("Senders", "ErrorsVisits.SenderMissing"), ("HostParties[0].Party.Text", "ErrorsForms.PartyMissing")], true);
    }

    [Fact]
    public async Task Validate_EndBeforeStart_IsRefused()
    {
        var input = Visit();
        input.Period.Parts = new EdtfDateParts { StartDay = "16", StartMonth = "11", EndDay = "14", EndMonth = "11", YearNotStated = true };

        (await FailuresAsync(input)).ShouldHaveSingleItem().Message.ShouldBe("ErrorsForms.DateEndBeforeStart");
    }

    [Fact]
    public async Task Validate_SignedWithoutAgreement_PointsToThePick()
    {
        var input = Visit();
        input.Stops = [VisitInputs.Stop(Places.Samara), VisitInputs.Stop(Places.Tolyatti, StopOutcome.AgreementSigned)];

        (await FailuresAsync(input)).ShouldBe([("Stops[1].Agreement.Text", "ErrorsVisits.SignedNeedsAgreement")]);
    }

    [Fact]
    public async Task Validate_AgreementThatIsNowhere_IsRefused()
    {
        var input = Visit();
        input.Stops = [VisitInputs.Stop(Places.Samara, StopOutcome.AgreementSigned)];
        input.Stops[0].Agreement = RecordPick.Of(RecordKind.Agreement, Guid.CreateVersion7(), "CP-1999-0001");

        (await FailuresAsync(input)).ShouldBe([("Stops[0].Agreement.Text", "ErrorsVisits.AgreementGone")]);
    }

    [Theory]
    [InlineData(StopOutcome.Discussed)]
    [InlineData(StopOutcome.Familiarised)]
    [InlineData(StopOutcome.None)]
    public async Task Validate_AgreementAtAStopThatSignedNothing_IsRefused(StopOutcome outcome)
    {
        var input = Visit();
        input.Stops = [VisitInputs.Stop(Places.Samara, outcome)];
        input.Stops[0].Agreement = RecordPick.Of(RecordKind.Agreement, Guid.CreateVersion7(), "CP-1999-0001");

        (await FailuresAsync(input)).ShouldBe([("Stops[0].Agreement.Text", "ErrorsVisits.OutcomeWithoutAgreement")]);
    }

    [Fact]
    public async Task Validate_SkippedStop_ShowedNothing()
    {
        var input = Visit();
        input.Stops = [VisitInputs.Stop(Places.Samara), VisitInputs.Stop(Places.Tolyatti)];
        input.Stops[1].Skipped = true;
        input.Stops[1].SkipReason = "Самолёт опоздал";
        input.Stops[1].Shown = [VisitInputs.Shown("кардиореанимация")];

        (await FailuresAsync(input)).ShouldBe([("Stops[1].Shown", "ErrorsVisits.SkippedHasShown")]);
    }

    [Fact]
    public async Task Validate_SkippedStop_NeedsAReasonAndNoOutcome()
    {
        var input = Visit();
        input.Stops = [VisitInputs.Stop(Places.Samara, StopOutcome.Discussed)];
        input.Stops[0].Skipped = true;

        (await FailuresAsync(input)).ShouldBe(
            [("Stops[0].Outcome", "ErrorsVisits.SkippedHasOutcome"), ("Stops[0].SkipReason", "ErrorsVisits.SkipReasonMissing")], true);
    }

    [Fact]
    public async Task Validate_NotAsPlanned_NeedsAReason()
    {
        var input = Visit();
        input.NotAsPlanned = true;

        (await FailuresAsync(input)).ShouldBe([("Reason", "ErrorsVisits.ReasonMissing")]);
    }

    [Theory]
    [InlineData(VisitStatus.Held, true)]
    [InlineData(VisitStatus.Reported, true)]
    [InlineData(VisitStatus.Closed, true)]
    [InlineData(VisitStatus.Planned, false)]
    [InlineData(VisitStatus.Postponed, false)]
    [InlineData(VisitStatus.Cancelled, false)]
    public async Task Validate_ReasonWithoutItsMark_IsAskedAboutWhereTheVisitTookPlace(VisitStatus status, bool isAsked)
    {
        var input = Visit();
        (input.Status, input.Reason) = (status, "Непогода");

        (await FailuresAsync(input)).Contains(("Reason", "ErrorsVisits.ReasonWithoutMark")).ShouldBe(isAsked);
    }

    [Theory]
    [InlineData(OtherMembers.Counted, null, "ErrorsVisits.UnnamedCountMissing")]
    [InlineData(OtherMembers.Counted, 0, "ErrorsVisits.UnnamedCountRange")]
    [InlineData(OtherMembers.UnknownCount, 4, "ErrorsVisits.UnnamedCountNotCounted")]
    [InlineData(OtherMembers.None, 4, "ErrorsVisits.UnnamedCountNotCounted")]
    public async Task Validate_CountOfTheUnnamed_GoesWithCountedOnly(OtherMembers others, int? count, string message)
    {
        var input = Visit();
        input.OtherMembers = others;
        input.UnnamedCount = count;

        (await FailuresAsync(input)).ShouldBe([("UnnamedCount", message)]);
    }

    [Fact]
    public async Task Validate_NamelessMember_IsRefusedAndADescribedOneIsNot()
    {
        var input = Visit();
        input.Members =
        [
            new MemberInput { Id = Guid.CreateVersion7() },
            new MemberInput { Id = Guid.CreateVersion7(), Description = LocalizedInput.Of("ru", "врачи") },
        ];

        (await FailuresAsync(input)).ShouldHaveSingleItem().Path.ShouldBe("Members[0].Person.Text");
    }

    [Fact]
    public async Task Validate_RowsOfAMeetingWithin_AreNamedByTheirPaths()
    {
        var input = Visit();
        input.Meetings = [new MeetingInput { Id = Guid.CreateVersion7(), Ordinal = 0 }];
        input.Meetings[0].Statements = [new StatementInput { Id = Guid.CreateVersion7() }];
        input.Meetings[0].Participants =
            [new ParticipantInput { Id = Guid.CreateVersion7(), Person = RecordPick.Written("Виталий Петрищев", "ru") }];

        (await FailuresAsync(input)).ShouldBe(
            [("Meetings[0].Ordinal", "ErrorsVisits.OrdinalRange"),
             ("Meetings[0].Statements[0].Kind", "ErrorsVisits.StatementKindMissing"),
             ("Meetings[0].Statements[0].Side", "ErrorsVisits.StatementSideMissing"),
             ("Meetings[0].Statements[0].Text.Text", "ErrorsVisits.StatementTextMissing"),
             ("Meetings[0].Participants[0].Side", "ErrorsVisits.ParticipantSideMissing")], true);
    }

    [Theory]
    [InlineData(null, "10:00", "StartTime", "ErrorsVisits.StartTimeMissing")]
    [InlineData("10:00", "09:30", "EndTime", "ErrorsVisits.EndTimeBeforeStart")]
    [InlineData("10:00", "10:00", "EndTime", "ErrorsVisits.EndTimeBeforeStart")]
    public async Task Validate_TimesOfAStop_AreInOrder(string? start, string end, string field, string message)
    {
        var input = Visit();
        input.Stops = [Timed(Places.Samara, start, end)];

        (await FailuresAsync(input)).ShouldBe([($"Stops[0].{field}", message)]);
    }

    [Fact]
    public async Task Validate_TimeThatTheClocksOfThePlaceLeftOut_IsRefused()
    {
        var input = Visit();
        input.Stops = [Timed(Places.Samara, "09:00", "10:00"), Timed(Places.Region("RU-KHA"), "02:30", null)];
        input.Stops[1].When = RegistryInputs.Date("2011-03-27");

        (await FailuresAsync(input)).ShouldBe([("Stops[1].StartTime", "ErrorsVisits.TimeSkipped")]);
    }

    [Theory]
    [InlineData(VisitStatus.Held, 0, true)]
    [InlineData(VisitStatus.Held, 10, false)]
    [InlineData(VisitStatus.Reported, 10, false)]
    [InlineData(VisitStatus.Planned, 10, true)]
    [InlineData(VisitStatus.Cancelled, 10, true)]
    public async Task Validate_DaysAhead_AreThoseOfNoVisitThatTookPlace(VisitStatus status, int days, bool isInOrder)
    {
        var input = Visit();
        input.Status = status;
        input.Period = RegistryInputs.Date(
            TimeProvider.System.Today().AddDays(days).ToString("O", CultureInfo.InvariantCulture));

        (await FailuresAsync(input)).ShouldBe(isInOrder ? [] : [("Status", "ErrorsVisits.StillAhead")]);
    }

    [Fact]
    public async Task Validate_TimeThatTheClocksShowedTwiceOrOfAnUnknownYear_IsInOrder()
    {
        var input = Visit();
        input.Stops = [Timed(Places.Region("RU-KHA"), "01:30", null), Timed(Places.Region("RU-KHA"), "02:30", null)];
        input.Stops[0].When = RegistryInputs.Date("2014-10-26");
        input.Stops[1].When = RegistryInputs.Date("XXXX-03-27");

        (await FailuresAsync(input)).ShouldBeEmpty();
    }

    private static StopInput Timed(RecordPick place, string? start, string? end)
    {
        var stop = VisitInputs.Stop(place);
        stop.StartTime = start is null ? null : TimeOnly.Parse(start, CultureInfo.InvariantCulture);
        stop.EndTime = end is null ? null : TimeOnly.Parse(end, CultureInfo.InvariantCulture);
        return stop;
    }

    private static VisitInput Visit() => VisitInputs.Visit(Places.Namangan, Places.SamaraOblast);

    private Task<List<(string Path, string Message)>> FailuresAsync(VisitInput input) =>
        database.UseAsync(async (IValidator<VisitInput> v) =>
            (await v.ValidateAsync(input)).Errors.ConvertAll(e => (e.PropertyName, e.ErrorMessage)));
}
