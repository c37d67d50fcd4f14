namespace CooperationPortal.Core.Shared.Names;

/// <summary>
/// The name under which each language of the portal shows a record, which <see cref="NameSet"/> chooses: the database keeps it
/// with every name, so that an index holds the order of a list by name. docs/decisions/0049.
/// </summary>
public abstract class Titles
{
    public Guid OwnerId { get; init; }
    public required string Ru { get; init; }
    public required string En { get; init; }
    public required string Zh { get; init; }
    public required string Uz { get; init; }
}
