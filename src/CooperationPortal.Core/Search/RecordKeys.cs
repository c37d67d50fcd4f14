using CooperationPortal.Core.Data;
using CooperationPortal.Core.Data.ReferenceData;
using CooperationPortal.Core.People;
using CooperationPortal.Core.Regions;
using CooperationPortal.Core.Shared;
using CooperationPortal.Core.Shared.Inputs;
using CooperationPortal.Core.Shared.Names;
using CooperationPortal.Core.Sources;
using CooperationPortal.Core.Vocabularies;
using Microsoft.EntityFrameworkCore;

namespace CooperationPortal.Core.Search;

/// <summary>
/// What a record is found by: its reference, its own words, the titles of its sources, every form of the names that it
/// mentions, the words of its codes and kinds in all languages, those of every day among them, its years, and the names of
/// the places it touches.
/// </summary>
public sealed class RecordKeys(PortalDbContext db, TermQueries terms, PersonRegistry people)
{
    /// <param name="record">The record, or the promise, with its dates and its places; its key and the texts beside it are set.</param>
    /// <param name="reference">The number by which it is cited.</param>
    /// <param name="input">What was entered for it.</param>
    /// <param name="cancellationToken">Stops the queries.</param>
    public async Task SetAsync(Record record, string reference, object input, CancellationToken cancellationToken)
    {
        var all = InputWalker.Find<RecordPick>(input).Select(p => p.Value).ToList();
        var withheld = await WithheldAsync(all, cancellationToken);
        var picks = all.Where(p => !people.IsMarked(p) && (people.Find(p) is not { } person || !withheld.Contains(person))).ToList();
        var codes = TermFields.In(input).ToList();
        var names = await NamesAsync(picks, record.RegionIds, cancellationToken);
        var mentioned = picks.Select(p => p.IdOf(RecordKind.Region)).OfType<Guid>().ToHashSet();
        var words = new RecordWords(
            reference,
            [.. OwnTexts(input)],
            [.. TitlesOfSources(input)],
            [.. DaysOfSources(input)],
            await LabelsAsync(codes, cancellationToken),
            [.. codes.SelectMany(field => field.Codes.Select(code => (field.Vocabulary, code)))],
            [.. ActivityWords.In(input)],
            [.. picks.Where(p => p.IsAsWritten()).Select(p => p.Text).OfType<string>()],
            Name.KeysOf(names.Where(n => n is not RegionName place || mentioned.Contains(place.RegionId))),
            Name.KeysOf(names.OfType<RegionName>().Where(n => record.RegionIds.Contains(n.RegionId))));
        words.SetOn(record, SearchKey.Of);
    }

    /// <summary>What was written for the public, in any language.</summary>
    internal static IEnumerable<LocalizedText> OwnTexts(object input) => InputWalker.Find<LocalizedInput>(input)
        .Where(t => !t.Path.Contains(nameof(RecordInput.OpenQuestions), StringComparison.Ordinal))
        .Select(t => t.Value.ToText())
        .OfType<LocalizedText>()
        .Distinct();

    private static IEnumerable<LocalizedText> TitlesOfSources(object input) => input is RecordInput record
        ? record.Sources.Where(s => !string.IsNullOrWhiteSpace(s.Title)).Select(SourceMapping.TitleOf)
        : [];

    private static IEnumerable<StatedDate> DaysOfSources(object input) =>
        input is RecordInput record ? record.Sources.Select(s => s.Published.ToDate()) : [];

    private async Task<IReadOnlyList<LocalizedText>> LabelsAsync(List<TermField> codes, CancellationToken cancellationToken)
    {
        var labels = new List<LocalizedText>();
        foreach (var field in codes)
        {
            var known = await terms.AllAsync(field.Vocabulary, cancellationToken);
            labels.AddRange(known.Where(t => field.Codes.Contains(t.Code)).Select(t => t.Label));
        }

        return [.. labels.Distinct()];
    }

    /// <summary>Nobody finds a record by a name that the public may not read.</summary>
    private async Task<HashSet<Guid>> WithheldAsync(List<RecordPick> picks, CancellationToken cancellationToken)
    {
        var named = picks.Select(people.Find).OfType<Guid>().Distinct().ToArray();
        if (named.Length == 0)
        {
            return [];
        }

        var withheld = await db.People.Where(p => named.Contains(p.Id) && !p.IsNamed).Select(p => p.Id).ToHashSetAsync(cancellationToken);
        withheld.UnionWith(db.People.Local.Where(p => p.Naming is PersonNaming.NoConsent).Select(p => p.Id));
        return withheld;
    }

    private Task<List<Name>> NamesAsync(List<RecordPick> picks, Guid[] places, CancellationToken cancellationToken) =>
        db.NamesOfAsync(
            [.. Ids(picks, RecordKind.Region).Union(places)],
            Ids(picks, RecordKind.Institution), Ids(picks, RecordKind.Person), Ids(picks, RecordKind.Event), cancellationToken);

    private static Guid[] Ids(List<RecordPick> picks, RecordKind kind) =>
        [.. picks.Select(p => p.IdOf(kind)).OfType<Guid>().Distinct()];
}
