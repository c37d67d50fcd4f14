using System.Data;
using CooperationPortal.Core.Data.ReferenceData;
using CooperationPortal.Core.Figures;
using CooperationPortal.Core.Shared;
using CooperationPortal.Core.Sources;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace CooperationPortal.Core.Data.GeneratedData;

/// <summary>
/// Fills a database with made-up records, to see how the portal does with very many. All or nothing, by COPY, and the same
/// with every run.
/// </summary>
public sealed class DataGenerator(PortalDbContext db, FigureKeeper figures, TimeProvider time)
{
    private const string Mark = "generated";
    private const int Seed = 20141114;
    private const int BatchSize = 2000;
    private const int LeastBodies = 200;
    private const int LeastPeople = 50;
    private const int LeastEvents = 20;

    /// <param name="count">How many agreements.</param>
    /// <param name="progress">Told how many there are, after each batch.</param>
    /// <param name="cancellationToken">Stops it; nothing is left then.</param>
    /// <returns>False where the database has generated records already.</returns>
    public async Task<bool> RunAsync(int count, IProgress<int> progress, CancellationToken cancellationToken)
    {
        if (await db.Set<LoadedData>().AnyAsync(d => d.Name == Mark, cancellationToken))
        {
            return false;
        }

        db.Database.SetCommandTimeout(0);
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        await db.Database.ExecuteSqlAsync($"set local portal.figures = 'later'", cancellationToken);
        await db.Database.ExecuteSqlAsync($"set local work_mem = '256MB'", cancellationToken);
        await db.Database.ExecuteSqlAsync($"set local maintenance_work_mem = '512MB'", cancellationToken);

        // A table that waits for its deferred triggers gets no index.
        await db.Database.ExecuteSqlAsync($"set constraints all immediate", cancellationToken);
        var indexes = await DropIndexesAsync(cancellationToken);
        await GenerateAsync(count, progress, cancellationToken);
        db.Add(new LoadedData { Name = Mark, Hash = $"{count}", LoadedAt = time.GetUtcNow() });
        await db.SaveChangesAsync(cancellationToken);

        // Counting looks at every record, and by its indexes only once PostgreSQL knows how many there are. It writes the
        // facts, which get theirs afterwards.
        var counted = indexes.ToLookup(i => i.TableName == "record_facts");
        await MakeAsync(counted[false], cancellationToken);
        await db.Database.ExecuteSqlAsync($"analyze", cancellationToken);
        await figures.RebuildAsync(cancellationToken);
        await MakeAsync(counted[true], cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        await db.Database.ExecuteSqlAsync($"vacuum analyze", cancellationToken);
        return true;
    }

    private async Task GenerateAsync(int count, IProgress<int> progress, CancellationToken cancellationToken)
    {
        var random = new Random(Seed);
        var registry = await GeneratedRegistry.ReadAsync(db, cancellationToken);
        var numbers = await GeneratedNumbers.ReadAsync(db, cancellationToken);
        var world = new GeneratedWorld(registry, numbers, new GeneratedIds(random), random);
        var batch = new GeneratedBatch();
        Found(count, world, batch);
        var maker = new AgreementMaker(world);
        for (var number = 1; number <= count; number++)
        {
            maker.Make(number, batch);
            if (number % BatchSize == 0 || number == count)
            {
                await CopyAsync(batch, cancellationToken);
                progress.Report(number);
            }
        }

        await numbers.KeepAsync(db, cancellationToken);
    }

    private async Task MakeAsync(IEnumerable<WordIndex> indexes, CancellationToken cancellationToken)
    {
        foreach (var index in indexes)
        {
            await db.Database.ExecuteSqlRawAsync(index.Create, cancellationToken);
        }
    }

    /// <summary>An index over words or lists is made anew in far less time than it takes in a million rows.</summary>
    private async Task<IReadOnlyList<WordIndex>> DropIndexesAsync(CancellationToken cancellationToken)
    {
        var indexes = await db.Database
            .SqlQuery<WordIndex>($"""
                select tablename as "TableName", format('drop index %I', indexname) as drop, indexdef as create from pg_indexes
                where schemaname = current_schema() and indexdef like '% USING gin %' and tablename not like 'search%' order by indexname
                """)
            .ToListAsync(cancellationToken);
        foreach (var index in indexes)
        {
            await db.Database.ExecuteSqlRawAsync(index.Drop, cancellationToken);
        }

        return indexes;
    }

    /// <summary>The institutions, people, events and sources of so many agreements.</summary>
    private static void Found(int count, GeneratedWorld world, GeneratedBatch batch)
    {
        var bodies = new BodyMaker(world.Registry, world.Ids, world.Random);
        for (var number = 1; number <= Math.Max(LeastBodies, count / 50); number++)
        {
            var institution = bodies.Institution(number);
            batch.Add(institution);
            batch.AddRange(institution.Names);
        }

        for (var number = 1; number <= Math.Max(LeastPeople, count / 100); number++)
        {
            var person = bodies.Person(number);
            world.People.Add(person.Id);
            batch.Add(person);
            batch.AddRange(person.Names);
        }

        var events = new EventMaker(world);
        for (var number = 1; number <= Math.Max(LeastEvents, count / 100); number++)
        {
            events.Make(number, batch);
        }

        for (var number = 1; number <= 1 + (count / 10); number++)
        {
            var source = SourceOf(number, world);
            world.Sources.Add(source.Id);
            batch.Add(source);
        }
    }

    private static Source SourceOf(int number, GeneratedWorld world)
    {
        var title = world.Written(lang => $"{world.Any(GeneratedPhrases.Purposes)[lang]} ({number})");
        var source = new Source
        {
            Id = world.Ids.Next(),
            Title = title,
            Language = title.SourceLang,
            Url = $"https://news.example/{number}",
            Published = GeneratedDates.Exact(world.Dates.Day()),
        };
        source.SearchKey = SourceKey.Of(source);
        return source;
    }

    private async Task CopyAsync(GeneratedBatch batch, CancellationToken cancellationToken)
    {
        var connection = (NpgsqlConnection)db.Database.GetDbConnection();
        foreach (var (type, rows) in batch.Tables.Where(t => t.Rows.Count > 0))
        {
            await new TableCopy(db.Model.FindEntityType(type)!).WriteAsync(rows, connection, cancellationToken);
        }

        batch.Clear();
    }

    private sealed record WordIndex(string TableName, string Drop, string Create);
}
