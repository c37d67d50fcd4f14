namespace CooperationPortal.Core.Press.Giving;

/// <summary>A field of a record that can be given a passage.</summary>
/// <param name="Path">By property names and ids of rows; <c>+</c> is a row that is yet to be written.</param>
/// <param name="FactDepth">How many steps of the path are the fact that the passage is then the quote of.</param>
/// <param name="Fits">What the passages that make sense for it are.</param>
public sealed record PassageTarget(string Path, int FactDepth, IReadOnlyList<PassageKind> Fits)
{
    public const string NewRow = "+";

    /// <summary>It says something already, and is hardly meant.</summary>
    public bool IsFilled { get; init; }
}
