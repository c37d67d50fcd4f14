using CooperationPortal.Core.Documents;
using CooperationPortal.Web.PageSupport;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Net.Http.Headers;

namespace CooperationPortal.Web.Setup;

/// <summary>Documents of records: where they lie, and their download.</summary>
public static class Files
{
    /// <summary>Nothing of a file that somebody uploaded runs here, even if a browser can be made to show it.</summary>
    private const string ContentSecurityPolicy = "default-src 'none'; frame-ancestors 'none'; sandbox";

    public static void AddPortalFiles(this IServiceCollection services)
    {
        services.AddSingleton<IFileStore>(provider => new FolderFileStore(
            Path.Combine(provider.GetRequiredService<PortalOptions>().DataFolder, "files")));
        services.AddScoped<DocumentUploads>();
    }

    public static void MapFiles(this IEndpointRouteBuilder routes) =>
        routes.MapGet("/files/{documentId:guid}", DownloadAsync).RequireAuthorization(Policies.Public);

    /// <summary>404 also for a file that the reader may not have: its very existence is not told.</summary>
    private static async Task<Results<FileStreamHttpResult, NotFound, StatusCodeHttpResult>> DownloadAsync(
        Guid documentId, HttpContext context, DocumentQueries documents, ILogger<DocumentQueries> log, CancellationToken cancellationToken)
    {
        Download? file;
        try
        {
            file = await documents.OpenAsync(documentId, context.ActorOrNull(), cancellationToken);
        }
        catch (DamagedFileException damage)
        {
            log.LogError(damage, "Document {DocumentId} was not handed out", documentId);
            return TypedResults.StatusCode(StatusCodes.Status410Gone);
        }

        if (file is null)
        {
            return TypedResults.NotFound();
        }

        var headers = context.Response.Headers;
        headers.ContentSecurityPolicy = ContentSecurityPolicy;
        headers.CacheControl = file.IsPublic ? "public, no-cache" : "private, no-store";

        // A download name makes it an attachment, with the letters of any script as RFC 5987 writes them.
        return TypedResults.Stream(
            file.Content, file.ContentType, file.Name, entityTag: new EntityTagHeaderValue($"\"{file.Sha256}\""),
            enableRangeProcessing: true);
    }
}
