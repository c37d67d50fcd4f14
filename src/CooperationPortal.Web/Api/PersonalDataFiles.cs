using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Unicode;
using CooperationPortal.Core.PersonalData;
using CooperationPortal.Web.PageSupport;
using CooperationPortal.Web.PageSupport.Localisation;
using CooperationPortal.Web.Setup;

namespace CooperationPortal.Web.Api;

/// <summary>What is kept about somebody as one file: one's own, or, for administrators, anybody's who asked for it.</summary>
public static class PersonalDataFiles
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
        WriteIndented = true,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
    };

    public static void MapPersonalData(this IEndpointRouteBuilder routes)
    {
        routes.MapGet(PersonalDataLinks.Own, OwnAsync).RequireAuthorization(Policies.SignedInLately);
        routes.MapGet(PersonalDataLinks.Search + "/{kind}/{key}/file", FileAsync).RequireAuthorization(Policies.AdministratorLately);
    }

    private static async Task<IResult> OwnAsync(
        AccountDataQueries accounts, Text text, HttpContext context, CancellationToken cancellationToken) =>
        File(context, await accounts.OwnAsync(context.Actor(), text.Culture, cancellationToken));

    private static async Task<IResult> FileAsync(
        string kind, string key, DataSubjectQueries subjects, Text text, HttpContext context, CancellationToken cancellationToken) =>
        PersonalDataLinks.Find(kind, key) is { } subject
            && await subjects.OpenAsync(subject, text.Culture, context.Actor(), cancellationToken) is { } file
                ? File(context, file)
                : Results.NotFound();

    private static IResult File<T>(HttpContext context, T data)
    {
        context.Response.Headers.ContentDisposition = "attachment; filename=\"personal-data.json\"";
        context.Response.Headers.CacheControl = "private, no-store";
        return Results.Json(data, Options);
    }
}
