using Microsoft.AspNetCore.Mvc.ApplicationModels;

namespace CooperationPortal.Web.Setup;

/// <summary>Pages for developers, which exist in Development only: every component, and the mail that was not sent.</summary>
public static class DevelopmentPages
{
    private static readonly string[] Folders = ["/Styleguide", "/Mailbox"];

    public static void AddDevelopmentPages(this PageConventionCollection conventions, IHostEnvironment environment)
    {
        foreach (var folder in Folders)
        {
            if (environment.IsDevelopment())
            {
                conventions.AllowAnonymousToFolder(folder);
            }
            else
            {
                // Without a route a page cannot be reached.
                conventions.AddFolderRouteModelConvention(folder, model => model.Selectors.Clear());
            }
        }
    }
}
