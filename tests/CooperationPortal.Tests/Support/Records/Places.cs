using CooperationPortal.Core.Data.ReferenceData;
using CooperationPortal.Core.Shared;
using CooperationPortal.Core.Shared.Inputs;

namespace CooperationPortal.Tests.Support.Records;

/// <summary>Places of the reference data that tests speak of, as an editor picks them.</summary>
public static class Places
{
    private const int SamaraId = 499099;
    private const int TolyattiId = 482283;
    private const int JiamusiId = 2036581;
    private const int SaintPetersburgId = 498817;

    public static RecordPick SamaraOblast => Region("RU-SAM");

    public static RecordPick KhabarovskKrai => Region("RU-KHA");

    public static RecordPick Namangan => Region("UZ-NG");

    public static RecordPick Heilongjiang => Region("CN-HL");

    public static RecordPick Samara => City(SamaraId);

    public static RecordPick Tolyatti => City(TolyattiId);

    public static RecordPick Jiamusi => City(JiamusiId);

    public static RecordPick SaintPetersburg => City(SaintPetersburgId);

    public static RecordPick Region(string iso) => RecordPick.Of(RecordKind.Region, RegionIds.OfIso(iso), iso);

    private static RecordPick City(int geoNamesId) =>
        RecordPick.Of(RecordKind.Region, RegionIds.OfCity(geoNamesId), $"{geoNamesId}");
}
