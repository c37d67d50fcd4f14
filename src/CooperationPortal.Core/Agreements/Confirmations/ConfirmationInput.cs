using CooperationPortal.Core.Shared.Inputs;

namespace CooperationPortal.Core.Agreements.Confirmations;

/// <summary>What a member of staff records of a party's word.</summary>
public sealed class ConfirmationInput
{
    /// <summary>Goes with the form, so that the same post sent twice is one word.</summary>
    public Guid Id { get; set; } = Guid.CreateVersion7();
    public Guid PartyId { get; set; }

    /// <summary>Nothing until somebody chooses: a word that nobody said must not be recorded by oversight.</summary>
    public ConfirmationOutcome? Outcome { get; set; }

    /// <summary>As far as it is known; never in the future.</summary>
    public DateInput SaidOn { get; set; } = new();

    /// <summary>By which paper or in which talk; at most <see cref="AgreementConfirmation.NoteLength"/> characters.</summary>
    public string? Note { get; set; }

    /// <summary>The version that was on the page; the terms may have changed meanwhile.</summary>
    public string? Hash { get; set; }
}
