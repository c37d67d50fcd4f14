using CooperationPortal.Core.Shared;
using CooperationPortal.Core.Shared.Inputs;
using CooperationPortal.Core.Sources;
using CooperationPortal.Core.Visits;
using CooperationPortal.Tests.Support.Database;
using CooperationPortal.Tests.Support.Records;
using Microsoft.EntityFrameworkCore;

namespace CooperationPortal.Tests.Core.Sources;

/// <summary>No quote tells the name of a private person, however short it is and whichever record cites it.</summary>
public sealed class WithheldQuotesTests(DatabaseFixture database) : IClassFixture<DatabaseFixture>
{
    private const string Harmless = "В мае врачи посетили больницу на севере области";

    [Theory]
    [InlineData("Ye Zhou", "The group was led by Ye Zhou of the hospital")]
    [InlineData("Ye Zhou", "Rector Ye Zhou thanked the hosts")]
    [InlineData("Ye Zhou", "ZHOU YE signed the list")]
    [InlineData("Ye Zhou", "Dr. Zhou thanked the hosts")]
    [InlineData("Ye Zhou", "делегацию возглавил 叶舟")]
    [InlineData("叶舟", "代表团由叶舟率领")]
    [InlineData("叶舟", "The group was led by Ye Zhou")]
    [InlineData("李晓明", "Patient Li Xiaoming arrived")]
    [InlineData("李晓明", "Xiaoming Li arrived")]
    [InlineData("Li Xiaoming", "患者李晓明抵达")]
    [InlineData("Ho", "Dr. Ho thanked the hosts")]
    [InlineData("Ли На", "пациентка Ли На выздоровела")]
    [InlineData("Ли На", "пациентка На Ли выздоровела")]
    [InlineData("Ли На", "госпожа Ли выздоровела")]
    [InlineData("Ли На", "The patient Li Na is well")]
    [InlineData("Ким Ен Хи", "с ней была Ен Хи")]
    [InlineData("Ким Ен", "лечение Кима прошло успешно")]
    [InlineData("Репейникова Анна", "мать Репейниковой благодарна")]
    public async Task Of_NameOfAMember_IsInNoQuote(string name, string quote)
    {
        var trip = Trip(name, quote, Harmless);

        var visit = await database.Services.PublishAsync(trip);

        (await QuotesAsync(visit)).ShouldBe([Harmless]);
    }

    [Theory]
    [InlineData("Ли На", "трудно сказать, прошли ли занятия")]
    [InlineData("Ye Zhou", "жоу и другие блюда")]
    [InlineData("Ho", "Hospital hosts thanked")]
    [InlineData("Ким Ен", "Кимоно подарили гостям")]
    [InlineData("叶舟", "代表团乘舟抵达")]
    public async Task Of_WordsLikeTheName_AreShown(string name, string quote)
    {
        var visit = await database.Services.PublishAsync(Trip(name, quote));

        (await QuotesAsync(visit)).ShouldBe([quote]);
    }

    [Fact]
    public async Task Of_ParticipantOrSpeakerOfAMeetingOfTheVisit_IsInNoQuoteOfTheVisit()
    {
        var trip = Trip("Назар Бересклетов", "приём вела Зинаида Подсвирова", "сказал Лука Ерошкин", Harmless);
        trip.Members[0].IsPrivate = false;
        var meeting = VisitInputs.Meeting(Places.SamaraOblast, Places.Namangan);
        meeting.Participants =
            [new() { Id = Guid.CreateVersion7(), Person = RecordPick.Written("Зинаида Подсвирова", "ru"), Side = Side.Home, IsPrivate = true }];
        meeting.Statements = [VisitInputs.Statement(StatementKind.Fact, Side.Home, "Лечение помогло", "Лука Ерошкин")];
        meeting.Statements[0].IsPrivate = true;
        trip.Meetings = [meeting];

        var visit = await database.Services.PublishAsync(trip);

        (await QuotesAsync(visit)).ShouldBe([Harmless]);
    }

    [Fact]
    public async Task Of_AnotherRecordOfTheSameSource_HidesTheNameToo()
    {
        var trip = Trip("Фотинья Мухоморова", Harmless);
        await database.Services.PublishAsync(trip);
        var other = Trip("Назар Бересклетов", "благодарила и Мухоморова", Harmless);
        other.Members[0].IsPrivate = false;
        other.Sources[0].Url = trip.Sources[0].Url;
        var elsewhere = Trip("Назар Бересклетов", "благодарила и Мухоморова");
        elsewhere.Members[0].IsPrivate = false;

        var same = await database.Services.PublishAsync(other);
        var another = await database.Services.PublishAsync(elsewhere);

        (await QuotesAsync(same)).ShouldBe([Harmless]);
        (await QuotesAsync(another)).ShouldHaveSingleItem();
        (await QuotesOfSourceAsync(same)).ShouldBe([Harmless, Harmless]);
    }

    private async Task<List<string?>> QuotesOfSourceAsync(Guid record)
    {
        var source = await database.UseAsync(db => db.Evidence.Where(e => e.RecordId == record).Select(e => e.SourceId!.Value).FirstAsync());
        var found = await database.UseAsync<SourceDetailsQueries, SourceDetails?>(
            q => q.FindAsync(source, LanguageTag.Russian, CancellationToken.None));
        return [.. found!.Records.SelectMany(r => r.Evidence).Select(e => e.Quote)];
    }

    private static VisitInput Trip(string member, params string[] quotes)
    {
        var trip = VisitInputs.Visit(Places.SamaraOblast, Places.Namangan);
        trip.Members = [VisitInputs.Member(member)];
        trip.Members[0].IsPrivate = true;
        trip.Sources = [VisitInputs.Source("Новость о поездке")];
        trip.Evidence =
        [
            .. quotes.Select(q => new EvidenceInput { Id = Guid.CreateVersion7(), FieldPath = "Period", SourceId = trip.Sources[0].Id, Quote = q }),
        ];
        return trip;
    }

    private async Task<List<string?>> QuotesAsync(Guid record)
    {
        var found = await database.UseAsync<EvidenceQueries, RecordEvidence>(e => e.OfAsync(record, CancellationToken.None));
        return [.. found.Evidence.Select(e => e.Quote)];
    }
}
