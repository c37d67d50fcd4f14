using CooperationPortal.Core.Drafts;
using CooperationPortal.Core.Shared;
using CooperationPortal.Core.Shared.Inputs;

namespace CooperationPortal.Core.Search;

/// <summary>Resolves the picks of a form, and keeps a choice that is still a draft while the words are part of its name.</summary>
public sealed class DraftPicks(PickResolver resolver, NamedDraftQueries drafts, WrittenPeople people)
{
    /// <inheritdoc cref="PickResolver.ResolveAsync"/>
    public async Task<IReadOnlyDictionary<string, PickAnswer>> ResolveAsync(
        object input, string lang, Actor actor, CancellationToken cancellationToken)
    {
        var written = await people.ConfirmAsync(input, actor, cancellationToken);
        var named = await drafts.KnownToAsync(input, actor, cancellationToken);
        var kept = InputWalker.Find<RecordPick>(input)
            .Select(p => (p.Path, Pick: p.Value, Match: named.Select(d => MatchOf(d, lang)).FirstOrDefault(m => Fits(m, p.Value))))
            .Where(p => p.Match is not null)
            .ToList();
        var answers = new Dictionary<string, PickAnswer>(await resolver.ResolveAsync(input, lang, actor, cancellationToken));
        foreach (var (path, pick, match) in kept)
        {
            pick.Chosen = match!.Value;
            answers[path] = PickAnswer.Found(match);
        }

        foreach (var (path, match) in written)
        {
            answers[path] = PickAnswer.Found(match);
        }

        return answers;
    }

    private static bool Fits(LookupMatch draft, RecordPick pick) =>
        pick.Chosen == draft.Value && !string.IsNullOrWhiteSpace(pick.Text)
        && SearchKey.Of(draft.Name.Text).Contains(SearchKey.Of(pick.Text), StringComparison.Ordinal);

    private static LookupMatch MatchOf(NamedDraft draft, string lang) => new()
    {
        Kind = draft.Kind,
        Id = draft.RecordId,
        Name = new LocalizedString(draft.Title, lang, false),
        IsDraft = true,
        IsWhole = true,
    };
}
