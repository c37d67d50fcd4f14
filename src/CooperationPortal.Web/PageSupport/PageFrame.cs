using System.Text.Json.Nodes;
using CooperationPortal.Core.Shared;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.ViewFeatures;

namespace CooperationPortal.Web.PageSupport;

/// <summary>What a page tells its layout.</summary>
public sealed class PageFrame
{
    public required string Title { get; init; }

    /// <summary>Of the title, where it is not the reader's language.</summary>
    public string? TitleLang
    {
        get => field ?? Crumbs.LastOrDefault(c => c.Text == Title)?.Lang;
        set;
    }

    /// <summary>The title where its parts are in several languages.</summary>
    public IHtmlContent? TitleMarkup { get; set; }

    /// <summary>What narrows the list that is shown, so that windows and bookmarks of the same list are told apart.</summary>
    public string? Narrowed { get; set; }

    /// <summary>For search engines; the title and the portal's own description where a page has none.</summary>
    public string? Description { get; init; }

    /// <summary>The way from the home page down to this page, which is the last and has no address.</summary>
    public IReadOnlyList<Crumb> Crumbs { get; init; } = [];

    /// <summary>What the page is about, in the words of schema.org.</summary>
    public IList<JsonObject> Things { get; } = [];

    /// <summary>The one script that comes with the page: the portal's, or a file that holds it and more.</summary>
    public string Script { get; set; } = "portal.js";

    /// <summary>Nothing is published of what the page is about: no search engine need know it.</summary>
    public bool IsVoid { get; set; }

    /// <summary>An error page: no other languages, nothing that needs the database.</summary>
    public bool IsError { get; set; }
}

/// <summary>A step of the path shown above the heading.</summary>
/// <param name="Text">What it is called.</param>
/// <param name="Url">Null for the page itself.</param>
/// <param name="Lang">Of the text, where it is not the reader's language.</param>
public sealed record Crumb(string Text, string? Url = null, string? Lang = null)
{
    /// <summary>The text where its parts are in several languages.</summary>
    public IHtmlContent? Markup { get; init; }

    public static Crumb Of(LocalizedString name, string? url = null) =>
        new(name.Text, url, name.IsFallback ? name.Lang : null);
}

/// <summary>The frame travels in the view data, because layouts have no model.</summary>
public static class PageFrameExtensions
{
    private const string Key = nameof(PageFrame);

    public static void SetFrame(
        this ViewDataDictionary viewData, string title, string? description = null, params Crumb[] crumbs) =>
        viewData[Key] = new PageFrame { Title = title, Description = description, Crumbs = crumbs };

    public static PageFrame Frame(this ViewDataDictionary viewData) =>
        viewData[Key] as PageFrame ?? throw new InvalidOperationException("The page has not called ViewData.SetFrame.");
}
