using System.Text.Json.Nodes;
using CooperationPortal.Core.Institutions;
using CooperationPortal.Core.Regions;
using CooperationPortal.Core.Shared;
using CooperationPortal.Web.PageSupport.Localisation;

namespace CooperationPortal.Web.PageSupport.Finding;

/// <summary>Of what <see cref="SchemaOrg"/> is put together.</summary>
internal static class SchemaWords
{
    public static string TypeOf(RegionLevel level) => level switch
    {
        RegionLevel.Country => "Country",
        RegionLevel.City => "City",
        _ => "AdministrativeArea",
    };

    public static JsonObject Thing(string type, string name, string url, Text? text = null) =>
        new JsonObject { ["@type"] = type, ["name"] = name, ["url"] = url }.With("inLanguage", text?.Culture);

    public static JsonObject With(this JsonObject thing, string name, JsonNode? value)
    {
        if (value is not null)
        {
            thing[name] = value;
        }

        return thing;
    }

    /// <summary>Only what is known to the day: schema.org has no word for the rest.</summary>
    public static JsonObject Within(this JsonObject thing, StatedDate date) =>
        date.WholeDays is var (first, last)
            ? thing.With("startDate", first.ToString("O")).With("endDate", last.ToString("O"))
            : thing;

    /// <summary>Null where there are none.</summary>
    public static JsonArray? All(IReadOnlyList<JsonObject> things) => things.Count > 0 ? new JsonArray([.. things]) : null;

    public static JsonArray? Texts(IEnumerable<string> texts) =>
        texts.Select(t => (JsonNode)JsonValue.Create(t)).ToArray() is { Length: > 0 } all ? new JsonArray(all) : null;

    public static string TypeOf(InstitutionKind kind) => kind switch
    {
        InstitutionKind.Hospital => "Hospital",
        InstitutionKind.Clinic or InstitutionKind.Dispensary => "MedicalClinic",
        InstitutionKind.MedicalCentre or InstitutionKind.Department => "MedicalOrganization",
        InstitutionKind.ResearchCentre or InstitutionKind.ResearchCentreBranch => "ResearchOrganization",
        InstitutionKind.University => "CollegeOrUniversity",
        InstitutionKind.Ministry or InstitutionKind.HealthAuthority or InstitutionKind.RegionalGovernment
            or InstitutionKind.CityGovernment or InstitutionKind.Government or InstitutionKind.Agency
            or InstitutionKind.Legislature => "GovernmentOrganization",
        InstitutionKind.Museum => "Museum",
        _ => "Organization",
    };
}
