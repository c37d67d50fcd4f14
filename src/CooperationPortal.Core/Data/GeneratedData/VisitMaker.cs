using CooperationPortal.Core.Agreements;
using CooperationPortal.Core.Delegations;
using CooperationPortal.Core.Shared;
using CooperationPortal.Core.Visits;
using CooperationPortal.Core.Vocabularies;

namespace CooperationPortal.Core.Data.GeneratedData;

/// <summary>Makes the visit during which an agreement was signed: the delegation, its hosts and its stops.</summary>
internal sealed class VisitMaker(GeneratedWorld world)
{
    public void Make(
        List<GeneratedSide> sides, DateOnly day, DateTimeOffset published, IReadOnlyList<Term> subjects, Agreement agreement,
        GeneratedBatch batch)
    {
        var (guest, host) = (sides[0], sides[1]);
        var delegation = new Delegation { Id = world.Ids.Next(), OtherMembers = OtherMembers.UnknownCount };
        delegation.Senders.Add(guest.Give(new DelegationSender { Id = world.Ids.Next(), DelegationId = delegation.Id }, 0));
        delegation.Members.Add(new DelegationMember
        {
            Id = world.Ids.Next(),
            DelegationId = delegation.Id,
            PersonId = world.Any(world.People),
            TitleThen = GeneratedPhrases.Post,
            Role = MemberRole.Head,
        });
        var visit = new Visit
        {
            Id = world.Ids.Next(),
            Reference = world.Numbers.Next("VS", published.Year),
            DelegationId = delegation.Id,
            Kind = world.Any(Enum.GetValues<VisitKind>()),
            Status = world.Any<VisitStatus>([VisitStatus.Held, VisitStatus.Held, VisitStatus.Reported, VisitStatus.Closed]),
            Purpose = world.Text(world.Any(GeneratedPhrases.Purposes)),
            EventId = world.In(5) ? world.Any(world.Events) : null,
        };
        visit.TakePeriod(world.Dates.Past(day));
        visit.HostParties.Add(host.Give(new VisitHostParty { Id = world.Ids.Next(), VisitId = visit.Id }, 0));
        visit.Stops.Add(Stop(visit, host, subjects, agreement));
        var scope = GeneratedWorld.ScopeOf([guest, host]);
        (visit.RegionIds, visit.InstitutionIds) = (scope.RegionIds, scope.InstitutionIds);
        Speak(visit, subjects);
        world.SetKeys(
            visit, visit.Reference, [visit.Purpose, .. visit.Statements.Select(s => s.Text)], subjects,
            visit.Statements.SelectMany(s => s.Activities).Cast<ActivityType?>().SingleOrDefault(), [guest, host]);
        visit.Publish(published);
        agreement.VisitId = visit.Id;
        Add(visit, delegation, batch);
    }

    private VisitStop Stop(Visit visit, GeneratedSide host, IReadOnlyList<Term> subjects, Agreement agreement)
    {
        var stop = host.Give(new VisitStop { Id = world.Ids.Next(), VisitId = visit.Id }, 0);
        stop.When = visit.Period;
        stop.SpecialtyCodes = GeneratedWorld.CodesOf(subjects, VocabularyKind.Specialty);
        stop.ConditionCodes = GeneratedWorld.CodesOf(subjects, VocabularyKind.Condition);
        stop.Outcome = StopOutcome.AgreementSigned;
        stop.AgreementId = agreement.Id;
        return stop;
    }

    /// <summary>What the guests offered to do together, in one visit of five.</summary>
    private void Speak(Visit visit, IReadOnlyList<Term> subjects)
    {
        if (world.In(20))
        {
            visit.Statements.Add(new Statement
            {
                Id = world.Ids.Next(),
                VisitId = visit.Id,
                Kind = world.Any(Enum.GetValues<StatementKind>()),
                Side = Side.Home,
                Text = world.Text(world.Any(GeneratedPhrases.Promises)),
                Activities = [world.Any(Enum.GetValues<ActivityType>())],
                SpecialtyCodes = GeneratedWorld.CodesOf(subjects, VocabularyKind.Specialty),
            });
        }
    }

    private static void Add(Visit visit, Delegation delegation, GeneratedBatch batch)
    {
        batch.Add(delegation);
        batch.AddRange(delegation.Senders);
        batch.AddRange(delegation.Members);
        batch.Add(visit);
        batch.AddRange(visit.HostParties);
        batch.AddRange(visit.Stops);
        batch.AddRange(visit.Statements);
    }
}
