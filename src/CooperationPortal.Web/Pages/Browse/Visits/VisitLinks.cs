using CooperationPortal.Core.Shared;
using CooperationPortal.Web.PageSupport;
using CooperationPortal.Web.Setup;

namespace CooperationPortal.Web.Pages.Browse.Visits;

/// <summary>The addresses of a visit's page and of the papers made from it; within a preview they stay within it.</summary>
public static class VisitLinks
{
    public const string Report = "report";
    public const string Programme = "programme";

    public static IReadOnlyList<string> Papers { get; } = [Report, Programme];

    public static string Page(HttpContext context, string reference) => context.PreviewedRecord() is { } id
        ? RecordLinks.Preview(id)
        : RecordLinks.Public(RecordKind.Visit, reference);

    public static string Paper(HttpContext context, string reference, string paper) => $"{Page(context, reference)}/{paper}";
}
