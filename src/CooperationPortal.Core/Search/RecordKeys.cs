using CooperationPortal.Core.Data;
using CooperationPortal.Core.Data.ReferenceData;
using CooperationPortal.Core.Shared;
using CooperationPortal.Core.Shared.Inputs;
using CooperationPortal.Core.Shared.Names;
using CooperationPortal.Core.Vocabularies;

namespace CooperationPortal.Core.Search;

/// <summary>
/// What a record is found by: its reference, its own words, every form of the names that it mentions, and the words of
/// its codes in all languages, those of every day among them.
/// </summary>
public sealed class RecordKeys(PortalDbContext db, TermQueries terms)
{
    /// <param name="reference">The number by which the record is cited.</param>
    /// <param name="input">What was entered for the record, or for the promise.</param>
    /// <param name="cancellationToken">Stops the queries.</param>
    public async Task<string> BuildAsync(string reference, object input, CancellationToken cancellationToken)
    {
        var picks = InputWalker.Find<RecordPick>(input).Select(p => p.Value).ToList();
        var words = InputWalker.Find<LocalizedInput>(input)
            .Where(t => !t.Path.Contains(nameof(RecordInput.OpenQuestions), StringComparison.Ordinal))
            .SelectMany(t => t.Value.Translations.Select(x => x.Text).Append(t.Value.Text))
            .Concat(picks.Where(p => p.IsAsWritten()).Select(p => p.Text))
            .Concat(await LabelsAsync(input, cancellationToken))
            .Where(w => !string.IsNullOrWhiteSpace(w))
            .Distinct();
        var names = await NamesAsync(picks, cancellationToken);

        // Each text by itself: letters that two alphabets share are read by the words beside them.
        return string.Join(' ', words.OfType<string>().Prepend(reference).Select(SearchKey.Of).Where(key => key.Length > 0).Concat(names));
    }

    private async Task<List<string>> LabelsAsync(object input, CancellationToken cancellationToken)
    {
        var labels = new List<string>();
        foreach (var field in TermFields.In(input))
        {
            var known = await terms.AllAsync(field.Vocabulary, cancellationToken);
            labels.AddRange(known.Where(t => field.Codes.Contains(t.Code)).SelectMany(t => t.Label.Texts.Values));
            labels.AddRange(field.Codes.SelectMany(code => TermWords.Of(field.Vocabulary, code)));
        }

        return labels;
    }

    private async Task<List<string>> NamesAsync(List<RecordPick> picks, CancellationToken cancellationToken)
    {
        var regions = Ids(picks, RecordKind.Region);
        var institutions = Ids(picks, RecordKind.Institution);
        var people = Ids(picks, RecordKind.Person);
        var events = Ids(picks, RecordKind.Event);
        var names = await db.NamesOfAsync(regions, institutions, people, events, cancellationToken);
        return [.. names.Select(n => n.SearchKey).Distinct().Order(StringComparer.Ordinal)];
    }

    private static Guid[] Ids(List<RecordPick> picks, RecordKind kind) =>
        [.. picks.Select(p => p.IdOf(kind)).OfType<Guid>().Distinct()];
}
