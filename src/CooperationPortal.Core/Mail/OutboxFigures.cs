namespace CooperationPortal.Core.Mail;

/// <summary>How the outbox stands.</summary>
/// <param name="Waiting">Mails that are to be sent.</param>
/// <param name="Failing">Those of them that the mail server has not taken, or not yet, more than once.</param>
/// <param name="GivenUp">Mails that could not be sent within the last week.</param>
/// <param name="Oldest">Since when the mail that waits longest does; null where none waits.</param>
public sealed record OutboxFigures(int Waiting, int Failing, int GivenUp, DateTimeOffset? Oldest)
{
    public static OutboxFigures None { get; } = new(0, 0, 0, null);

    /// <summary>Nothing that should have gone out is held up.</summary>
    public bool IsGoingOut => Failing + GivenUp == 0;
}
