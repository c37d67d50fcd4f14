using CooperationPortal.Core.Shared;

namespace CooperationPortal.Web.PageSupport.Press;

/// <summary>The addresses of pasted articles.</summary>
public static class PressLinks
{
    public const string List = "/manage/press";

    public static string Article(Guid id) => $"{List}/{id}";

    /// <summary>An empty form of that kind with the article beside it.</summary>
    public static string Begin(RecordKind kind, Guid id) => Beside(RecordLinks.New(kind), id);

    /// <summary>A form with the article beside it.</summary>
    public static string Beside(string form, Guid id) => $"{form}?{ArticleBeside.Query}={id}";
}
