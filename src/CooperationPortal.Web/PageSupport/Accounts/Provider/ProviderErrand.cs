namespace CooperationPortal.Web.PageSupport.Accounts.Provider;

/// <summary>Why somebody goes to the provider: to sign in, where nothing else is said.</summary>
public sealed record ProviderErrand
{
    /// <summary>Where a sign-in leads.</summary>
    public string? ReturnUrl { get; init; }

    /// <summary>The session in which the account there is to be linked.</summary>
    public Guid? LinkFor { get; init; }

    /// <summary>The secret of the invitation that is to be accepted by it.</summary>
    public string? Invitation { get; init; }

    /// <summary>It ends with a question that names the account there.</summary>
    public bool IsLink => LinkFor is not null || Invitation is not null;
}
