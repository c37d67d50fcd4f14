using CooperationPortal.Core.Shared;
using CooperationPortal.Core.Shared.Names;
using CooperationPortal.Core.Shared.Paging;

namespace CooperationPortal.Core.People;

/// <summary>What narrows the list of people; null does not.</summary>
public sealed record PersonFilter(string? Words, PersonNaming? Naming);

/// <summary>A stretch of the list of people, and how many there are. Personal data.</summary>
public sealed record PersonList(int Count, Page<PersonLine> Page);

/// <summary>A person in the list of staff. Personal data.</summary>
public sealed record PersonLine(Guid Id, LocalizedString Name, PersonNaming Naming);

/// <summary>A person as staff see it. Personal data.</summary>
/// <param name="Said">Who last said whether the public may read the name; null where nobody did.</param>
/// <param name="IsNamed">The public reads the name.</param>
/// <param name="MayKeep">The reader says whether it does.</param>
/// <param name="Records">The records that name the person.</param>
public sealed record PersonCase(
    Guid Id, string Slug, LocalizedString Name, IReadOnlyList<NameView> Names, NamingInput Naming, NamingSaid? Said,
    bool IsNamed, bool MayKeep, IReadOnlyList<NamingRecord> Records);

/// <summary>Who said it, and when.</summary>
public sealed record NamingSaid(string By, DateTimeOffset At);

/// <summary>A record that names a person.</summary>
public sealed record NamingRecord(RecordKind Kind, Guid Id, string Reference, bool IsPublic);
