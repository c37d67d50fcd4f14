using CooperationPortal.Core.History;
using CooperationPortal.Core.Notices;
using CooperationPortal.Core.Shared;
using CooperationPortal.Core.Users;

namespace CooperationPortal.Core.PersonalData;

/// <summary>All that the portal keeps of an account. Personal data.</summary>
public sealed record AccountPart
{
    public required Guid Id { get; init; }
    public required string FullName { get; init; }
    public required string Email { get; init; }
    public required string Language { get; init; }
    public required string? TimeZone { get; init; }
    public required bool Disabled { get; init; }
    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>Codes of an app are asked for; the key itself is nobody's to read.</summary>
    public required bool HasCodes { get; init; }
    public required int Passkeys { get; init; }

    /// <summary>Accounts at identity providers by which this one is opened.</summary>
    public required IReadOnlyList<LinkPart> Links { get; init; }
    public required IReadOnlyList<GrantPart> Grants { get; init; }
    public required IReadOnlyList<SessionPart> Sessions { get; init; }
    public required IReadOnlyList<DevicePart> Devices { get; init; }
    public required NoticeRhythm NoticeRhythm { get; init; }
    public required IReadOnlyList<string> MutedNotices { get; init; }
    public required IReadOnlyList<NoticePart> Notices { get; init; }
    public required IReadOnlyList<DraftPart> Drafts { get; init; }
    public required IReadOnlyList<CommentPart> Comments { get; init; }
    public required IReadOnlyList<ArticlePart> Articles { get; init; }
}

/// <summary>An account at an identity provider: whose, which, and how it is called there.</summary>
public sealed record LinkPart(string Issuer, string Subject, string? Label);

/// <summary>A role in a scope, by the name of the scope; null is everywhere.</summary>
public sealed record GrantPart(PortalRole Role, string? Scope, DateTimeOffset From, DateTimeOffset? Until);

/// <summary>A sign-in.</summary>
public sealed record SessionPart(
    SignInMethod Method, string? Address, string? Browser, DateTimeOffset StartedAt, DateTimeOffset SeenAt, DateTimeOffset ExpiresAt);

/// <summary>A browser that is known.</summary>
public sealed record DevicePart(DateTimeOffset FirstSeenAt, DateTimeOffset SeenAt);

/// <summary>What the account was told, or is to be told.</summary>
public sealed record NoticePart(NoticeKind Kind, RecordKind RecordKind, Guid RecordId, DateOnly? Day, DateTimeOffset RaisedAt, DateTimeOffset? SettledAt);

/// <summary>A draft that the account wrote or submitted, by its reference.</summary>
public sealed record DraftPart(RecordKind Kind, Guid RecordId, string? Reference, bool IsAuthor, DateTimeOffset ChangedAt);

/// <summary>A comment of the account; its words are for its author alone.</summary>
public sealed record CommentPart(RecordKind Kind, Guid RecordId, DateTimeOffset WrittenAt, string? Text);

/// <summary>An article that the account pasted.</summary>
public sealed record ArticlePart(string Title, string? Url, DateTimeOffset CreatedAt);

/// <summary>An entry of the history: what the account did, or what was done to it.</summary>
public sealed record ActPart(
    long Id, DateTimeOffset At, HistoryAction Action, RecordKind Kind, Guid RecordId, string? Reference, string? Title, string? Address, string By);

/// <summary>One's own data as a file; the history is read while it is sent.</summary>
public sealed record OwnData(DateTimeOffset MadeAt, AccountPart Account, IReadOnlyList<MailPart> Mails, IAsyncEnumerable<ActPart> History);
