using CooperationPortal.Core.Agreements;
using CooperationPortal.Core.Figures;
using CooperationPortal.Core.Regions;
using CooperationPortal.Core.Subjects;
using Microsoft.AspNetCore.Mvc;

namespace CooperationPortal.Web.PageSupport.Charts;

/// <summary>The addresses of the lists that figures count.</summary>
public sealed class ListLinks(IUrlHelper url)
{
    public const string Signed = "signed=true";

    public const string Promised = "state=Promised&state=Overdue";

    public string Agreements(params IEnumerable<string> narrowed) => To("/Browse/Agreements/Index", narrowed);

    public string Visits(params IEnumerable<string> narrowed) => To("/Browse/Visits/Index", narrowed);

    public string Commitments(params IEnumerable<string> narrowed) => To("/Browse/Commitments/Index", narrowed);

    public string Place(PlaceView place) => url.Place(place);

    /// <summary>Null for kinds of cooperation without a page, which are the rest.</summary>
    public string? Subject(SubjectKind kind, string code) =>
        code == nameof(ActivityType.Other) ? null : url.Subject(kind, code);

    public static string Fact(string aspect, string value) => $"fact={Uri.EscapeDataString(Aspect.Fact(aspect, value))}";

    private string To(string page, IEnumerable<string> narrowed)
    {
        var query = string.Join('&', narrowed.Where(n => n.Length > 0));
        return url.Page(page) + (query.Length > 0 ? "?" + query : "");
    }
}
