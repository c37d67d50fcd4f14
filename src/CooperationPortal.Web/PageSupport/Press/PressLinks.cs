using CooperationPortal.Core.Press;
using CooperationPortal.Core.Shared;

namespace CooperationPortal.Web.PageSupport.Press;

/// <summary>The addresses of pasted articles.</summary>
public static class PressLinks
{
    public const string List = "/manage/press";

    public static string Article(Guid id) => $"{List}/{id}";

    /// <summary>An empty form of that kind with the article beside it.</summary>
    public static string Begin(RecordKind kind, Guid id) => Beside(RecordLinks.New(kind), id);

    /// <summary>To the form for those who may edit it, else to what it says.</summary>
    public static string Draft(ArticleDraft draft) =>
        draft.MayEdit ? RecordLinks.Edit(draft.Kind, draft.Key) : RecordLinks.Review(draft.RecordId);

    /// <summary>A form with the article beside it.</summary>
    public static string Beside(string form, Guid id) => $"{form}?{ArticleBeside.Query}={id}";
}
