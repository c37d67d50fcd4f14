using CooperationPortal.Core.Data;
using CooperationPortal.Core.Data.ReferenceData;
using CooperationPortal.Core.People;
using CooperationPortal.Core.Shared;
using CooperationPortal.Core.Shared.Inputs;
using CooperationPortal.Core.Shared.Names;
using CooperationPortal.Core.Vocabularies;
using Microsoft.EntityFrameworkCore;

namespace CooperationPortal.Core.Search;

/// <summary>
/// What a record is found by: its reference, its own words, every form of the names that it mentions, and the words of
/// its codes and kinds of cooperation in all languages, those of every day among them.
/// </summary>
public sealed class RecordKeys(PortalDbContext db, TermQueries terms, PersonRegistry people)
{
    /// <param name="record">The record, or the promise; its key and the texts beside it are set.</param>
    /// <param name="reference">The number by which it is cited.</param>
    /// <param name="input">What was entered for it.</param>
    /// <param name="cancellationToken">Stops the queries.</param>
    public async Task SetAsync(Record record, string reference, object input, CancellationToken cancellationToken)
    {
        var all = InputWalker.Find<RecordPick>(input).Select(p => p.Value).ToList();
        var withheld = await WithheldAsync(all, cancellationToken);
        var picks = all.Where(p => !people.IsMarked(p) && (people.Find(p) is not { } person || !withheld.Contains(person))).ToList();
        var codes = TermFields.In(input).ToList();
        var words = new RecordWords(
            reference,
            [.. OwnTexts(input)],
            await LabelsAsync(codes, cancellationToken),
            [.. codes.SelectMany(field => field.Codes.Select(code => (field.Vocabulary, code)))],
            [.. ActivityWords.In(input)],
            [.. picks.Where(p => p.IsAsWritten()).Select(p => p.Text).OfType<string>()],
            await NamesAsync(picks, cancellationToken));
        words.SetOn(record, SearchKey.Of);
    }

    /// <summary>What was written for the public, in any language.</summary>
    internal static IEnumerable<LocalizedText> OwnTexts(object input) => InputWalker.Find<LocalizedInput>(input)
        .Where(t => !t.Path.Contains(nameof(RecordInput.OpenQuestions), StringComparison.Ordinal))
        .Select(t => t.Value.ToText())
        .OfType<LocalizedText>()
        .Distinct();

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

    private async Task<List<string>> NamesAsync(List<RecordPick> picks, CancellationToken cancellationToken)
    {
        var regions = Ids(picks, RecordKind.Region);
        var institutions = Ids(picks, RecordKind.Institution);
        var events = Ids(picks, RecordKind.Event);
        var names = await db.NamesOfAsync(
            regions, institutions, Ids(picks, RecordKind.Person), events, cancellationToken);
        return [.. names.Select(n => n.SearchKey).Distinct().Order(StringComparer.Ordinal)];
    }

    private static Guid[] Ids(List<RecordPick> picks, RecordKind kind) =>
        [.. picks.Select(p => p.IdOf(kind)).OfType<Guid>().Distinct()];
}
