using CooperationPortal.Core.Search;
using Microsoft.AspNetCore.Mvc.ViewFeatures;

namespace CooperationPortal.Web.PageSupport.Drafts;

/// <summary>Records that may be the one on the page, and whether its editor said of all of them that they are others.</summary>
public sealed record TwinList(IReadOnlyList<KnownName> Found, bool IsConfirmed)
{
    /// <summary>The name of the tick that says so; its value holds the ids of those it was said of.</summary>
    public const string Field = "Twins";

    public static TwinList None { get; } = new([], true);

    public string Value => string.Join(' ', Found.Select(k => k.Match.Id));
}

/// <summary>Pages hand the list to the section of the names.</summary>
public static class TwinListExtensions
{
    public static void SetTwins(this ViewDataDictionary viewData, TwinList twins) => viewData[TwinList.Field] = twins;

    public static TwinList Twins(this ViewDataDictionary viewData) => viewData[TwinList.Field] as TwinList ?? TwinList.None;
}
