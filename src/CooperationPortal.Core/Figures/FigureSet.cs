using CooperationPortal.Core.Shared;

namespace CooperationPortal.Core.Figures;

/// <summary>Figures that were read together, so that they agree with each other.</summary>
public sealed class FigureSet
{
    private readonly Dictionary<(RecordKind Kind, string Aspect), Dictionary<string, Dictionary<string, int>>> figures;

    public static FigureSet Empty { get; } = new([]);

    internal FigureSet(IEnumerable<FigureRow> rows) =>
        figures = rows.GroupBy(r => (r.Kind, r.Aspect)).ToDictionary(
            g => g.Key,
            g => g.GroupBy(r => r.Value).ToDictionary(v => v.Key, v => v.ToDictionary(r => r.State, r => r.Count)));

    /// <summary>How many records of the kind there are, in those states or, where none is given, in any.</summary>
    public int Count<TState>(RecordKind kind, string aspect, string value, params IReadOnlyList<TState> states)
        where TState : struct, Enum
    {
        var counts = figures.GetValueOrDefault((kind, aspect))?.GetValueOrDefault(value);
        return counts is null ? 0 : states.Sum(s => counts.GetValueOrDefault(s.ToString()));
    }

    public int Count(RecordKind kind, string aspect = Aspect.All, string value = "") =>
        figures.GetValueOrDefault((kind, aspect))?.GetValueOrDefault(value)?.Values.Sum() ?? 0;

    public int Count<TState>(RecordKind kind, params IReadOnlyList<TState> states)
        where TState : struct, Enum =>
        Count(kind, Aspect.All, "", states);

    /// <summary>How many records of all kinds that were read are counted under the value.</summary>
    public int CountOfAll(string aspect, string value) =>
        figures.Keys.Where(k => k.Aspect == aspect).Sum(k => Count(k.Kind, aspect, value));

    /// <summary>The ISO codes of the countries that take part in anything.</summary>
    public IEnumerable<string> Countries => figures.Keys.Where(k => k.Aspect == Aspect.Country)
        .SelectMany(k => Values(k.Kind, k.Aspect)).Distinct();

    /// <summary>The values under which anything is counted.</summary>
    public IEnumerable<string> Values(RecordKind kind, string aspect) =>
        figures.GetValueOrDefault((kind, aspect))?.Where(v => v.Value.Values.Any(c => c != 0)).Select(v => v.Key) ?? [];
}

/// <summary>A figure as it is read.</summary>
internal sealed record FigureRow(RecordKind Kind, string Aspect, string Value, string State, int Count);
