using CooperationPortal.Core.Agreements;
using CooperationPortal.Core.Shared;

namespace CooperationPortal.Tests.Core.Agreements;

/// <summary>Short words for events and their dates.</summary>
internal static class Life
{
    public static LifeEvent Event(AgreementEventKind kind, string? edtf = null, DateNature nature = DateNature.Actual) =>
        new(kind, edtf is null ? StatedDate.NotStated : StatedDate.Of(edtf, nature, FactBasis.Stated));

    public static StatedDate Date(string edtf, DateNature nature = DateNature.Actual) =>
        StatedDate.Of(edtf, nature, FactBasis.Stated);

    public static DateOnly Day(string iso) =>
        DateOnly.ParseExact(iso, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
}
