using System.Reflection;
using CooperationPortal.Core.Data;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CooperationPortal.Tests.Conventions;

/// <summary>Web asks, Core decides, PostgreSQL remembers.</summary>
public sealed class LayeringTests
{
    private static readonly Assembly Core = typeof(PortalDbContext).Assembly;
    private static readonly Assembly Web = typeof(Program).Assembly;

    [Fact]
    public void Core_References_KnowNoHttp()
    {
        var references = Core.GetReferencedAssemblies().Select(a => a.Name!).ToList();

        references.ShouldNotBeEmpty();
        references.ShouldNotContain(name => name.StartsWith("Microsoft.AspNetCore.Mvc", StringComparison.Ordinal)
            || name.StartsWith("Microsoft.AspNetCore.Http", StringComparison.Ordinal)
            || name.StartsWith("Microsoft.AspNetCore.Routing", StringComparison.Ordinal)
            || name.StartsWith("Microsoft.AspNetCore.Razor", StringComparison.Ordinal));
    }

    [Fact]
    public void Pages_Constructors_TakeNoDatabaseContext()
    {
        var pages = Web.GetTypes().Where(t => t.IsSubclassOf(typeof(PageModel))).ToList();
        var offenders = pages.Where(TakesContext).Select(t => t.FullName).ToList();

        pages.ShouldNotBeEmpty();
        offenders.ShouldBeEmpty();
    }

    [Fact]
    public void Pages_Handlers_AreGetAndPostOnly()
    {
        var named = Web.GetTypes()
            .Where(t => t.IsSubclassOf(typeof(PageModel)))
            .SelectMany(t => t.GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly))
            .Where(m => m.Name.StartsWith("OnGet", StringComparison.Ordinal) || m.Name.StartsWith("OnPost", StringComparison.Ordinal))
            .Where(m => m.Name is not ("OnGet" or "OnGetAsync" or "OnPost" or "OnPostAsync"))
            .Select(m => $"{m.DeclaringType!.Name}.{m.Name}")
            .ToList();

        named.ShouldBeEmpty();
    }

    [Fact]
    public void CoreClasses_AreSealedOrAbstract()
    {
        var open = Core.GetTypes()
            .Where(t => t is { IsClass: true, IsSealed: false, IsAbstract: false, IsPublic: true })
            .Where(t => !t.FullName!.Contains("Migrations", StringComparison.Ordinal))
            .Where(t => !Core.GetTypes().Any(d => d.BaseType == t))
            .Select(t => t.FullName)
            .ToList();

        open.ShouldBeEmpty();
    }

    private static bool TakesContext(Type page) => page.GetConstructors()
        .SelectMany(c => c.GetParameters())
        .Any(p => p.ParameterType == typeof(PortalDbContext));
}
