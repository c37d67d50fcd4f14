using Microsoft.AspNetCore.Mvc.ApplicationModels;

namespace CooperationPortal.Web.Setup;

/// <summary>The pages under /styleguide show every component; they exist in Development only.</summary>
public static class Styleguide
{
    private const string Folder = "/Styleguide";

    public static void AddStyleguide(this PageConventionCollection conventions, IHostEnvironment environment)
    {
        if (environment.IsDevelopment())
        {
            conventions.AllowAnonymousToFolder(Folder);
        }
        else
        {
            // Without a route a page cannot be reached.
            conventions.AddFolderRouteModelConvention(Folder, model => model.Selectors.Clear());
        }
    }
}
