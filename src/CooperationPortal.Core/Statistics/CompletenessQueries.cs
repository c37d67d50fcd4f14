using CooperationPortal.Core.Figures;
using CooperationPortal.Core.History;
using CooperationPortal.Core.Sources;

namespace CooperationPortal.Core.Statistics;

/// <summary>Reads how complete the register is.</summary>
public sealed class CompletenessQueries(FigureQueries figures, ChangeQueries changes, SourceQueries sources)
{
    public async Task<RegisterCompleteness> ReadAsync(CancellationToken cancellationToken) => new(
        await figures.OfAsync(Aspect.OfCompleteness, cancellationToken),
        await changes.NewestAsync(cancellationToken),
        await sources.LengthAsync(cancellationToken));
}

/// <summary>What is known and what is not.</summary>
/// <param name="Figures">How many records are counted under what.</param>
/// <param name="NewestChange">When anything was last published; null in an empty register.</param>
/// <param name="Sources">On how many sources all that rests.</param>
public sealed record RegisterCompleteness(FigureSet Figures, DateTimeOffset? NewestChange, ListLength Sources);
