using CooperationPortal.Core.Activities;
using CooperationPortal.Core.Agreements;
using CooperationPortal.Core.Commitments;
using CooperationPortal.Core.Shared.Paging;
using CooperationPortal.Core.Visits;

namespace CooperationPortal.Tests.Core.Figures;

/// <summary>What narrows lists: each thing alone, and together in ways that lists are read differently for.</summary>
public static class ListFilters
{
    public static TheoryData<string, AgreementFilter> OfAgreements { get; } = new()
    {
        { "a kind", new() { Type = [AgreementType.Institutional] } },
        { "two kinds", new() { Type = [AgreementType.Institutional, AgreementType.Memorandum] } },
        { "a rare kind", new() { Type = [AgreementType.ProtocolOfIntent] } },
        { "a kind that none has", new() { Type = [AgreementType.Oral] } },
        { "a level", new() { Level = [PartyLevel.City] } },
        { "levels", new() { Level = [PartyLevel.City, PartyLevel.Institution] } },
        { "a frequent level", new() { Level = [PartyLevel.Institution] } },
        { "a frequent level, the oldest signed", new() { Level = [PartyLevel.Institution], Signed = true, Sort = ListSort.Oldest } },
        { "cooperation", new() { Activity = ActivityType.JointResearch } },
        { "a specialty", new() { Specialty = "cardiology" } },
        { "a condition", new() { Condition = "stroke" } },
        { "words that are no specialty", new() { Specialty = "cardiology' or 'a" } },
        { "a language", new() { Language = "ru" } },
        { "promises about something", new() { Activity = ActivityType.JointResearch, State = [AgreementBucket.Promised] } },
        { "promises of a level", new() { Level = [PartyLevel.City], State = [.. AgreementBuckets.Planned] } },
        { "signed of a level", new() { Level = [PartyLevel.City], Signed = true } },
        { "signed of a level, not ended", new() { Level = [PartyLevel.City], Signed = true, State = [AgreementBucket.InForce] } },
        { "a level in a country", new() { Level = [PartyLevel.City], Country = ["RU"] } },
        { "a level between countries", new() { Level = [PartyLevel.City], Country = ["ru", "UZ"] } },
        { "cooperation of a region", new() { Activity = ActivityType.JointResearch, Region = "RU-SAM" } },
        { "cooperation of a region that is none", new() { Activity = ActivityType.JointResearch, Region = "nowhere" } },
        { "a level and a year", new() { Level = [PartyLevel.City], Year = ["2014"] } },
        { "a level and the unknown year", new() { Level = [PartyLevel.City], Year = ["unknown"] } },
        { "a level and years that are not next to each other", new() { Level = [PartyLevel.City], Year = ["2014", "2019", "2015"] } },
        { "years, known and unknown, the last changed", new() { Year = ["2014", "unknown"], Sort = ListSort.Changed } },
        { "a year and what is none", new() { Year = ["2014", "0", "1", "99999", "year"] } },
        { "late and not signed, of a language", new() { State = [AgreementBucket.Overdue], Signed = false, Language = "ru" } },
        { "not signed", new() { Signed = false } },
        { "not signed but signed", new() { State = [AgreementBucket.InForce], Signed = false } },
        { "ended, the last changed", new() { State = [AgreementBucket.Ended], Sort = ListSort.Changed } },
        { "the oldest of a level", new() { Level = [PartyLevel.City], Sort = ListSort.Oldest } },
        { "the last changed of a level", new() { Level = [PartyLevel.City], Sort = ListSort.Changed } },
        { "words and a level", new() { Level = [PartyLevel.City], Words = "больница" } },
        { "frequent words and a frequent level", new() { Level = [PartyLevel.Institution], Words = "соглашение" } },
        { "frequent words and a fact that all have", new() { Fact = ["scope:Stated"], Words = "соглашение" } },
        { "the oldest of frequent words and a frequent kind", new()
            {
                Type = [AgreementType.Institutional, AgreementType.Memorandum], Words = "соглашение", Sort = ListSort.Oldest,
            }
        },
        { "frequent words, signed, the last changed", new() { Signed = true, Words = "соглашение", Sort = ListSort.Changed } },
        { "frequent words in a country, ended", new() { Country = ["RU"], Words = "соглашение", State = [AgreementBucket.Ended] } },
        { "a country", new() { Country = ["RU"] } },
        { "promises of a country", new() { Country = ["RU"], State = [.. AgreementBuckets.Planned] } },
        { "two regions", new() { Region = "ru-sam", With = "uz-ng", Signed = true } },
        { "a country as a region, signed", new() { Region = "ru", Signed = true, Sort = ListSort.Oldest } },
        { "a country and its region", new() { Region = "ru-sam", Country = ["RU"] } },
        { "an institution that is none, in a state", new() { Institution = "none", State = [AgreementBucket.InForce] } },
        { "somebody", new() { Person = "nobody" } },
        { "promises that were signed", new() { Signed = true, State = [AgreementBucket.Promised] } },
        { "promises of a level that were signed", new() { Level = [PartyLevel.City], Signed = true, State = [AgreementBucket.Promised] } },
        { "what was not signed", new() { Signed = false } },
        { "no fact", new() { Fact = [":"] } },
        { "a fact of which no figure is kept", new() { Fact = ["pair:none"], State = [AgreementBucket.InForce] } },
        { "signed on a day without a year", new() { Signed = true, Fact = ["signing:YearUnknown"] } },
        { "ended", new() { State = [AgreementBucket.Ended] } },
        { "the oldest of the late", new() { State = [AgreementBucket.Overdue], Sort = ListSort.Oldest } },
        { "a state that none is in", new() { State = [AgreementBucket.Abandoned], Sort = ListSort.Changed } },
        { "late or ended, of a level, in a year", new()
            {
                State = [AgreementBucket.Overdue, AgreementBucket.Ended], Level = [PartyLevel.City], Year = ["2014"],
            }
        },
        { "words, ended", new() { State = [AgreementBucket.Ended], Words = "больница" } },
        { "everything at once", new()
            {
                Level = [PartyLevel.City], Activity = ActivityType.JointResearch, Language = "ru", Country = ["RU"], Signed = true,
            }
        },
    };

    public static TheoryData<string, CommitmentFilter> OfCommitments { get; } = new()
    {
        { "cooperation", new() { Activity = [ActivityType.JointResearch] } },
        { "kinds of cooperation", new() { Activity = [ActivityType.JointResearch, ActivityType.Internship, ActivityType.MasterClass] } },
        { "a specialty", new() { Specialty = "cardiology" } },
        { "kinds of agreements", new() { Type = [AgreementType.Institutional, AgreementType.Memorandum] } },
        { "a rare kind of agreement", new() { Type = [AgreementType.ProtocolOfIntent] } },
        { "met of a kind of agreement", new() { Type = [AgreementType.Memorandum], State = [CommitmentBucket.Met] } },
        { "a language", new() { Language = "ru" } },
        { "overdue in a language", new() { Language = "ru", State = [CommitmentBucket.Overdue] } },
        { "met in a language and a country", new() { Language = "ru", Country = ["RU"], State = [CommitmentBucket.Met] } },
        { "a language and the unknown year", new() { Language = "ru", Year = ["unknown"] } },
        { "overdue of a country", new() { Country = ["RU"], State = [CommitmentBucket.Overdue] } },
        { "two regions", new() { Region = "ru-sam", With = "uz-ng" } },
        { "any", new() },
        { "met", new() { State = [CommitmentBucket.Met] } },
        { "the oldest that are open", new() { State = [CommitmentBucket.Open], Sort = ListSort.Oldest } },
        { "the oldest of a country that are open", new() { State = [CommitmentBucket.Open], Country = ["RU"], Sort = ListSort.Oldest } },
        { "open", new() { State = [CommitmentBucket.Open] } },
        { "open or late, the oldest", new() { State = [CommitmentBucket.Open, CommitmentBucket.Overdue], Sort = ListSort.Oldest } },
        { "cancelled", new() { State = [CommitmentBucket.Cancelled], Sort = ListSort.Oldest } },
        { "the unknown year and one more", new() { Country = ["RU"], Year = ["unknown", "2014"] } },
        { "two years, the last changed", new() { Year = ["2014", "2019"], Sort = ListSort.Changed } },
    };

    public static TheoryData<string, VisitFilter> OfVisits { get; } = new()
    {
        { "a kind", new() { Kind = VisitKind.Official } },
        { "a specialty", new() { Specialty = "cardiology" } },
        { "a kind, closed", new() { Kind = VisitKind.Official, Status = VisitStatus.Closed } },
        { "cooperation", new() { Activity = ActivityType.JointResearch } },
        { "a language", new() { Language = "ru" } },
        { "a kind in a country", new() { Kind = VisitKind.Official, Country = "RU" } },
        { "a country", new() { Country = "RU" } },
        { "a region", new() { Region = "ru-sam" } },
        { "out of a country", new() { Region = "ru", Direction = VisitDirection.Outgoing } },
        { "into a country", new() { Region = "RU", Direction = VisitDirection.Incoming, Status = VisitStatus.Closed } },
        { "within a country", new() { Region = "ru", Direction = VisitDirection.Within } },
        { "into a country from another", new() { Region = "ru", Direction = VisitDirection.Incoming, Country = "UZ" } },
        { "out of a country, with a region", new() { Region = "ru", With = "ru-sam", Direction = VisitDirection.Outgoing } },
        { "out of a region", new() { Region = "ru-sam", Direction = VisitDirection.Outgoing } },
        { "into a region", new() { Region = "ru-sam", Direction = VisitDirection.Incoming } },
        { "within a region", new() { Region = "RU-SAM", Direction = VisitDirection.Within, Sort = ListSort.Changed } },
        { "into a region from a country, held", new()
            {
                Region = "uz-ng", Country = "RU", Direction = VisitDirection.Incoming, Status = VisitStatus.Held,
            }
        },
        { "a year into a region", new() { Region = "ru-sam", Direction = VisitDirection.Incoming, Year = "2014" } },
        { "the unknown year, out of a region", new() { Region = "ru-sam", Direction = VisitDirection.Outgoing, Year = "unknown" } },
        { "out of a place that is none", new() { Region = "none", Direction = VisitDirection.Outgoing } },
        { "a way from nowhere", new() { Direction = VisitDirection.Outgoing } },
        { "a year into a country, that is none", new() { Region = "ru", Direction = VisitDirection.Incoming, Year = "year" } },
        { "a year out of a country, the last changed", new()
            {
                Region = "ru", Direction = VisitDirection.Outgoing, Year = "2020", Status = VisitStatus.Held, Sort = ListSort.Changed,
            }
        },
        { "a year into a country", new() { Region = "ru", Direction = VisitDirection.Incoming, Year = "2014" } },
        { "the unknown year", new() { Year = "unknown" } },
        { "closed, the oldest", new() { Status = VisitStatus.Closed, Sort = ListSort.Oldest } },
        { "to come", new() { Status = VisitStatus.Planned } },
        { "the unknown year, the last changed", new() { Year = "unknown", Sort = ListSort.Changed } },
        { "closed, but did not take place", new() { Status = VisitStatus.Closed, TookPlace = false } },
        { "closed, but did not take place, in a country", new() { Country = "RU", Status = VisitStatus.Closed, TookPlace = false } },
        { "the unknown year, into a country", new() { Region = "ru", Direction = VisitDirection.Incoming, Year = "unknown" } },
    };

    public static TheoryData<string, ActivityFilter> OfActivities { get; } = new()
    {
        { "any", new() },
        { "a kind", new() { Type = [ActivityType.JointResearch] } },
        { "kinds", new() { Type = [ActivityType.JointResearch, ActivityType.Internship] } },
        { "a specialty", new() { Specialty = "cardiology" } },
        { "held", new() { State = [ActivityStatus.Held] } },
        { "not held, the oldest", new() { State = [ActivityStatus.NotHeld], Sort = ListSort.Oldest } },
        { "under way in a country", new() { State = [ActivityStatus.UnderWay], Country = ["RU"] } },
        { "a country", new() { Country = ["RU"] } },
        { "two countries", new() { Country = ["RU", "UZ"], Sort = ListSort.Changed } },
        { "a region", new() { Region = "ru" } },
        { "two places", new() { Region = "ru", With = "cn" } },
        { "an institution that is none", new() { Institution = "none" } },
        { "a year", new() { Year = ["2014"] } },
        { "years", new() { Year = ["2014", "2015"] } },
        { "planned for a year", new() { Year = ["2014"], Counted = ActivityCounted.Planned } },
        { "held in a year that no source tells", new() { Year = ["unknown"], Counted = ActivityCounted.Held } },
        { "counted as held", new() { Counted = ActivityCounted.Held } },
        { "a year that is none", new() { Year = ["year"] } },
        { "words in a country", new() { Words = "больница", Country = ["RU"] } },
    };
}
