using CooperationPortal.Core.Agreements;
using CooperationPortal.Core.Commitments;
using CooperationPortal.Core.Data.ReferenceData;
using CooperationPortal.Core.Delegations;
using CooperationPortal.Core.Institutions;
using CooperationPortal.Core.Shared;
using CooperationPortal.Core.Shared.Names;
using CooperationPortal.Core.Visits;
using Microsoft.EntityFrameworkCore;

namespace CooperationPortal.Tests.Core.Data.Articles;

/// <summary>The second founding article, fact by fact, and what must not be said of it.</summary>
public abstract class SamaraNamanganFacts(IArticleRecords article)
{
    private const string Period = "XXXX-11-14/XXXX-11-16";

    private static readonly Guid Samara = RegionIds.OfIso("RU-SAM");
    private static readonly Guid Namangan = RegionIds.OfIso("UZ-NG");

    [Fact]
    public async Task Source_HasNoDate()
    {
        var source = await article.UseAsync(db => db.Sources.SingleAsync(s => s.Publisher == "АиФ-Самара"));

        source.Published.IsStated.ShouldBeFalse();
        source.ReportedBy.ShouldBe("департамент информационной политики");
    }

    [Fact]
    public async Task Visit_HasDaysWithoutAYear()
    {
        var visit = await VisitAsync();

        visit.Period.Edtf.ShouldBe(Period);
        visit.Period.YearKnown.ShouldBeFalse();
        visit.Period.Nature.ShouldBe(DateNature.Actual);
        visit.SortDate.ShouldBe(DateOnly.MinValue);
        visit.Kind.ShouldBe(VisitKind.Business);
        visit.Delegation!.Senders.Single().RegionId.ShouldBe(Namangan);
        visit.HostParties.Single().RegionId.ShouldBe(Samara);
    }

    [Fact]
    public async Task Delegation_HasARepresentative_NoHeadNoSize()
    {
        var delegation = (await VisitAsync()).Delegation!;

        var member = delegation.Members.Single();
        member.PersonId.ShouldBe(Id(RecordKind.Person, "muminov"));
        member.Role.ShouldBe(MemberRole.Representative);
        member.InstitutionId.ShouldBe(Body("namangan-cardiology"));
        delegation.OtherMembers.ShouldBe(OtherMembers.NotStated);
        delegation.UnnamedCount.ShouldBeNull();
    }

    [Fact]
    public async Task RegionalAgreement_IsSignedByTheHeads_HealthIsNotNamed()
    {
        var agreement = await AgreementAsync("a2");

        agreement.Type.ShouldBe(AgreementType.FrameworkRegional);
        agreement.Sectors.ShouldBe([Sector.TradeEconomic, Sector.ScientificTechnical, Sector.SocioCultural, Sector.Humanitarian]);
        agreement.Parties.Select(p => (p.RegionId, p.Signatures.Single().PersonId, p.Signatures.Single().TitleThen!["ru"])).ShouldBe(
        [
            (Samara, Id(RecordKind.Person, "azarov"), "глава региона"),
            (Namangan, Id(RecordKind.Person, "abdurazakov"), "хоким"),
        ]);
        agreement.ConcludedPlace.ShouldBeNull();
        agreement.Statements.Single().Kind.ShouldBe(StatementKind.Assessment);
        agreement.Statements.Single().Side.ShouldBe(Side.Other);
        agreement.Statements.Single().SpeakerTitle!["ru"].ShouldBe("текст статьи");
    }

    [Theory]
    [InlineData("a2")]
    [InlineData("a3")]
    [InlineData("a4")]
    public async Task Agreements_AreSignedWithinTheVisit_ByConclusion(string key)
    {
        var agreement = await AgreementAsync(key);

        agreement.StatePeriods.Single().State.ShouldBe(LegalState.Signed);
        var signed = agreement.Events.Single();
        signed.Kind.ShouldBe(AgreementEventKind.Signed);
        signed.When.Edtf.ShouldBe(Period);
        signed.When.Basis.ShouldBe(FactBasis.Inferred);
        agreement.VisitId.ShouldBe(Id(RecordKind.Visit, "v1"));
        agreement.ParentId.ShouldBeNull();
        agreement.ParentText.ShouldBeNull();
    }

    [Fact]
    public async Task DispensaryAgreement_HasNoSignatory()
    {
        var agreement = await AgreementAsync("a3");

        agreement.Parties.Select(p => p.InstitutionId).ShouldBe([Body("samara-cardiology-dispensary"), Body("namangan-cardiology")]);
        agreement.Parties.ShouldAllBe(p => p.Signatures.Count == 0);
        agreement.Scope.ShouldBeEmpty();
    }

    [Fact]
    public async Task HospitalAgreement_HasInferredSignatoriesAndTwoWordsForIt()
    {
        var agreement = await AgreementAsync("a4");

        agreement.Parties.SelectMany(p => p.Signatures).Select(s => (s.PersonId, s.Basis)).ShouldBe(
        [
            (Id(RecordKind.Person, "kirsanov"), FactBasis.Inferred),
            (Id(RecordKind.Person, "muminov"), FactBasis.Inferred),
        ]);
        agreement.Parties.SelectMany(p => p.Signatures).ShouldAllBe(s => s.BasisNote != null);
        agreement.KindAsStated!.Source.ShouldContain("договор");
        var parties = agreement.Parties.ToDictionary(p => p.InstitutionId!.Value, p => p.Id);
        agreement.Scope.OrderBy(s => s.Order).Select(s => (s.Activity, s.FromPartyId, s.ToPartyId, s.Basis)).ShouldBe(
        [
            (ActivityType.JointEducationalProject, null, null, FactBasis.Stated),
            (ActivityType.Internship, parties[Body("namangan-cardiology")], parties[Body("togliatti-hospital-5")], FactBasis.Stated),
        ]);
    }

    [Fact]
    public async Task Stops_SayWhatWasShownAndWhatCameOfIt()
    {
        var stops = (await VisitAsync()).Stops;

        stops.Select(s => (s.InstitutionId, s.Outcome, s.AgreementId)).ShouldBe(
        [
            (Body("samara-cardiology-dispensary"), StopOutcome.AgreementSigned, Id(RecordKind.Agreement, "a3")),
            (Body("togliatti-hospital-5"), StopOutcome.AgreementSigned, Id(RecordKind.Agreement, "a4")),
            (Body("samara-dynasty"), StopOutcome.Discussed, (Guid?)null),
        ]);
        stops.Select(s => s.Shown.Count).ShouldBe([1, 3, 3]);
        stops.ShouldAllBe(s => !s.When.IsStated);
        stops[1].Shown.ShouldContain(i => i.ConditionCodes.Contains("acute_coronary"));
    }

    [Fact]
    public async Task Hosts_AreAtTheFirstStopOnly()
    {
        var visit = await VisitAsync();

        visit.Hosts.Select(h => h.StopId).Distinct().ShouldBe([visit.Stops[0].Id]);
        visit.Hosts.Single(h => h.PersonId is not null).PersonId.ShouldBe(Id(RecordKind.Person, "sochinskaya"));
        visit.Hosts.Single(h => h.PersonId is null).Description!.Source.ShouldContain("администрации");
    }

    [Fact]
    public async Task Dispensary_IsClaimedFourThings_OneWithAFigure()
    {
        var claims = await article.UseAsync(db => db.InstitutionClaims
            .Where(c => c.InstitutionId == Body("samara-cardiology-dispensary")).OrderBy(c => c.Order).ToListAsync());

        claims.Count(c => c.Value is null).ShouldBe(3);
        var figure = claims.Single(c => c.Value is not null);
        (figure.Metric, figure.Comparator, figure.Value).ShouldBe(("examinedConsultedPerYear", ClaimComparator.GreaterThan, 35000));
        figure.AsOf.IsStated.ShouldBeFalse();
    }

    [Fact]
    public async Task Branch_HasTheNameOfThePressByConclusion()
    {
        var names = await article.UseAsync(db => db.Institutions
            .Where(i => i.Id == Body("namangan-cardiology")).SelectMany(i => i.Names).ToListAsync());

        names.Single(n => n.Kind == NameKind.Press).Basis.ShouldBe(FactBasis.Inferred);
        names.Single(n => n.Kind == NameKind.Press).Text.ShouldBe("кардиологический центр Наманганской области");
    }

    [Fact]
    public async Task Promises_AreFour_TheSpokenOnesTiedByConclusion()
    {
        var promises = await article.UseAsync(db => db.Commitments
            .Where(c => c.VisitId == Id(RecordKind.Visit, "v1") || c.AgreementId == Id(RecordKind.Agreement, "a4"))
            .ToListAsync());

        promises.ShouldAllBe(p => p.Status == CommitmentStatus.Planned && !p.Due.IsStated);
        var spoken = promises.Where(p => p.VisitId != null).ToList();
        spoken.Select(p => p.Activity).ShouldBe([ActivityType.JointConference, ActivityType.MasterClass], ignoreOrder: true);
        spoken.ShouldAllBe(p => p.RelatedAgreementId == Id(RecordKind.Agreement, "a3") && p.Basis == FactBasis.Inferred);
        var underContract = promises.Where(p => p.AgreementId != null).ToList();
        underContract.Select(p => p.Activity).ShouldBe([ActivityType.JointEducationalProject, ActivityType.Internship], ignoreOrder: true);
        underContract.ShouldAllBe(p => p.Basis == FactBasis.Stated);
    }

    [Fact]
    public async Task Statements_AreByThoseWhoSpoke()
    {
        var said = (await VisitAsync()).Statements;

        said.Select(s => (s.Kind, s.Side, s.SpeakerId)).ShouldBe(
        [
            (StatementKind.Plan, Side.Other, (Guid?)null),
            (StatementKind.Plan, Side.Host, Id(RecordKind.Person, "goryachev")),
            (StatementKind.Interest, Side.Home, Id(RecordKind.Person, "kirsanov")),
            (StatementKind.Offer, Side.Host, Id(RecordKind.Person, "kirsanov")),
            (StatementKind.Plan, Side.Host, Id(RecordKind.Person, "tyumina")),
        ]);
        said[1].Activities.ShouldContain(ActivityType.ExperienceExchange);
    }

    [Fact]
    public async Task BothArticles_HaveThreeSignedAgreementsAndOnePromised()
    {
        var states = await article.UseAsync(db => db.Agreements
            .Where(a => a.RegionIds.Contains(Samara) || a.RegionIds.Contains(RegionIds.OfCity(2036581)))
            .SelectMany(a => a.StatePeriods).Select(p => p.State).ToListAsync());

        states.Count(s => s == LegalState.Signed).ShouldBe(3);
        states.Count(s => s == LegalState.Announced).ShouldBe(1);
        states.Count.ShouldBe(4);
    }

    [Fact]
    public async Task Dynasty_HasNoAgreement_AndMuminovSignedNoRegionalOne()
    {
        var ofDynasty = await article.UseAsync(db =>
            db.Agreements.CountAsync(a => a.InstitutionIds.Contains(Body("samara-dynasty"))));
        var byMuminov = await article.UseAsync(db => db.Agreements
            .Where(a => a.Parties.Any(p => p.Signatures.Any(s => s.PersonId == Id(RecordKind.Person, "muminov"))))
            .Select(a => a.Id).ToListAsync());

        ofDynasty.ShouldBe(0);
        byMuminov.ShouldBe([Id(RecordKind.Agreement, "a4")]);
    }

    private Guid Id(RecordKind kind, string key) => article.Id(kind, key);

    private Guid Body(string key) => Id(RecordKind.Institution, key);

    private Task<Visit> VisitAsync() => article.UseAsync(db => db.Visits.AsNoTracking().AsSplitQuery()
        .Include(v => v.Delegation!.Senders).Include(v => v.Delegation!.Members).Include(v => v.HostParties).Include(v => v.Hosts)
        .Include(v => v.Stops.OrderBy(s => s.Order)).ThenInclude(s => s.Shown)
        .Include(v => v.Statements.OrderBy(s => s.Order))
        .SingleAsync(v => v.Id == Id(RecordKind.Visit, "v1")));

    private Task<Agreement> AgreementAsync(string key) => article.UseAsync(db => db.Agreements.AsNoTracking().AsSplitQuery()
        .Include(a => a.Parties.OrderBy(p => p.Order)).ThenInclude(p => p.Signatures)
        .Include(a => a.Events).Include(a => a.StatePeriods).Include(a => a.Scope).Include(a => a.Statements)
        .SingleAsync(a => a.Id == Id(RecordKind.Agreement, key)));
}
