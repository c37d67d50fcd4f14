using CooperationPortal.Core.Data;
using CooperationPortal.Core.Data.DemoData;
using CooperationPortal.Core.Drafts;
using CooperationPortal.Core.Shared;
using CooperationPortal.Core.Shared.Inputs;
using CooperationPortal.EndToEndTests.Support;
using CooperationPortal.Tests.Core.Data.Articles;
using Microsoft.EntityFrameworkCore;

namespace CooperationPortal.EndToEndTests.Journeys.Articles;

/// <summary>
/// The records of an article that was typed: what the demo file calls by a key is here a record that the forms made.
/// </summary>
internal sealed class WrittenArticle(PortalInBrowser portal, string file) : IArticleRecords
{
    private readonly Dictionary<(Type Input, string Key), WrittenRecord> _written = [];
    private readonly Dictionary<Guid, (RecordKind Kind, Guid Id)> _ids = [];
    private Dictionary<string, Guid> _people = [];

    public DemoFile File { get; } = DemoDataLoader.Files().Single(f => f.Name == file).File;

    public IReadOnlyCollection<WrittenRecord> Records => _written.Values;

    public Guid Id(RecordKind kind, string key) => kind is RecordKind.Person
        ? _people[NameOf(key)]
        : _ids[DemoIds.Record(file, kind, key)].Id;

    public Task<T> UseAsync<T>(Func<PortalDbContext, Task<T>> work) => portal.UseAsync(work);

    public WrittenRecord Written<TInput>(string key) => _written[(typeof(TInput), key)];

    public Task<RecordKind> KindOfAsync<TInput>()
        where TInput : RecordInput, new() =>
        portal.UseAsync<IRecordWriter<TInput>, RecordKind>(writer => Task.FromResult(writer.Kind));

    public async Task RememberAsync<TInput>(string key, TInput input, Guid id, string address)
        where TInput : RecordInput, new()
    {
        var kind = await KindOfAsync<TInput>();
        _ids[DemoIds.Record(file, kind, key)] = (kind, id);
        _written[(typeof(TInput), key)] = new WrittenRecord($"{kind} {key}", id, address, input, async () =>
            (await portal.UseAsync<IRecordWriter<TInput>, TInput?>(writer => writer.LoadAsync(id, CancellationToken.None)))!);
    }

    /// <summary>The people whom the published records have made known.</summary>
    public async Task MeetPeopleAsync()
    {
        var names = File.People.Keys.Select(NameOf).ToList();
        _people = await UseAsync(db => db.People.SelectMany(p => p.Names).Where(n => names.Contains(n.Text))
            .ToDictionaryAsync(n => n.Text, n => n.PersonId));
    }

    /// <summary>The input with the words by which a person finds each record; somebody who is not known yet is written.</summary>
    public async Task<TInput> NamedAsync<TInput>(TInput input)
        where TInput : RecordInput
    {
        var named = DraftJson.Storable(input);
        foreach (var (_, pick) in InputWalker.Find<RecordPick>(named).Where(p => !p.Value.IsAsWritten() && !p.Value.IsEmpty()))
        {
            var key = pick.Text!;
            if (pick.IdOf(RecordKind.Person) is not null)
            {
                pick.Text = NameOf(key);
                pick.Chosen = _people.TryGetValue(pick.Text, out var person) ? $"person:{person}" : RecordPick.AsWritten;
                continue;
            }

            pick.Text = null;
            if (_ids.TryGetValue(Guid.Parse(pick.Chosen!.Split(':')[1]), out var known))
            {
                pick.Chosen = $"{known.Kind.ToString().ToLowerInvariant()}:{known.Id}";
            }
        }

        await FillAsync(named);
        return named;
    }

    /// <summary>The names of chosen records, in the reader's language.</summary>
    public Task FillAsync(object input) => portal.UseAsync<PickTexts, bool>(async texts =>
    {
        await texts.FillAsync(input, LanguageTag.Russian, CancellationToken.None);
        return true;
    });

    private string NameOf(string person) => File.People[person].Names[0].Text!;
}

/// <summary>What was typed into a form, and what the portal has kept of it.</summary>
internal sealed record WrittenRecord(string Name, Guid Id, string Address, RecordInput Typed, Func<Task<RecordInput>> LoadAsync);
