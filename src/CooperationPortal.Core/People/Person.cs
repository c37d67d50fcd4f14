using System.ComponentModel.DataAnnotations;

namespace CooperationPortal.Core.People;

/// <summary>
/// Somebody whom sources name: in office, or a private person. Personal data: the name, and how the person agreed to its
/// publication; contacts are not kept. Two people who share a name stay two records: nothing merges by itself.
/// </summary>
public sealed class Person
{
    public const int ConsentLength = 500;

    public required Guid Id { get; init; }

    /// <summary>The readable, stable part of the address.</summary>
    public required string Slug { get; init; }

    public DateTimeOffset CreatedAt { get; internal set; }

    /// <summary>Why the public may read the name; what sources report is of people in office unless an editor says otherwise.</summary>
    public PersonNaming Naming { get; private set; }

    /// <summary>The day on which a private person agreed.</summary>
    public DateOnly? ConsentOn { get; private set; }

    /// <summary>How the person agreed: a letter, a form, its number.</summary>
    [MaxLength(ConsentLength)]
    public string? Consent { get; private set; }

    /// <summary>The public may read the name; the database says so from <see cref="Naming"/>. See <see cref="PersonVisibility"/>.</summary>
    public bool IsNamed { get; private set; }

    /// <summary>Set of the nameless ones who stand in records for people whose names were erased.</summary>
    public DateTimeOffset? ErasedAt { get; private init; }

    /// <summary>Row version (PostgreSQL's xmin).</summary>
    public uint Version { get; private set; }

    public List<PersonName> Names { get; } = [];

    internal static Person Erased(Guid id, DateTimeOffset now) =>
        new() { Id = id, Slug = $"erased-{id:N}", CreatedAt = now, ErasedAt = now, Naming = PersonNaming.NoConsent };

    internal void NamePublicly()
    {
        (Naming, ConsentOn, Consent) = (PersonNaming.PublicRole, null, null);
    }

    internal void TakeConsent(DateOnly day, string how)
    {
        (Naming, ConsentOn, Consent) = (PersonNaming.ConsentGiven, day, how);
    }

    /// <summary>The name is the staff's alone from now on; that there was a consent is in the history.</summary>
    internal void Withhold()
    {
        (Naming, ConsentOn, Consent) = (PersonNaming.NoConsent, null, null);
    }
}
