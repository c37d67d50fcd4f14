namespace CooperationPortal.Core.People;

/// <summary>Whether the public may read a person's name, as staff say it.</summary>
public sealed class NamingInput
{
    public PersonNaming Naming { get; set; }

    /// <summary>The day on which a private person agreed.</summary>
    public DateOnly? ConsentOn { get; set; }

    /// <summary>How the person agreed.</summary>
    public string? Consent { get; set; }

    /// <summary>Row version that was on the page.</summary>
    public uint? Version { get; set; }
}
