using CooperationPortal.Core.Agreements;
using CooperationPortal.Core.Drafts;
using CooperationPortal.Core.Events;
using CooperationPortal.Core.History;
using CooperationPortal.Core.Institutions;
using CooperationPortal.Core.People;
using CooperationPortal.Core.Shared;
using CooperationPortal.Core.Shared.Inputs;
using CooperationPortal.Core.Shared.Names;
using CooperationPortal.Core.Visits;
using FluentValidation;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CooperationPortal.Core.Data.DemoData;

/// <summary>
/// Loads the two founding articles and the other open cases, through the same checks and writers as what people type.
/// A record that was loaded once is never loaded again, whatever became of it since.
/// </summary>
public sealed class DemoDataLoader(IServiceScopeFactory scopes, TimeProvider time) : IDataSeed
{
    private const string Folder = "CooperationPortal.Core.Data.DemoData.Files.";

    public SeedKind Kind => SeedKind.Demo;

    public async Task SeedAsync(CancellationToken cancellationToken)
    {
        foreach (var (name, file) in Files())
        {
            // Within a case the same name is the same person; between two cases it need not be.
            await using var scope = scopes.CreateAsyncScope();
            await LoadAsync(name, file, scope.ServiceProvider, cancellationToken);
        }
    }

    /// <summary>The institutions that several cases share come first, then the founding articles.</summary>
    internal static IEnumerable<(string Name, DemoFile File)> Files()
    {
        var assembly = typeof(DemoDataLoader).Assembly;
        var names = assembly.GetManifestResourceNames()
            .Where(n => n.StartsWith(Folder, StringComparison.Ordinal))
            .Select(n => n[Folder.Length..^".json".Length]);
        foreach (var name in names.OrderBy(n => n != "institutions").ThenBy(n => !n.StartsWith('s') || !char.IsDigit(n[1])).ThenBy(n => n, StringComparer.Ordinal))
        {
            using var stream = assembly.GetManifestResourceStream($"{Folder}{name}.json")!;
            yield return (name, Complete(name, DemoJson.Read(stream, name)));
        }
    }

    /// <summary>Gives rows their ids and records the source of their case.</summary>
    private static DemoFile Complete(string name, DemoFile file)
    {
        if (file.Source is { } source)
        {
            source.Id = DemoIds.Row(name, "source");
        }

        Complete(name, RecordKind.Institution, file.Institutions, file);
        Complete(name, RecordKind.Event, file.Events, file);
        Complete(name, RecordKind.Agreement, file.Agreements, file);
        Complete(name, RecordKind.Visit, file.Visits, file);
        Complete(name, RecordKind.Meeting, file.Meetings, file);
        return file;
    }

    private static void Complete<TInput>(
        string name, RecordKind kind, Dictionary<string, TInput> inputs, DemoFile file)
        where TInput : RecordInput
    {
        foreach (var (key, input) in inputs)
        {
            input.NotesLanguage = file.NotesLanguage;
            if (input.Sources.Count == 0 && file.Source is { } source)
            {
                input.Sources.Add(source);
            }

            foreach (var evidence in input.Evidence)
            {
                evidence.SourceId ??= file.Source?.Id;
            }

            foreach (var (path, row) in InputWalker.Find<IRow>(input))
            {
                row.Id = row.Id == Guid.Empty ? DemoIds.Row(name, $"{kind}-{key}-{path}") : row.Id;
            }
        }
    }

    private async Task LoadAsync(string name, DemoFile file, IServiceProvider services, CancellationToken cancellationToken)
    {
        var db = services.GetRequiredService<PortalDbContext>();
        await AddPeopleAsync(name, file, db, cancellationToken);
        await WriteAsync(name, file.Institutions, services, cancellationToken);
        await WriteAsync(name, file.Events, services, cancellationToken);
        await WriteAsync(name, file.Agreements, services, cancellationToken);
        await WriteAsync(name, file.Visits, services, cancellationToken);
        await WriteAsync(name, file.Meetings, services, cancellationToken);
    }

    private async Task AddPeopleAsync(string name, DemoFile file, PortalDbContext db, CancellationToken cancellationToken)
    {
        foreach (var (key, person) in file.People)
        {
            var id = DemoIds.Record(name, RecordKind.Person, key);
            if (await db.People.AnyAsync(p => p.Id == id, cancellationToken))
            {
                continue;
            }

            var slug = await Slugs.FreeAsync(person.Names[0].Text!, id, db.People.Select(p => p.Slug), cancellationToken);
            var added = new Person { Id = id, Slug = slug, CreatedAt = time.GetUtcNow() };
            added.Names.AddRange(person.Names.Select((n, i) => new PersonName
            {
                Id = DemoIds.Row(name, $"person-{key}-{i}"),
                PersonId = id,
                Text = n.Text!,
                Lang = n.Lang,
                Kind = n.Kind,
                Basis = n.Basis,
                Note = n.Note,
            }));
            db.Add(added);
            await db.SaveChangesAsync(cancellationToken);
        }
    }

    private async Task WriteAsync<TInput>(
        string file, Dictionary<string, TInput> inputs, IServiceProvider services, CancellationToken cancellationToken)
        where TInput : RecordInput, new()
    {
        var writer = services.GetRequiredService<IRecordWriter<TInput>>();
        foreach (var (key, input) in inputs)
        {
            var id = DemoIds.Record(file, writer.Kind, key);
            if (!await IsLoadedAsync(id, services, cancellationToken))
            {
                await CheckAsync(file, key, input, services, cancellationToken);
                await WriteAsync(id, input, writer, services, cancellationToken);
            }
        }
    }

    private static Task<bool> IsLoadedAsync(Guid id, IServiceProvider services, CancellationToken cancellationToken) =>
        services.GetRequiredService<PortalDbContext>().History
            .AnyAsync(h => h.RecordId == id && h.Action == HistoryAction.Imported, cancellationToken);

    private static async Task CheckAsync<TInput>(
        string file, string key, TInput input, IServiceProvider services, CancellationToken cancellationToken)
        where TInput : RecordInput
    {
        var result = await services.GetRequiredService<IValidator<TInput>>().ValidateAsync(input, cancellationToken);
        if (!result.IsValid)
        {
            throw new InvalidOperationException($"The demo record {key} of {file} is not valid: "
                + string.Join("; ", result.Errors.Select(e => $"{e.PropertyName} {e.ErrorMessage}")));
        }
    }

    private async Task WriteAsync<TInput>(
        Guid id, TInput input, IRecordWriter<TInput> writer, IServiceProvider services, CancellationToken cancellationToken)
        where TInput : RecordInput, new()
    {
        var db = services.GetRequiredService<PortalDbContext>();
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        var reference = writer.ReferencePrefix is { } prefix
            ? await services.GetRequiredService<ReferenceNumbers>().NextAsync(prefix, cancellationToken)
            : null;
        await NamePicksAsync(input, services, cancellationToken);
        await writer.WriteAsync(id, reference, input, Actor.Portal, cancellationToken);
        var now = time.GetUtcNow();
        var scope = await writer.ScopeOfAsync(input, cancellationToken);
        foreach (var record in db.ChangeTracker.Entries<Record>().Where(e => e.Entity.Id == id))
        {
            record.Entity.Publish(now);
        }

        db.Add(new HistoryEntry
        {
            At = now,
            ActorName = Actor.Portal.Name,
            Action = HistoryAction.Imported,
            RecordKind = writer.Kind,
            RecordId = id,
            Reference = reference,
            Title = writer.TitleOf(input),
            RegionIds = scope.RegionIds,
            InstitutionIds = scope.InstitutionIds,
            Changes = [],
        });
        await db.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        db.ChangeTracker.Clear();
    }

    /// <summary>The files name records by keys; titles are made of their names.</summary>
    private static Task NamePicksAsync(object input, IServiceProvider services, CancellationToken cancellationToken)
    {
        foreach (var (_, pick) in InputWalker.Find<RecordPick>(input).Where(p => p.Value.Chosen is not null && !p.Value.IsAsWritten()))
        {
            pick.Text = null;
        }

        return services.GetRequiredService<PickTexts>().FillAsync(input, LanguageTag.Russian, cancellationToken);
    }
}
