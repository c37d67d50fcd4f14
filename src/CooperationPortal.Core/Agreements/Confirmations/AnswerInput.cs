namespace CooperationPortal.Core.Agreements.Confirmations;

/// <summary>What a party says through the link that it was sent.</summary>
public sealed class AnswerInput
{
    /// <summary>Nothing until somebody chooses.</summary>
    public ConfirmationOutcome? Outcome { get; set; }

    /// <summary>What is disputed, or what else there is to say; a dispute needs it.</summary>
    public string? Note { get; set; }

    /// <summary>The version that was on the page; the terms may have changed meanwhile.</summary>
    public string? Hash { get; set; }
}
