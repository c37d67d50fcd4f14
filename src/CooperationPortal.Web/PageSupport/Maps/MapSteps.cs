namespace CooperationPortal.Web.PageSupport.Maps;

/// <summary>
/// Four steps of width or tint for numbers between one and the greatest. The steps grow by the same factor, so that one
/// busy place does not make all others look alike.
/// </summary>
public sealed class MapSteps
{
    private const int Most = 4;

    public MapSteps(IEnumerable<int> numbers)
    {
        var greatest = numbers.DefaultIfEmpty().Max();
        var starts = Enumerable.Range(0, Most)
            .Select(i => i == 0 ? 1 : (int)Math.Round(Math.Pow(greatest, (double)i / Most)) + 1)
            .Distinct().Where(start => start <= greatest).ToList();
        All = [.. starts.Select((start, i) => new MapStep(i + 1, start, i + 1 < starts.Count ? starts[i + 1] - 1 : greatest))];
    }

    /// <summary>The steps that occur; none where nothing is counted.</summary>
    public IReadOnlyList<MapStep> All { get; }

    /// <summary>0 for nothing, else 1 to 4.</summary>
    public int Of(int number) => All.LastOrDefault(s => s.From <= number)?.Number ?? 0;
}

/// <summary>A step and the numbers that it stands for.</summary>
public sealed record MapStep(int Number, int From, int To);
