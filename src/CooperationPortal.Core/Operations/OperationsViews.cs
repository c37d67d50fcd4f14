namespace CooperationPortal.Core.Operations;

/// <summary>How the database stands.</summary>
/// <param name="Server">The version of the server.</param>
/// <param name="Bytes">The size of the database.</param>
/// <param name="Connections">Those to this database, from all nodes and tools.</param>
/// <param name="MostConnections">What the server allows to all its databases.</param>
/// <param name="MissingMigrations">Those that this version knows and the database lacks.</param>
public sealed record DatabaseFigures(
    string Server, long Bytes, int Connections, int MostConnections, IReadOnlyList<string> MissingMigrations);

/// <summary>The files of documents, each content once.</summary>
public sealed record FileFigures(int Count, long Bytes);
