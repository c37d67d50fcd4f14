using CooperationPortal.Core.Shared;
using CooperationPortal.Core.Visits;

namespace CooperationPortal.Core.Figures;

/// <summary>What the records of a list are counted under, to offer it as choices.</summary>
public sealed class ListFigures
{
    private readonly Dictionary<string, Dictionary<string, int>> values;
    private readonly Dictionary<string, int> states;

    internal ListFigures(ListLength length, IReadOnlyCollection<ListFigure> rows)
    {
        Length = length;
        states = rows.Where(r => r.Aspect == Aspect.All).ToDictionary(r => r.State, r => r.Count);
        values = rows.Where(r => r.Aspect != Aspect.All).GroupBy(r => r.Aspect)
            .ToDictionary(g => g.Key, g => g.ToDictionary(r => r.Value, r => r.Count));
    }

    public ListLength Length { get; }

    /// <summary>Null where the list is too long to be counted: what was counted then only tells what there is.</summary>
    public int? Count(string aspect, string value) => Told(Of(aspect).GetValueOrDefault(value));

    /// <summary>All of them, also where nothing is in them.</summary>
    public IReadOnlyList<FacetCount<T>> States<T>()
        where T : struct, Enum =>
        [.. Enum.GetValues<T>().Select(s => new FacetCount<T>(s, Told(states.GetValueOrDefault(s.ToString()))))];

    /// <summary>Values of an enumeration, the most frequent first.</summary>
    public IReadOnlyList<FacetCount<T>> Choices<T>(string aspect)
        where T : struct, Enum =>
    [
        .. Of(aspect).Select(v => (Value: Enum.Parse<T>(v.Key), Count: v.Value))
            .OrderByDescending(v => v.Count).ThenBy(v => v.Value).Select(v => new FacetCount<T>(v.Value, Told(v.Count))),
    ];

    /// <summary>Newest first; the unknown year is last and is there even when nothing is in it.</summary>
    public IReadOnlyList<FacetCount<string>> Years(string aspect = Aspect.Year) =>
    [
        .. Of(aspect).Keys.Where(y => y != Aspect.UnknownYear)
            .OrderByDescending(y => y.Length).ThenByDescending(y => y, StringComparer.Ordinal)
            .Append(Aspect.UnknownYear).Select(y => new FacetCount<string>(y, Count(aspect, y))),
    ];

    /// <summary>The offered facts and the chosen, each with the length of the list that it would leave.</summary>
    public IReadOnlyList<FacetCount<string>> Facts(IEnumerable<string> offered, IEnumerable<string> chosen) =>
    [
        .. offered.Concat(chosen.Where(f => !string.IsNullOrEmpty(f))).Distinct().Select(fact =>
            new FacetCount<string>(fact, fact.Split(':', 2) is [var aspect, var value] ? Count(aspect, value) : Told(0))),
    ];

    internal IReadOnlyDictionary<string, int> Of(string aspect) => values.GetValueOrDefault(aspect) ?? [];

    internal int? Told(int count) => Length.AndMore ? null : count;
}

/// <summary>A figure of a list as it is read; the state is told of the records as a whole only.</summary>
internal sealed class ListFigure
{
    public string Aspect { get; init; } = "";

    public string Value { get; init; } = "";

    public string State { get; init; } = "";

    public int Count { get; init; }
}
