namespace CooperationPortal.Core.Notices;

/// <summary>What a colleague wants to be told, and how often; without a row: all of it, at once.</summary>
public sealed class NoticeChoices
{
    public required Guid UserId { get; init; }
    public NoticeRhythm Rhythm { get; internal set; } = NoticeRhythm.AtOnce;

    /// <summary>The names of the kinds that are not wanted.</summary>
    public string[] Muted { get; internal set; } = [];

    public bool Wants(NoticeKind kind) => Rhythm is not NoticeRhythm.Never && !Muted.Contains(kind.ToString());
}
