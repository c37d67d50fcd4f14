namespace CooperationPortal.Core.Mail;

/// <summary>What a mail says before words are put to it.</summary>
/// <param name="Link">Where it leads: a path of the portal, perhaps with a secret in it.</param>
/// <param name="Values">What stands in the places of its texts.</param>
public sealed record MailFacts(string? Link, IReadOnlyList<MailValue> Values);
