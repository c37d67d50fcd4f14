using CooperationPortal.Core.Shared;

namespace CooperationPortal.Core.Data.ReferenceData;

/// <summary>The ids of the places that the portal ships: the same on every installation.</summary>
public static class RegionIds
{
    /// <summary>Of an ISO 3166-1 or -2 code such as RU-KHA.</summary>
    public static Guid OfIso(string code) => Of(code);

    /// <summary>Of a city by its GeoNames id.</summary>
    public static Guid OfCity(int geoNamesId) => Of(CityKey(geoNamesId.ToString()));

    internal static string CityKey(string geoNamesId) => $"geonames:{geoNamesId}";

    /// <summary>Of the key by which the files know a place.</summary>
    internal static Guid Of(string key) => RowId.Of("region", key);
}
