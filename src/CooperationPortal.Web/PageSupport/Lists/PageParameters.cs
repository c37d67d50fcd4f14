using System.Collections.Frozen;
using System.Reflection;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CooperationPortal.Web.PageSupport.Lists;

/// <summary>What the address of a page can say: the parameters that the page reads.</summary>
internal static class PageParameters
{
    /// <summary>The names of the parameters of all pages.</summary>
    public static FrozenSet<string> Names { get; } = typeof(PageParameters).Assembly.GetTypes()
        .Where(t => t.IsSubclassOf(typeof(PageModel)))
        .SelectMany(Of).Select(p => p.Name)
        .ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>Those of one page: its own and those of its filter, whose names stand in the address without that of the filter.</summary>
    public static IEnumerable<(string Name, Type Type)> Of(Type page)
    {
        var bound = page.GetProperties()
            .Select(p => (p.Name, Type: p.PropertyType, Bind: p.GetCustomAttribute<BindPropertyAttribute>()))
            .Where(p => p.Bind is { SupportsGet: true })
            .SelectMany(p => IsOfPortal(p.Type)
                ? p.Type.GetProperties().Where(f => f.CanWrite).Select(f => (f.Name, f.PropertyType))
                : [(p.Bind!.Name is { Length: > 0 } name ? name : p.Name, p.Type)]);
        var arguments = page.GetMethods().Where(m => m.Name.StartsWith("OnGet", StringComparison.Ordinal))
            .SelectMany(m => m.GetParameters()).Select(p => (p.Name!, p.ParameterType));
        return bound.Concat(arguments);
    }

    private static bool IsOfPortal(Type type) =>
        type.IsClass && type.Namespace?.StartsWith(nameof(CooperationPortal), StringComparison.Ordinal) is true;
}
