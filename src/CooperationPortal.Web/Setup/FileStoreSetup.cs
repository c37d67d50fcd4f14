using CooperationPortal.Core.Documents;

namespace CooperationPortal.Web.Setup;

/// <summary>Where the bytes of documents lie: a folder beside the database of this installation.</summary>
public static class FileStoreSetup
{
    public static void AddFileStore(this IServiceCollection services) =>
        services.AddSingleton<IFileStore>(provider => new FolderFileStore(
            Path.Combine(provider.GetRequiredService<PortalOptions>().DataFolder, "files")));
}
