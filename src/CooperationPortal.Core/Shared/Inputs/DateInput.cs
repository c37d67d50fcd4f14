namespace CooperationPortal.Core.Shared.Inputs;

/// <summary>A date as a source gives it, as an editor types it.</summary>
public sealed class DateInput
{
    public EdtfDateParts Parts { get; set; } = new();
    public DateNature Nature { get; set; } = DateNature.Actual;
    public FactBasis Basis { get; set; } = FactBasis.Stated;

    /// <summary>Why the date was concluded.</summary>
    public string? BasisNote { get; set; }

    /// <summary>The source's own words («накануне»).</summary>
    public string? Wording { get; set; }
}
