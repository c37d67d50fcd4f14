using CooperationPortal.Core.Regions;
using CooperationPortal.Core.Shared;
using CooperationPortal.Core.Shared.Inputs;
using CooperationPortal.Core.Shared.Names;

namespace CooperationPortal.Core.Search;

/// <summary>A record of the registry that fits what was typed.</summary>
public sealed record LookupMatch
{
    public required RecordKind Kind { get; init; }
    public required Guid Id { get; init; }

    /// <summary>The name or title in the reader's language.</summary>
    public required LocalizedString Name { get; init; }

    /// <summary>The form that fits, where it is another than <see cref="Name"/>.</summary>
    public NameForm? Matched { get; init; }

    /// <summary>Where it is, from the narrower to the wider; a person's last known post.</summary>
    public string? Place { get; init; }

    /// <summary>A place's ISO or national code, a record's reference.</summary>
    public string? Code { get; init; }

    /// <summary>A place's level; tells Samara, the region, from the city.</summary>
    public RegionLevel? Level { get; init; }

    /// <summary>A code that was replaced.</summary>
    public bool IsFormer { get; init; }

    /// <summary>Still unpublished.</summary>
    public bool IsDraft { get; init; }

    /// <summary>The draft that names this person, who is in the registry only once it is published.</summary>
    public Guid? WrittenIn { get; init; }

    /// <summary>All that was typed fits all of one form or the code.</summary>
    public bool IsWhole { get; init; }

    /// <summary>The form that fits is written exactly so.</summary>
    public bool IsSameText { get; init; }

    /// <summary>As <see cref="RecordPick.Chosen"/> holds it.</summary>
    public string Value => WrittenIn is { } draft ? RecordPick.ChoiceIn(draft) : $"{Kind.ToString().ToLowerInvariant()}:{Id}";
}
