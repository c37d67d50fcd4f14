using CooperationPortal.Core.Drafts;
using CooperationPortal.Core.Shared;
using CooperationPortal.Core.Shared.Inputs;
using CooperationPortal.Core.Visits;
using CooperationPortal.Web.PageSupport;
using CooperationPortal.Web.PageSupport.Forms;
using CooperationPortal.Web.PageSupport.Localisation;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;

namespace CooperationPortal.Web.Pages.Manage.Visits;

/// <summary>What the New and Edit pages of visits have in common.</summary>
public static class VisitForm
{
    private static readonly string[] Fields =
    [
        nameof(VisitInput.Kind), nameof(VisitInput.Purpose), nameof(VisitInput.InvitedBy), nameof(VisitInput.Event),
        nameof(VisitInput.Period), nameof(VisitInput.OtherMembers),
    ];

    /// <summary>A new form asks at once for both sides.</summary>
    public static VisitInput Empty() => new()
    {
        Senders = [new PartyInput { Id = Guid.CreateVersion7() }],
        HostParties = [new PartyInput { Id = Guid.CreateVersion7() }],
    };

    /// <summary>The names of the sides as they stand in the form, in the reader's language.</summary>
    public static string TitleOf(VisitInput visit) => SideTitles.Of(visit.Senders, "→", visit.HostParties);

    /// <summary>The page that shows the visit as it stands here: the preview of its draft, else what readers see.</summary>
    public static string? PageOf(DraftHead visit) => visit switch
    {
        { Version: not null } => RecordLinks.Preview(visit),
        { State: PublicationState.Published } => RecordLinks.Public(visit.Kind, visit.Key),
        _ => null,
    };

    /// <summary>"Not stated" stands last among the choices.</summary>
    public static IEnumerable<SelectListItem> Kinds(Text text) =>
        Choices.Of(text, [.. Enum.GetValues<VisitKind>().OrderBy(k => k is VisitKind.NotStated)]);

    /// <summary>Where the published visit stands, which limits what the form may say next.</summary>
    public static void SetStatuses(this ViewDataDictionary viewData, VisitStatus? live) => viewData[nameof(VisitStatus)] = live;

    public static IEnumerable<SelectListItem> Statuses(this ViewDataDictionary viewData, Text text) => Choices.Of(
        text,
        viewData[nameof(VisitStatus)] is VisitStatus live ? [live, .. VisitMoves.From(live)] : Enum.GetValues<VisitStatus>());

    public static IEnumerable<SelectListItem> Stops(VisitInput visit, Text text) =>
        visit.Stops.Select((s, i) => new SelectListItem(FactList.RowName(text, "Stops", i, s.Party.Text), s.Id.ToString()));

    /// <summary>The facts that a quote can be about, in the order of the form: single rows, and lists as a whole.</summary>
    public static IEnumerable<SelectListItem> Facts(VisitInput visit, Text text)
    {
        var facts = new FactList(text);
        facts.AddKey(nameof(visit.Senders), "Visits.Senders");
        facts.AddKey(nameof(visit.HostParties), "Visits.HostParties");
        foreach (var field in Fields)
        {
            facts.AddKey(field, $"Fields.VisitInput.{field}");
        }

        facts.AddKey(nameof(visit.Members), "Visits.Form.Delegation");
        facts.AddRows(nameof(visit.Members), visit.Members, m => m.Person.Text ?? m.Description.Text);
        facts.AddKey(nameof(visit.Stops), "Visits.Form.Programme");
        foreach (var (stop, i) in visit.Stops.Select((s, i) => (s, i)))
        {
            var name = FactList.RowName(text, "Stops", i, stop.Party.Text);
            facts.Add($"Stops/{stop.Id}", name);
            facts.Add($"Stops/{stop.Id}/Outcome", $"{name}: {text["Fields.StopInput.Outcome"]}");
        }

        facts.AddKey(nameof(visit.Meetings), "Visits.Form.Meetings");
        facts.AddRows(nameof(visit.Meetings), visit.Meetings, m => m.Venue.Text);
        facts.AddKey(nameof(visit.Statements), "Visits.Form.Statements");
        facts.AddRows(nameof(visit.Statements), visit.Statements, s => s.Text.Text);
        facts.AddKey(nameof(visit.Commitments), "Visits.Form.Commitments");
        facts.AddRows(nameof(visit.Commitments), visit.Commitments, c => c.Text.Text);
        facts.AddKey(nameof(visit.Aid), "Visits.Form.Aid");
        facts.AddRows(nameof(visit.Aid), visit.Aid, a => a.What.Text);
        return facts.All;
    }
}
