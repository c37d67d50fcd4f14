using CooperationPortal.Core.Agreements;
using CooperationPortal.Core.Commitments;
using CooperationPortal.Core.Data.ReferenceData;
using CooperationPortal.Core.Delegations;
using CooperationPortal.Core.Events;
using CooperationPortal.Core.Shared;
using CooperationPortal.Core.Visits;
using Microsoft.EntityFrameworkCore;

namespace CooperationPortal.Tests.Core.Data.Articles;

/// <summary>The first founding article, fact by fact, and what must not be said of it.</summary>
public abstract class KhabarovskJiamusiFacts(IArticleRecords article)
{
    private const string Congress = "2014-05-20/2014-05-23";

    private static readonly Guid Krai = RegionIds.OfIso("RU-KHA");
    private static readonly Guid Jiamusi = RegionIds.OfCity(2036581);

    [Fact]
    public async Task Source_Dateline_HasItsDayStatedAndItsYearInferred()
    {
        var source = await article.UseAsync(db => db.Sources.SingleAsync(s => s.Author == "Денис Постольский"));

        source.ReportedBy.ShouldBe("правительство Хабаровского края");
        source.Published.Edtf.ShouldBe("2013-11-03");
        source.Published.Wording.ShouldBe("3 ноября");
        source.Published.Basis.ShouldBe(FactBasis.Inferred);
        source.Published.BasisNote!.ShouldContain("May 2014");
    }

    [Fact]
    public async Task Meeting_First_HasPartiesVenueAndNoDate()
    {
        var meeting = await MeetingAsync();

        meeting.Ordinal.ShouldBe(1);
        meeting.When.IsStated.ShouldBeFalse();
        meeting.VisitId.ShouldBeNull();
        meeting.EventId.ShouldBeNull();
        meeting.Parties.Single(p => p.Side == Side.Home).RegionId.ShouldBe(Jiamusi);
        meeting.Parties.Single(p => p.Side == Side.Host).RegionId.ShouldBe(Krai);
        var venue = await NameOfAsync(meeting.VenueInstitutionId!.Value);
        venue.ShouldBe("Министерство экономического развития Хабаровского края");
        meeting.Agenda!["ru"]!.ShouldContain("квалифицированной врачебной помощи");
    }

    [Fact]
    public async Task Petrishchev_IsQuotedWithHisPost_PresenceNotStated()
    {
        var meeting = await MeetingAsync();
        var named = meeting.Participants.Single(p => p.PersonId is not null);

        named.Presence.ShouldBe(Presence.NotStated);
        named.Side.ShouldBe(Side.Host);
        named.TitleThen!["ru"]!.ShouldStartWith("заместитель начальника отдела кадрового обеспечения");
        named.InstitutionId.ShouldBe(article.Id(RecordKind.Institution, "khabarovsk-health-ministry"));
    }

    [Fact]
    public async Task ChineseSide_IsDescribed_NobodyIsNamed()
    {
        var meeting = await MeetingAsync();
        var visit = await VisitAsync();

        meeting.Participants.Single(p => p.Side == Side.Home).PersonId.ShouldBeNull();
        visit.Delegation!.Members.ShouldBeEmpty();
        visit.Delegation.OtherMembers.ShouldBe(OtherMembers.NotStated);
        visit.Delegation.UnnamedCount.ShouldBeNull();
    }

    [Fact]
    public async Task Statements_AreWhatTheyAre()
    {
        var meeting = await MeetingAsync();

        meeting.Statements.Select(s => (s.Kind, s.Side, s.Hedged)).ShouldBe(
        [
            (StatementKind.Fact, Side.Host, false),
            (StatementKind.Assessment, Side.Host, false),
            (StatementKind.Fact, Side.Host, false),
            (StatementKind.Interest, Side.Host, false),
            (StatementKind.Assessment, Side.Host, true),
            (StatementKind.Offer, Side.Home, false),
        ]);
        meeting.Statements[2].SpecialtyCodes.ShouldContain("paediatrics");
        meeting.Statements[3].ConditionCodes.ShouldBe(["cerebral_palsy"]);
        meeting.Statements[5].Activities.ShouldBe([ActivityType.TechnologyTransfer, ActivityType.MasterClass], ignoreOrder: true);
        meeting.Statements[5].SpeakerId.ShouldBeNull();
    }

    [Fact]
    public async Task Offer_GivesTwoPromisesDueAtTheCongress()
    {
        var promises = await article.UseAsync(db => db.Commitments.Include(c => c.Parties)
            .Where(c => c.MeetingId == Id(RecordKind.Meeting, "m1")).OrderBy(c => c.Order).ToListAsync());

        promises.Select(p => p.Activity).ShouldBe([ActivityType.TechnologyTransfer, ActivityType.MasterClass]);
        promises.ShouldAllBe(p => p.Status == CommitmentStatus.Planned && p.Due.Edtf == Congress
            && p.Due.Nature == DateNature.Planned && p.EventId == Id(RecordKind.Event, "congress"));
        promises.ShouldAllBe(p => p.Parties.Single(x => x.Owes).RegionId == Jiamusi);
    }

    [Fact]
    public async Task EarlierVisit_HasTwoStopsAndNoDate()
    {
        var visit = await VisitAsync();

        visit.Period.IsStated.ShouldBeFalse();
        visit.Period.Wording.ShouldBe("ранее");
        visit.Delegation!.Senders.Single().RegionId.ShouldBe(Jiamusi);
        visit.HostParties.Single().RegionId.ShouldBe(Krai);
        visit.Stops.ShouldAllBe(s => s.Outcome == StopOutcome.Familiarised && s.AgreementId == null);
        (await NameOfAsync(visit.Stops[0].InstitutionId!.Value)).ShouldBe("Дорожная клиническая больница");
        (await NameOfAsync(visit.Stops[1].InstitutionId!.Value)).ShouldBe("Детская краевая клиническая больница");
        visit.Statements.Single().Kind.ShouldBe(StatementKind.Assessment);
        visit.Statements.Single().Side.ShouldBe(Side.Home);
    }

    [Fact]
    public async Task Congress_IsPlannedYearly_WithOneDayOfItsOwn()
    {
        var congress = await article.UseAsync(db =>
            db.Events.Include(e => e.Days).SingleAsync(e => e.Id == Id(RecordKind.Event, "congress")));

        congress.Period.Edtf.ShouldBe(Congress);
        congress.Period.Nature.ShouldBe(DateNature.Planned);
        congress.Recurrence.ShouldBe(Recurrence.Annual);
        congress.Days.Single().When.IsStated.ShouldBeFalse();
        congress.Days.Single().Theme["ru"].ShouldBe("Охрана материнства и детства");
        congress.RegionId.ShouldBeNull();
    }

    [Fact]
    public async Task Agreement_IsAnnounced_NeverSignedNorInForce()
    {
        var agreement = await article.UseAsync(db => db.Agreements.AsSplitQuery()
            .Include(a => a.Parties).ThenInclude(p => p.Signatures).Include(a => a.Events)
            .Include(a => a.StatePeriods).Include(a => a.Scope).Include(a => a.Statements)
            .SingleAsync(a => a.Id == Id(RecordKind.Agreement, "a1")));

        agreement.StatePeriods.Single().State.ShouldBe(LegalState.Announced);
        agreement.Events.Single().Kind.ShouldBe(AgreementEventKind.Announced);
        agreement.PlannedOccasionEventId.ShouldBe(Id(RecordKind.Event, "congress"));
        agreement.PlannedWindow.Edtf.ShouldBe(Congress);
        agreement.CountStated.ShouldBe("несколько");
        agreement.Parties.OrderBy(p => p.Order).Select(p => p.RegionId).ShouldBe([Krai, Jiamusi]);
        agreement.Parties.ShouldAllBe(p => p.Signatures.Count == 0);
        agreement.Scope.OrderBy(s => s.Order).Select(s => (s.Activity, s.FromPartyId, s.ToPartyId)).ShouldBe(
        [
            (ActivityType.SpecialistExchange, null, null), (ActivityType.PatientExchange, null, null),
        ]);
        agreement.Statements.Single().Kind.ShouldBe(StatementKind.Plan);
        agreement.Statements.Single().SpeakerId.ShouldBe(Id(RecordKind.Person, "petrishchev"));
    }

    [Fact]
    public async Task PatientExchange_OfTheTwoArticles_IsOnlyHere()
    {
        var holders = await article.UseAsync(db => db.Agreements
            .Where(a => a.Scope.Any(s => s.Activity == ActivityType.PatientExchange))
            .Where(a => a.RegionIds.Contains(Krai) || a.RegionIds.Contains(RegionIds.OfIso("RU-SAM")))
            .Select(a => a.Id).ToListAsync());

        holders.ShouldBe([Id(RecordKind.Agreement, "a1")]);
    }

    private Guid Id(RecordKind kind, string key) => article.Id(kind, key);

    private Task<Meeting> MeetingAsync() => article.UseAsync(async db =>
    {
        var meeting = await db.Meetings.AsNoTracking().AsSplitQuery()
            .Include(m => m.Parties).Include(m => m.Participants).Include(m => m.Statements.OrderBy(s => s.Order))
            .SingleAsync(m => m.Id == Id(RecordKind.Meeting, "m1"));
        return meeting;
    });

    private Task<Visit> VisitAsync() => article.UseAsync(db => db.Visits.AsNoTracking().AsSplitQuery()
        .Include(v => v.Delegation!.Senders).Include(v => v.Delegation!.Members).Include(v => v.HostParties)
        .Include(v => v.Stops.OrderBy(s => s.Order)).Include(v => v.Statements)
        .SingleAsync(v => v.Id == Id(RecordKind.Visit, "v0")));

    private Task<string> NameOfAsync(Guid institutionId) => article.UseAsync(db => db.Institutions
        .Where(i => i.Id == institutionId).SelectMany(i => i.Names).Where(n => n.Lang == "ru")
        .OrderBy(n => n.Kind == CooperationPortal.Core.Shared.Names.NameKind.Official ? 0 : 1).Select(n => n.Text).FirstAsync());
}
