using CooperationPortal.Core.Agreements.Confirmations;
using CooperationPortal.Core.Mail;
using CooperationPortal.Core.Shared;

namespace CooperationPortal.Core.PersonalData;

/// <summary>Somebody who may be meant by a name or a mail address. Personal data.</summary>
public sealed record DataSubjectLine(DataSubject Subject, string Name, string? Address);

/// <summary>All that the portal keeps about somebody. Personal data.</summary>
public sealed record DataSubjectFile
{
    public required DateTimeOffset MadeAt { get; init; }
    public required DataSubjectKind Kind { get; init; }

    /// <summary>The name, or the address where there is none.</summary>
    public required string Name { get; init; }

    /// <summary>Every form of the name.</summary>
    public required IReadOnlyList<string> Names { get; init; }
    public required IReadOnlyList<string> Addresses { get; init; }
    public PersonPart? Person { get; init; }
    public AccountPart? Account { get; init; }
    public required IReadOnlyList<MailPart> Mails { get; init; }
    public required IReadOnlyList<RequestPart> Requests { get; init; }

    /// <summary>Words of parties that were given, or recorded, under the name.</summary>
    public required IReadOnlyList<AnswerPart> Answers { get; init; }
    public required IReadOnlyList<ReportPart> Reports { get; init; }

    /// <summary>Texts with the name, the address or the choice of the person in them.</summary>
    public required IReadOnlyList<MentionPart> Mentions { get; init; }
}

/// <summary>A person of the registry: why the public reads the name or not, and the roles in records.</summary>
public sealed record PersonPart(
    Guid Id, string Naming, DateOnly? ConsentOn, string? Consent, DateTimeOffset CreatedAt, IReadOnlyList<RolePart> Roles);

/// <summary>What the person was in a record, with the post of that time.</summary>
public sealed record RolePart(RecordKind Kind, string Reference, string Role, string? Post, bool IsPublic, bool StaysByLaw)
{
    internal Guid RecordId { get; init; }
}

/// <summary>A mail to the person; what it said went with its end.</summary>
public sealed record MailPart(string Texts, string Address, string Name, MailState State, DateTimeOffset CreatedAt, DateTimeOffset? EndedAt);

/// <summary>A link with which the person was asked for a party's word.</summary>
public sealed record RequestPart(
    string Agreement, string Party, string Person, string Email, DateTimeOffset AskedAt, DateTimeOffset? AnsweredAt);

/// <summary>A party's word.</summary>
public sealed record AnswerPart(string Agreement, string Party, ConfirmationOutcome Outcome, string RecordedBy, DateTimeOffset RecordedAt);

/// <summary>What the person reported about a page.</summary>
public sealed record ReportPart(Guid Id, string Page, string Text, string? Contact, DateTimeOffset At);

/// <summary>A text that mentions the person: where it stands, not what it says.</summary>
public sealed record MentionPart(MentionPlace Place, RecordKind? Kind, Guid Id, string? Reference, DateTimeOffset? At);
