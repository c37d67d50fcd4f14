using Microsoft.AspNetCore.Mvc.ApplicationModels;

namespace CooperationPortal.Web.PageSupport.Downloads;

/// <summary>Gives every page of a list its second address, <c>/{lang}/agreements.{format}</c>.</summary>
public sealed class ListDownloadRoutes : IPageRouteModelConvention
{
    /// <summary>The route value with the suffix.</summary>
    public const string Format = "format";

    private static readonly string Root = $"{typeof(ListDownloadRoutes).Assembly.GetName().Name}.Pages";

    /// <summary>The pages of those models: routes are made before pages know their models.</summary>
    private static readonly HashSet<string> ListPages =
    [
        .. typeof(IListPage).Assembly.GetTypes().Where(t => t.IsAssignableTo(typeof(IListPage)) && t.IsClass)
            .Select(t => t.FullName![Root.Length..].Replace('.', '/')[..^"Model".Length]),
    ];

    public void Apply(PageRouteModel model)
    {
        if (!ListPages.Contains(model.ViewEnginePath))
        {
            return;
        }

        foreach (var template in model.Selectors.Select(s => s.AttributeRouteModel!.Template).ToList())
        {
            model.Selectors.Add(new SelectorModel
            {
                AttributeRouteModel = new AttributeRouteModel
                {
                    Template = $"{template}.{{{Format}}}",
                    SuppressLinkGeneration = true,
                },
            });
        }
    }
}
