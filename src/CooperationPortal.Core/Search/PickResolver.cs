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
        var answers = new Dictionary<string, PickAnswer>();
        var known = new Dictionary<(string Text, string? Chosen, string Kinds), PickAnswer>();
        foreach (var (path, pick) in InputWalker.Find<RecordPick>(input))
        {
            if (string.IsNullOrWhiteSpace(pick.Text))
            {
                pick.Chosen = null;
            }
            else if (!pick.IsAsWritten())
            {
                // A form names the same side or speaker many times over.
                var kinds = PickKinds.Of(PropertyOf(path), input);
                var question = (pick.Text.Trim(), pick.Chosen, string.Join(',', kinds));
                if (!known.TryGetValue(question, out var answer))
                {
                    known[question] = answer = await AnswerAsync(pick, kinds, lang, actor, cancellationToken);
                }

                pick.Chosen = answer.Match?.Value;
                answers[path] = answer;
            }
        }

        return answers;
    }

    private async Task<PickAnswer> AnswerAsync(
        RecordPick pick, IReadOnlyList<RecordKind> kinds, string lang, Actor actor, CancellationToken cancellationToken)
    {
        // Without script the words may change while the hidden choice stays: it holds only while the words still fit it.
        var kept = string.IsNullOrEmpty(pick.Chosen)
            ? null
            : await lookup.ConfirmAsync(pick.Chosen, pick.Text!, lang, actor, cancellationToken);
        if (kept is not null && kinds.Contains(kept.Kind))
        {
            return PickAnswer.Found(kept);
        }

        var matches = await lookup.FindAsync(pick.Text, kinds, lang, actor, cancellationToken);
        var match = OnlyOne(matches);
        return match is null ? PickAnswer.Among(matches) : PickAnswer.Found(match);
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
}
