namespace CooperationPortal.Core.Mail;

/// <summary>How the outbox stands.</summary>
/// <param name="Waiting">Mails that are to be sent.</param>
/// <param name="Failing">Those of them that the mail server has not taken, or not yet, more than once.</param>
/// <param name="GivenUp">Mails that could not be sent within the last week.</param>
public sealed record OutboxFigures(int Waiting, int Failing, int GivenUp);
