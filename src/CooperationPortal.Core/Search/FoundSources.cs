using CooperationPortal.Core.Shared;
using CooperationPortal.Core.Sources;

namespace CooperationPortal.Core.Search;

/// <summary>
/// Adds to a search the sources that have the words, as their list finds them. Sources are no records: what is guessed where no
/// record has the words is left out where a source has them, for then they were meant as they are. A few letters begin words of
/// some source in any case: they say nothing of what was meant.
/// </summary>
public sealed class FoundSources(SourceQueries sources)
{
    private const int First = 5;
    private const int ShortestMeant = 6;

    public async Task<SearchResults> AddAsync(SearchResults found, CancellationToken cancellationToken)
    {
        var filter = new SourceFilter { Words = found.Typed };
        var page = await sources.ListAsync(filter, null, cancellationToken, First);
        if (page.Items.Count == 0)
        {
            return found;
        }

        var total = page.Next is null ? page.Items.Count : await sources.LengthAsync(filter, cancellationToken);
        var group = new SearchGroup<SourceRow>(total, page.Items);
        return found is { Corrected: null, Fewer: null } || SearchKey.Of(found.Typed).Length < ShortestMeant
            ? found with { Sources = group, Suggestions = [] }
            : SearchResults.Nothing(found.Typed) with { Sources = group, Lists = found.Lists };
    }
}
