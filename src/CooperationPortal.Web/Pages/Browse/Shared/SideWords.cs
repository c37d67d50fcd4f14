using CooperationPortal.Core.Institutions;
using CooperationPortal.Core.Visits;
using CooperationPortal.Web.PageSupport;
using CooperationPortal.Web.PageSupport.Components;
using CooperationPortal.Web.PageSupport.Localisation;
using Microsoft.AspNetCore.Html;

namespace CooperationPortal.Web.Pages.Browse.Shared;

/// <summary>What the pages of a visit or a meeting are called, which have no titles of their own: by their two sides.</summary>
public sealed record SideWords(IReadOnlyList<PartyView> From, IReadOnlyList<PartyView> To)
{
    public static SideWords Of(VisitDetails visit) => new(visit.Senders, visit.HostParties);

    public string In(Text text) => AreStated
        ? text["Visits.Sides", text.List(Names(From, text).Select(n => n.Words)), text.List(Names(To, text).Select(n => n.Words))]
        : text["Values.NoSideStated"];

    /// <summary>The same as a step of the path, each name with its language.</summary>
    public Crumb Step(Text text, string? url = null) => new(In(text), url)
    {
        Markup = AreStated ? text.Html("Visits.Sides", Markup(From, text), Markup(To, text)) : null,
    };

    /// <summary>The parties of one side, each with its language.</summary>
    public static IHtmlContent Markup(IReadOnlyList<PartyView> parties, Text text)
    {
        var all = new HtmlContentBuilder();
        foreach (var (words, lang) in Names(parties, text))
        {
            all.Append(all.Count > 0 ? text.ListComma : "").AppendHtml(text.InLanguage(words, lang));
        }

        return all;
    }

    private bool AreStated => From.Count + To.Count > 0;

    private static IEnumerable<(string Words, string? Lang)> Names(IReadOnlyList<PartyView> parties, Text text) => parties.Count == 0
        ? [(text["Visits.SideNotStated"], null)]
        : parties.Select(p => (p.Name.Text, p.Name.IsFallback ? p.Name.Lang : null));
}
