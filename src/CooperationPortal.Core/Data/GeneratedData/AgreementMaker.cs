using CooperationPortal.Core.Agreements;
using CooperationPortal.Core.Commitments;
using CooperationPortal.Core.Delegations;
using CooperationPortal.Core.Shared;
using CooperationPortal.Core.Sources;
using CooperationPortal.Core.Vocabularies;

namespace CooperationPortal.Core.Data.GeneratedData;

/// <summary>
/// Makes an agreement with its parties, signatures, life, scope and evidence, its promises, and now and then a visit and what was
/// done under it.
/// </summary>
internal sealed class AgreementMaker(GeneratedWorld world)
{
    private readonly PromiseMaker promises = new(world);
    private readonly VisitMaker visits = new(world);
    private readonly ActivityMaker activities = new(world);

    public void Make(int number, GeneratedBatch batch)
    {
        var day = world.Dates.Day();
        var published = GeneratedDates.Moment(day.AddDays(world.Random.Next(60)), number);
        var sides = Sides();
        var (type, word) = world.Any(GeneratedPhrases.Papers);
        var subjects = world.Subjects();
        var agreement = new Agreement
        {
            Id = world.Ids.Next(),
            Reference = world.Numbers.Next("CP", published.Year),
            Title = world.Written(lang =>
                $"{word[lang]}: {subjects[0].Label.In(lang).Text}, {sides[0].NameIn(lang)} – {sides[1].NameIn(lang)}"),
            Type = type,
            Sectors = [Sector.Health],
            AuthenticLanguages = world.In(30) ? [LanguageTag.Russian, LanguageTag.English] : [],
        };
        var isPromise = world.In(15);
        Live(agreement, day, isPromise);
        Sign(agreement, sides, day, isPromise);
        var kind = world.Any(Enum.GetValues<ActivityType>());
        agreement.Scope.Add(ScopeOf(agreement, subjects, kind));
        var scope = GeneratedWorld.ScopeOf(sides);
        (agreement.RegionIds, agreement.InstitutionIds) = (scope.RegionIds, scope.InstitutionIds);
        world.SetKeys(agreement, agreement.Reference, [agreement.Title], subjects, kind, sides);
        agreement.Publish(published);
        if (!isPromise && world.In(30))
        {
            visits.Make(sides, day, published, subjects, agreement, batch);
        }

        Add(agreement, batch);
        var promised = promises.Make(agreement, sides, day, published, subjects, batch);
        if (!isPromise && world.In(25))
        {
            activities.Make(agreement, world.In(50) ? world.Any(promised) : null, sides, day, published, subjects, batch);
        }
    }

    /// <summary>Two to four, of two countries at least in nine of ten.</summary>
    private List<GeneratedSide> Sides()
    {
        var first = world.Registry.Country(world.Random);
        var second = world.Registry.Country(world.Random);
        while (second == first && world.In(90))
        {
            second = world.Registry.Country(world.Random);
        }

        string[] countries = world.In(80) ? [first, second] : world.In(70) ? [first, second, first] : [first, second, first, second];
        return [.. countries.Select(world.Side).DistinctBy(s => (s.Body?.Id, s.Place.Id)).ToList() is { Count: > 1 } sides
            ? sides
            : [world.Side(first), new GeneratedSide(world.Registry.Place(second, world.Random), null, null)]];
    }

    private void Live(Agreement agreement, DateOnly day, bool isPromise)
    {
        if (isPromise)
        {
            agreement.Events.Add(Event(agreement, AgreementEventKind.Announced, world.Dates.Past(day)));
            agreement.PlannedWindow = world.Dates.Planned(day.AddDays(world.Random.Next(30, 1500)));
            agreement.PlannedOccasionEventId = world.In(20) ? world.Any(world.Events) : null;
        }
        else
        {
            agreement.Events.Add(Event(agreement, AgreementEventKind.Signed, world.Dates.Past(day)));
            agreement.ForceCondition = world.In(70) ? ForceCondition.OnSignature : ForceCondition.NotStated;
            agreement.Term = world.Any(Enum.GetValues<TermKind>());
            agreement.TermMonths = agreement.Term is TermKind.Fixed ? world.Any<int>([12, 24, 36, 60, 120]) : null;
            agreement.NoticeMonths = agreement.Term is TermKind.Fixed && world.In(30) ? 6 : null;
            agreement.Renewal = agreement.Term is TermKind.Fixed && world.In(30) ? RenewalKind.Tacit : RenewalKind.NotStated;
            agreement.RenewalMonths = agreement.Renewal is RenewalKind.Tacit ? 12 : null;
            if (world.In(5))
            {
                agreement.Events.Add(Event(
                    agreement, AgreementEventKind.Terminated, GeneratedDates.Exact(day.AddDays(world.Random.Next(100, 3000)))));
            }
        }

        agreement.Relive();
    }

    private AgreementEvent Event(Agreement agreement, AgreementEventKind kind, StatedDate when) => new()
    {
        Id = world.Ids.Next(),
        AgreementId = agreement.Id,
        Order = agreement.Events.Count,
        Kind = kind,
        When = when,
    };

    private void Sign(Agreement agreement, List<GeneratedSide> sides, DateOnly day, bool isPromise)
    {
        foreach (var side in sides)
        {
            var party = side.Give(
                new AgreementParty { Id = world.Ids.Next(), AgreementId = agreement.Id }, agreement.Parties.Count);
            agreement.Parties.Add(party);
            if (!isPromise && world.In(50))
            {
                party.Signatures.Add(new Signature
                {
                    Id = world.Ids.Next(),
                    PartyId = party.Id,
                    PersonId = world.Any(world.People),
                    TitleThen = GeneratedPhrases.Post,
                    When = GeneratedDates.Exact(day),
                });
            }
        }
    }

    private ScopeItem ScopeOf(Agreement agreement, IReadOnlyList<Term> subjects, ActivityType kind) => new()
    {
        Id = world.Ids.Next(),
        AgreementId = agreement.Id,
        Activity = kind,
        SpecialtyCodes = GeneratedWorld.CodesOf(subjects, VocabularyKind.Specialty),
        ConditionCodes = GeneratedWorld.CodesOf(subjects, VocabularyKind.Condition),
        FromPartyId = world.In(40) ? agreement.Parties[0].Id : null,
        Quantity = world.In(20) ? world.Random.Next(1, 40) : null,
    };

    private void Add(Agreement agreement, GeneratedBatch batch)
    {
        batch.Add(agreement);
        batch.AddRange(agreement.Parties);
        batch.AddRange(agreement.Parties.SelectMany(p => p.Signatures));
        batch.AddRange(agreement.Events);
        batch.AddRange(agreement.StatePeriods);
        batch.AddRange(agreement.Scope);
        if (world.In(70))
        {
            batch.Add(new Evidence
            {
                Id = world.Ids.Next(),
                RecordKind = RecordKind.Agreement,
                RecordId = agreement.Id,
                SourceId = world.Any(world.Sources),
                Basis = FactBasis.Stated,
            });
        }
    }
}
