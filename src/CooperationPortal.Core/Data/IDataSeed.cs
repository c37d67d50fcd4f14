namespace CooperationPortal.Core.Data;

/// <summary>
/// A step that fills the migrated database. Steps of a kind run in the order of their registration, at each start and
/// so more than once: a step that finds its data in place does nothing, quickly.
/// </summary>
public interface IDataSeed
{
    SeedKind Kind { get; }

    Task SeedAsync(CancellationToken cancellationToken);
}
