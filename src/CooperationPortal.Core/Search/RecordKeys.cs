using CooperationPortal.Core.Data;
using CooperationPortal.Core.Shared;
using CooperationPortal.Core.Shared.Inputs;
using CooperationPortal.Core.Shared.Names;

namespace CooperationPortal.Core.Search;

/// <summary>What a record is found by: its reference, its own words and every form of the names that it mentions.</summary>
public sealed class RecordKeys(PortalDbContext db)
{
    public async Task<string> BuildAsync(string reference, RecordInput input, CancellationToken cancellationToken)
    {
        var picks = InputWalker.Find<RecordPick>(input).Select(p => p.Value).ToList();
        var words = InputWalker.Find<LocalizedInput>(input)
            .Where(t => !t.Path.Contains(nameof(RecordInput.OpenQuestions), StringComparison.Ordinal))
            .SelectMany(t => t.Value.Translations.Select(x => x.Text).Append(t.Value.Text))
            .Concat(picks.Where(p => p.IsAsWritten()).Select(p => p.Text))
            .Where(w => !string.IsNullOrWhiteSpace(w))
            .Distinct();
        var names = await NamesAsync(picks, cancellationToken);
        return string.Join(' ', names.Prepend(SearchKey.Of(string.Join(' ', words.Prepend(reference)))));
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
