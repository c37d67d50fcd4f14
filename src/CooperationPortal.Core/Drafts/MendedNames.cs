using CooperationPortal.Core.Search;
using CooperationPortal.Core.Shared.Inputs;

namespace CooperationPortal.Core.Drafts;

/// <summary>
/// Keeps, while the name of a new person is mended in a draft, by which words the draft named that person first: another
/// draft of the same sitting may mean the person by them.
/// </summary>
internal static class MendedNames
{
    /// <summary>What the draft knew of its rows goes over to what was typed; whom the form itself says is not asked.</summary>
    public static void Carry(RecordInput? before, RecordInput typed)
    {
        var known = before is null ? [] : RowsOf(before).DistinctBy(r => r.Id).ToDictionary(r => r.Id, r => r.Named);
        foreach (var (id, pick) in RowsOf(typed))
        {
            pick.FirstWritten = known.TryGetValue(id, out var stored) ? First(stored, pick) : Chosen(pick);
        }
    }

    private static string? First(RecordPick stored, RecordPick pick)
    {
        if (pick.WrittenIn() is not null)
        {
            return pick.FirstWritten ?? (stored.Chosen == pick.Chosen && stored.Text == pick.Text ? stored.FirstWritten : null);
        }

        var first = stored.FirstWritten ?? (stored.Chosen == RecordPick.AsWritten ? stored.Text?.Trim() : null);
        return first is null || first == pick.Text?.Trim() ? null

            // A name is kept while it is typed: what stands there has not been chosen yet.
            : pick.Chosen is null ? first
            : pick.Chosen == RecordPick.AsWritten && NearlySaid.IsSame(first, pick.Text ?? "") ? first
            : null;
    }

    private static string? Chosen(RecordPick pick) => pick.WrittenIn() is null ? null : pick.FirstWritten;

    private static IEnumerable<(Guid Id, RecordPick Named)> RowsOf(RecordInput input) =>
        InputWalker.Find<INamesPerson>(input).Select(r => r.Value).OfType<IRow>()
            .Select(row => (row.Id, ((INamesPerson)row).Named));
}
