using System.Data;
using CooperationPortal.Core.Data.ReferenceData;
using CooperationPortal.Core.Figures;
using CooperationPortal.Core.Shared;
using CooperationPortal.Core.Sources;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace CooperationPortal.Core.Data.GeneratedData;

/// <summary>
/// Fills a database with made-up records, to see how the portal does with very many. By COPY, all or nothing, and the same with
/// every run; then the figures are counted, which is gone on with where it was interrupted.
/// </summary>
public sealed class DataGenerator(PortalDbContext db, FigureKeeper figures, TimeProvider time)
{
    private const string Mark = "generated";
    private const string Uncounted = " to be counted";
    private const int Seed = 20141114;
    private const int BatchSize = 2000;
    private const int LeastBodies = 200;
    private const int LeastPeople = 50;
    private const int LeastEvents = 20;

    /// <param name="count">How many agreements.</param>
    /// <param name="progress">Told how many there are, after each batch, and of all once they are to be counted.</param>
    /// <param name="cancellationToken">Stops it; all the records are there then, or none.</param>
    /// <returns>False where the database has generated records already.</returns>
    public async Task<bool> RunAsync(int count, IProgress<int> progress, CancellationToken cancellationToken)
    {
        db.Database.SetCommandTimeout(0);
        var written = await db.Set<LoadedData>().SingleOrDefaultAsync(d => d.Name == Mark, cancellationToken);
        if (written is not null && written.Hash != $"{count}{Uncounted}")
        {
            return false;
        }

        if (written is null)
        {
            written = new LoadedData { Name = Mark, Hash = $"{count}{Uncounted}", LoadedAt = time.GetUtcNow() };
            db.Add(written);
            await WriteAsync(() => GenerateAsync(count, progress, cancellationToken), IndexesBut("record_facts"), cancellationToken);
        }

        // What a record says is told where it is counted: its index is of the second step.
        progress.Report(count);
        written.Hash = $"{count}";
        await WriteAsync(() => figures.RebuildAsync(cancellationToken), IndexesOf("record_facts"), cancellationToken);
        return true;
    }

    /// <summary>
    /// Writes in one transaction, without some indexes, which are made anew: one over words or lists takes far less time so than it takes in
    /// a million rows. PostgreSQL learns then how many rows there are.
    /// </summary>
    private async Task WriteAsync(Func<Task> write, IQueryable<WordIndex> without, CancellationToken cancellationToken)
    {
        await using (var transaction = await db.Database.BeginTransactionAsync(cancellationToken))
        {
            await db.Database.ExecuteSqlAsync($"set local portal.figures = 'later'", cancellationToken);
            await db.Database.ExecuteSqlAsync($"set local work_mem = '256MB'", cancellationToken);
            await db.Database.ExecuteSqlAsync($"set local maintenance_work_mem = '512MB'", cancellationToken);

            // A table that waits for its deferred triggers gets no index.
            await db.Database.ExecuteSqlAsync($"set constraints all immediate", cancellationToken);
            var indexes = await without.ToListAsync(cancellationToken);
            foreach (var index in indexes)
            {
                await db.Database.ExecuteSqlRawAsync(index.Drop, cancellationToken);
            }

            await write();
            await db.SaveChangesAsync(cancellationToken);
            foreach (var index in indexes)
            {
                await db.Database.ExecuteSqlRawAsync(index.Create, cancellationToken);
            }

            await transaction.CommitAsync(cancellationToken);
        }

        await db.Database.ExecuteSqlAsync($"vacuum analyze", cancellationToken);
    }

    private IQueryable<WordIndex> IndexesOf(string table) => Indexes().Where(i => i.TableName == table);

    private IQueryable<WordIndex> IndexesBut(string table) => Indexes().Where(i => i.TableName != table);

    private IQueryable<WordIndex> Indexes() => db.Database.SqlQuery<WordIndex>($"""
        select tablename as "TableName", format('drop index %I', indexname) as "Drop", indexdef as "Create" from pg_indexes
        where schemaname = current_schema() and indexdef like '% USING gin %' and tablename not like 'search%' order by indexname
        """);

    private async Task GenerateAsync(int count, IProgress<int> progress, CancellationToken cancellationToken)
    {
        var random = new Random(Seed);
        var registry = await GeneratedRegistry.ReadAsync(db, cancellationToken);
        var numbers = await GeneratedNumbers.ReadAsync(db, cancellationToken);
        var world = new GeneratedWorld(registry, numbers, new GeneratedIds(random), random);
        List<Type> order = [];
        var (batch, other, copying) = (new GeneratedBatch(order), new GeneratedBatch(order), Task.CompletedTask);
        Found(count, world, batch);
        var maker = new AgreementMaker(world);
        for (var number = 1; number <= count; number++)
        {
            maker.Make(number, batch);
            if (number % BatchSize == 0 || number == count)
            {
                // The next are made while these are written.
                await copying;
                other.Clear();
                var made = batch.Tables;
                copying = Task.Run(() => CopyAsync(made, cancellationToken), cancellationToken);
                (batch, other) = (other, batch);
                if (number < count)
                {
                    progress.Report(number);
                }
            }
        }

        await copying;
        await numbers.KeepAsync(db, cancellationToken);
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

    private async Task CopyAsync(IEnumerable<(Type Type, List<object> Rows)> tables, CancellationToken cancellationToken)
    {
        var connection = (NpgsqlConnection)db.Database.GetDbConnection();
        foreach (var (type, rows) in tables)
        {
            await new TableCopy(db.Model.FindEntityType(type)!).WriteAsync(rows, connection, cancellationToken);
        }
    }

    private sealed record WordIndex(string TableName, string Drop, string Create);
}
