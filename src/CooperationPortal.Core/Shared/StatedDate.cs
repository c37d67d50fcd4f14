using System.ComponentModel.DataAnnotations;
using System.ComponentModel.DataAnnotations.Schema;
using System.Text.Json.Serialization;

namespace CooperationPortal.Core.Shared;

/// <summary>A date as a source gives it, with the days for sorting and filtering, and on what it rests.</summary>
[ComplexType]
public sealed record StatedDate
{
    public const int EdtfMaxLength = EdtfDate.MaxLength;
    public const int BasisNoteMaxLength = 500;
    public const int WordingMaxLength = 200;

    public static StatedDate NotStated { get; } = new() { Basis = FactBasis.Unknown };

    /// <summary>The date in EDTF; null when it is not stated. It sets the three values below.</summary>
    [MaxLength(EdtfMaxLength)]
    public string? Edtf
    {
        get;
        init
        {
            var date = value is null ? null : EdtfDate.Parse(value);
            field = date?.Text;
            Earliest = date?.Earliest;
            Latest = date?.Latest;
            YearKnown = date?.YearKnown ?? false;
        }
    }

    public DateOnly? Earliest { get; private init; }

    public DateOnly? Latest { get; private init; }

    public bool YearKnown { get; private init; }

    public DateNature Nature { get; init; } = DateNature.Actual;

    public FactBasis Basis { get; init; }

    [MaxLength(BasisNoteMaxLength)]
    public string? BasisNote { get; init; }

    /// <summary>The source's own words, such as «3 ноября».</summary>
    [MaxLength(WordingMaxLength)]
    public string? Wording { get; init; }

    [NotMapped, JsonIgnore]
    public bool IsStated => Edtf is not null;

    [NotMapped, JsonIgnore]
    public EdtfDate? Value => Edtf is null ? null : EdtfDate.Parse(Edtf);

    /// <summary>The first day and the last, where both are known to the day and the year: "about 25 November" is no day.</summary>
    [NotMapped, JsonIgnore]
    public (DateOnly First, DateOnly Last)? WholeDays =>
        this is { Earliest: { } first, Latest: { } last, Value: { Start.Day: not null, End.Day: not null, IsApproximate: false, IsUncertain: false } }
            ? (first, last)
            : null;

    /// <exception cref="FormatException">The text is not a date of the supported part of EDTF.</exception>
    public static StatedDate Of(
        string edtf, DateNature nature, FactBasis basis, string? note = null, string? wording = null) =>
        new() { Edtf = edtf, Nature = nature, Basis = basis, BasisNote = note, Wording = wording };
}
