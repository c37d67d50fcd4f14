using CooperationPortal.Core.Agreements;
using CooperationPortal.Core.People;
using CooperationPortal.Core.Shared;
using CooperationPortal.Core.Shared.Inputs;
using CooperationPortal.Core.Sources;
using CooperationPortal.Core.Visits;
using CooperationPortal.Tests.Support.Http;
using CooperationPortal.Tests.Support.Users;
using Microsoft.EntityFrameworkCore;

namespace CooperationPortal.Tests.Support.Records;

/// <summary>Somebody of Samara Oblast whom a visit, a meeting and an agreement name, in each role that there is.</summary>
public sealed record NamedPerson(Guid Id, string Slug, string FirstName, string LastName, IReadOnlyList<string> Pages)
{
    public const string Post = "сопровождающая пациента";

    /// <summary>A name of two words that no other record has.</summary>
    public static async Task<NamedPerson> PublishAsync(PortalFixture portal, string firstName, string lastName)
    {
        var trip = VisitInputs.Visit(Places.SamaraOblast, Places.Namangan);
        trip.Members = [VisitInputs.Member($"{firstName} {lastName}", Post)];
        trip.Members[0].BasisNote = $"из списка: {lastName}";
        trip.OtherMembers = CooperationPortal.Core.Delegations.OtherMembers.None;
        trip.Sources = [VisitInputs.Source("Новость о поездке")];
        trip.Evidence =
        [
            Quote(trip.Sources[0].Id, $"Members/{trip.Members[0].Id}", "приехала и мать ребёнка"),
            Quote(trip.Sources[0].Id, "Period", $"в мае {lastName} и врачи были в Намангане"),
        ];
        var visit = await portal.Services.PublishAsync(trip);
        var person = await portal.UseAsync(db => db.People.SingleAsync(p => p.Names.Any(n => n.Text.EndsWith(lastName))));
        var pick = RecordPick.Of(RecordKind.Person, person.Id, $"{firstName} {lastName}");
        var talk = VisitInputs.Meeting(Places.SamaraOblast, Places.Namangan, "2019-05-14");
        talk.Participants = [new ParticipantInput { Id = Guid.CreateVersion7(), Person = pick, Side = Side.Home, Presence = Presence.Present }];
        talk.Statements = [VisitInputs.Statement(StatementKind.Assessment, Side.Home, "Лечением довольны")];
        talk.Statements[0].Speaker = pick;
        var meeting = await portal.Services.PublishAsync(talk);
        var paper = FoundingAgreements.Signed();
        paper.Parties[0].Party = Places.SamaraOblast;
        paper.Parties[0].Place = new RecordPick();
        paper.Parties[0].Signatures = [new SignatureInput { Id = Guid.CreateVersion7(), Person = pick, TitleThen = LocalizedInput.Of("ru", Post) }];
        var agreement = await portal.Services.PublishAsync(paper);
        return new NamedPerson(person.Id, person.Slug, firstName, lastName, await portal.UseAsync(async db => new[]
        {
            $"/ru/visits/{(await db.Visits.SingleAsync(v => v.Id == visit)).Reference}",
            $"/ru/meetings/{(await db.Meetings.SingleAsync(m => m.Id == meeting)).Reference}",
            $"/ru/agreements/{(await db.Agreements.SingleAsync(a => a.Id == agreement)).Reference}",
        }));
    }

    private static EvidenceInput Quote(Guid source, string path, string words) =>
        new() { Id = Guid.CreateVersion7(), SourceId = source, FieldPath = path, Quote = words };
}
