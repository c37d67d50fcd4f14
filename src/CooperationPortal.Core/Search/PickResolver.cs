using CooperationPortal.Core.Shared;
using CooperationPortal.Core.Shared.Inputs;

namespace CooperationPortal.Core.Search;

/// <summary>
/// Gives the typed words of a form's picks their records. One record whose whole name was typed, in any script, is
/// chosen; several are offered; none leaves the words for the editor to mend or to keep as written.
/// </summary>
public sealed class PickResolver(RegistryLookup lookup)
{
    /// <summary>Sets <see cref="RecordPick.Chosen"/> where it is clear; the answers are by the picks' paths.</summary>
    public async Task<IReadOnlyDictionary<string, PickAnswer>> ResolveAsync(
        object input, string lang, Actor actor, CancellationToken cancellationToken)
    {
        var asked = new List<(string Path, RecordPick Pick)>();
        foreach (var (path, pick) in InputWalker.Find<RecordPick>(input))
        {
            if (string.IsNullOrWhiteSpace(pick.Text))
            {
                pick.Chosen = null;
            }
            else if (!pick.IsAsWritten())
            {
                asked.Add((path, pick));
            }
        }

        return await AnswerAsync(asked, input, lang, actor, cancellationToken);
    }

    private async Task<Dictionary<string, PickAnswer>> AnswerAsync(
        List<(string Path, RecordPick Pick)> asked, object input, string lang, Actor actor, CancellationToken cancellationToken)
    {
        var confirmed = await lookup.ConfirmAsync(
            [.. asked.Where(a => !string.IsNullOrEmpty(a.Pick.Chosen)).Select(a => Words(a.Pick)).Distinct()],
            lang, actor, cancellationToken);
        var answers = new Dictionary<string, PickAnswer>();
        var found = new Dictionary<(string Text, string Kinds), PickAnswer>();
        foreach (var (path, pick) in asked)
        {
            // Without script the words may change while the hidden choice stays: it holds only while the words still fit it.
            var kinds = PickKinds.Of(PropertyOf(path), input);
            if (!string.IsNullOrEmpty(pick.Chosen) && confirmed.GetValueOrDefault(Words(pick)) is { } kept && kinds.Contains(kept.Kind))
            {
                answers[path] = PickAnswer.Found(kept);
                continue;
            }

            // A form names the same side or speaker many times over.
            var question = (pick.Text!.Trim(), string.Join(',', kinds));
            if (!found.TryGetValue(question, out var answer))
            {
                found[question] = answer = await FindAsync(pick.Text, kinds, lang, actor, cancellationToken);
            }

            answers[path] = answer = Offered(pick, answer) ?? answer;
            pick.Chosen = answer.Match?.Value;
        }

        return answers;
    }

    private async Task<PickAnswer> FindAsync(
        string typed, IReadOnlyList<RecordKind> kinds, string lang, Actor actor, CancellationToken cancellationToken)
    {
        var matches = await lookup.FindAsync(typed, kinds, lang, actor, cancellationToken);
        var match = OnlyOne(matches);
        return match is null ? PickAnswer.Among(matches) : PickAnswer.Found(match);
    }

    /// <summary>
    /// Chosen from what was offered for these words: the record is named by its name from here on, so that the choice stays.
    /// </summary>
    private static PickAnswer? Offered(RecordPick pick, PickAnswer answer)
    {
        var isOffered = !string.IsNullOrEmpty(pick.Chosen) && pick.OfferedFor?.Trim() == pick.Text!.Trim();
        if (!isOffered || answer.Candidates.FirstOrDefault(c => c.Value == pick.Chosen) is not { } meant)
        {
            return null;
        }

        pick.Text = meant.Name.Text;
        return PickAnswer.Found(meant);
    }

    /// <summary>People are never chosen by their name alone: two may share it, and nothing merges by itself.</summary>
    private static LookupMatch? OnlyOne(IReadOnlyList<LookupMatch> matches)
    {
        var whole = matches.Where(m => m is { IsWhole: true, Kind: not RecordKind.Person }).ToList();
        var exact = whole.Exists(m => m.IsSameText) ? whole.FindAll(m => m.IsSameText) : whole;
        var current = exact.Exists(m => !m.IsFormer) ? exact.FindAll(m => !m.IsFormer) : exact;
        return current.Count == 1 ? current[0] : null;
    }

    private static string PropertyOf(string path) => path[(path.LastIndexOf('.') + 1)..];

    private static ChosenWords Words(RecordPick pick) => new(pick.Chosen!, pick.Text!.Trim());
}
