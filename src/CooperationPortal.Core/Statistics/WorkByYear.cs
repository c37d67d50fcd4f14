namespace CooperationPortal.Core.Statistics;

/// <summary>What was signed, promised and visited, year by year.</summary>
/// <param name="Known">The years of which something is known, the earliest first.</param>
/// <param name="Unknown">What no source gives a year.</param>
public sealed record WorkByYear(IReadOnlyList<YearOfWork> Known, YearOfWork Unknown)
{
    /// <summary>One year alone has no course of time to show.</summary>
    public bool HasCourse => Known.Count > 1;
}

/// <summary>The figures of a year.</summary>
/// <param name="Year">Null for the unknown.</param>
/// <param name="SignedStated">Signed, by a day that a source states.</param>
/// <param name="SignedInferred">Signed, by a day that we conclude.</param>
/// <param name="Promised">To be signed then.</param>
/// <param name="Visits">That took place; null where visits are not told.</param>
public sealed record YearOfWork(int? Year, int SignedStated, int SignedInferred, int Promised, int? Visits);
