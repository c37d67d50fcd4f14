using System.Diagnostics;
using System.Text.Json;
using CooperationPortal.Core.Regions;
using CooperationPortal.Core.Vocabularies;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using Npgsql;
using NpgsqlTypes;

namespace CooperationPortal.Core.Data.ReferenceData;

/// <summary>
/// Brings places, their names and the vocabularies from the shipped files to the database: in one transaction, and
/// only when the files changed. Names that staff added stay.
/// </summary>
public sealed class ReferenceDataLoader(PortalDbContext db, TimeProvider time, ILogger<ReferenceDataLoader> logger) : IDataSeed
{
    private const string DataName = "reference";

    /// <summary>A page has less: tens of thousands of names are compared in one statement.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    public SeedKind Kind => SeedKind.Reference;

    public Task SeedAsync(CancellationToken cancellationToken) => LoadAsync(cancellationToken);

    /// <summary>True when something was loaded, false when the database has the files' content already.</summary>
    public async Task<bool> LoadAsync(CancellationToken cancellationToken)
    {
        var watch = Stopwatch.StartNew();
        db.Database.SetCommandTimeout(Patience);
        var hash = ReferenceFile.HashOf([.. PlaceFiles.Files, .. TermFiles.Files]);
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        await db.Database.ExecuteSqlRawAsync(ReferenceDataSql.Lock, cancellationToken);
        var loaded = await db.Set<LoadedData>().AsNoTracking().SingleOrDefaultAsync(d => d.Name == DataName, cancellationToken);
        if (loaded?.Hash == hash)
        {
            return false;
        }

        var places = PlaceFiles.Read();
        var terms = TermFiles.Read();
        await db.Database.ExecuteSqlRawAsync(ReferenceDataSql.TemporaryTables, cancellationToken);
        await CopyPlacesAsync(places, cancellationToken);
        await CopyNamesAsync(places.SelectMany(p => p.Names), cancellationToken);
        await CopyTermsAsync(terms, cancellationToken);
        await db.Database.ExecuteSqlRawAsync(ReferenceDataSql.Merge, cancellationToken);
        await db.Database.ExecuteSqlAsync(
            $"""
            insert into loaded_data (name, hash, loaded_at) values ({DataName}, {hash}, {time.GetUtcNow()})
            on conflict (name) do update set hash = excluded.hash, loaded_at = excluded.loaded_at
            """, cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        logger.LogInformation("Reference data loaded: {Places} places with {Names} names and {Terms} terms in {Elapsed} ms",
            places.Count, places.Sum(p => p.Names.Count), terms.Count, watch.ElapsedMilliseconds);
        return true;
    }

    private Task CopyPlacesAsync(IEnumerable<Region> places, CancellationToken cancellationToken) =>
        CopyAsync(ReferenceDataSql.CopyPlaces, places, async (writer, place) =>
        {
            await writer.WriteAsync(place.Id, cancellationToken);
            await writer.WriteAsync(place.Slug, cancellationToken);
            await writer.WriteAsync(place.Level.ToString(), cancellationToken);
            await WriteAsync(writer, place.CountryIso2, NpgsqlDbType.Char, cancellationToken);
            await WriteAsync(writer, place.IsoCode, NpgsqlDbType.Varchar, cancellationToken);
            await WriteAsync(writer, place.NationalScheme, NpgsqlDbType.Text, cancellationToken);
            await WriteAsync(writer, place.NationalCode, NpgsqlDbType.Text, cancellationToken);
            await WriteAsync(writer, place.GeoNamesId, NpgsqlDbType.Integer, cancellationToken);
            await WriteAsync(writer, place.WikidataId, NpgsqlDbType.Text, cancellationToken);
            await WriteAsync(writer, place.ParentId, NpgsqlDbType.Uuid, cancellationToken);
            await writer.WriteAsync(place.AncestorIds, cancellationToken);
            await WriteAsync(writer, place.SuccessorId, NpgsqlDbType.Uuid, cancellationToken);
            await writer.WriteAsync(place.Status.ToString(), cancellationToken);
            await WriteAsync(writer, place.TypeName, NpgsqlDbType.Text, cancellationToken);
            await WriteAsync(writer, place.TimeZone, NpgsqlDbType.Text, cancellationToken);
            await WriteAsync(writer, place.Latitude, NpgsqlDbType.Double, cancellationToken);
            await WriteAsync(writer, place.Longitude, NpgsqlDbType.Double, cancellationToken);
            await WriteAsync(writer, place.Population, NpgsqlDbType.Integer, cancellationToken);
        }, cancellationToken);

    private Task CopyNamesAsync(IEnumerable<RegionName> names, CancellationToken cancellationToken) =>
        CopyAsync(ReferenceDataSql.CopyNames, names, async (writer, name) =>
        {
            await writer.WriteAsync(name.Id, cancellationToken);
            await writer.WriteAsync(name.RegionId, cancellationToken);
            await writer.WriteAsync(name.Text, cancellationToken);
            await writer.WriteAsync(name.Lang, cancellationToken);
            await writer.WriteAsync(name.Kind.ToString(), cancellationToken);
            await writer.WriteAsync(name.SearchKey, cancellationToken);
            await WriteAsync(writer, name.CharacterKey, NpgsqlDbType.Text, cancellationToken);
        }, cancellationToken);

    private Task CopyTermsAsync(IEnumerable<Term> terms, CancellationToken cancellationToken) =>
        CopyAsync(ReferenceDataSql.CopyTerms, terms, async (writer, term) =>
        {
            await writer.WriteAsync(term.Vocabulary.ToString(), cancellationToken);
            await writer.WriteAsync(term.Code, cancellationToken);
            await writer.WriteAsync(JsonSerializer.Serialize(term.Label, JsonSerializerOptions.Default),
                NpgsqlDbType.Jsonb, cancellationToken);
            await WriteAsync(writer, term.OutsideCode, NpgsqlDbType.Text, cancellationToken);
            await writer.WriteAsync(term.Retired, cancellationToken);
        }, cancellationToken);

    private async Task CopyAsync<T>(
        string command, IEnumerable<T> rows, Func<NpgsqlBinaryImporter, T, Task> write, CancellationToken cancellationToken)
    {
        var connection = (NpgsqlConnection)db.Database.GetDbConnection();
        await using var writer = await connection.BeginBinaryImportAsync(command, cancellationToken);
        foreach (var row in rows)
        {
            await writer.StartRowAsync(cancellationToken);
            await write(writer, row);
        }

        await writer.CompleteAsync(cancellationToken);
    }

    private static Task WriteAsync<T>(
        NpgsqlBinaryImporter writer, T? value, NpgsqlDbType type, CancellationToken cancellationToken) =>
        value is null ? writer.WriteNullAsync(cancellationToken) : writer.WriteAsync(value, type, cancellationToken);
}
