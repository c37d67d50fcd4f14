using CooperationPortal.Core.Search;
using CooperationPortal.Core.Shared;

namespace CooperationPortal.Core.Press.Reading;

/// <summary>A passage of an article that means something to the portal; what it means is proposed, never claimed.</summary>
public sealed record Mark(int Start, int Length, MarkKind Kind)
{
    /// <summary>The records that have this name, the likeliest first.</summary>
    public IReadOnlyList<LookupMatch> Records { get; init; } = [];

    public EdtfDate? Date { get; init; }

    public TradePhrase? Phrase { get; init; }

    public int End => Start + Length;

    public string In(string text) => text.Substring(Start, Length);
}
