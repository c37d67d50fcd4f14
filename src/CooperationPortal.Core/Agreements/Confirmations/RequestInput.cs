namespace CooperationPortal.Core.Agreements.Confirmations;

/// <summary>Who of a party is asked for its word.</summary>
public sealed class RequestInput
{
    /// <summary>Goes with the form, so that the same post sent twice is one mail.</summary>
    public Guid Id { get; set; } = Guid.CreateVersion7();
    public Guid PartyId { get; set; }

    /// <summary>At most <see cref="ConfirmationRequest.PersonLength"/> characters.</summary>
    public string? Person { get; set; }
    public string? Email { get; set; }

    /// <summary>In which language that person reads.</summary>
    public string? Language { get; set; }

    /// <summary>The version that was on the page.</summary>
    public string? Hash { get; set; }
}
