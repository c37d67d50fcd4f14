using CooperationPortal.Core.Documents;

namespace CooperationPortal.Web.Setup;

/// <summary>Where the files of documents lie: a folder, which all web nodes must share.</summary>
public static class Storage
{
    public static void AddFileStore(this WebApplicationBuilder builder) =>
        builder.Services.AddSingleton<IFileStore>(services =>
            new FolderFileStore(Path.Combine(services.GetRequiredService<PortalOptions>().DataFolder, "files")));
}
