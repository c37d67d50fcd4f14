using CooperationPortal.Core.Activities;
using CooperationPortal.Core.Shared.Inputs;
using CooperationPortal.Web.PageSupport.Forms;
using CooperationPortal.Web.PageSupport.Localisation;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace CooperationPortal.Web.Pages.Manage.Activities;

/// <summary>What the New and Edit pages of activities have in common.</summary>
public static class ActivityForm
{
    private static readonly string[] Fields =
    [
        nameof(ActivityInput.Title), nameof(ActivityInput.Type), nameof(ActivityInput.Agreement), nameof(ActivityInput.Commitment),
        nameof(ActivityInput.Status), nameof(ActivityInput.Planned), nameof(ActivityInput.Held), nameof(ActivityInput.Event),
    ];

    /// <summary>A new form asks at once for both parties and for one number of people.</summary>
    public static ActivityInput Empty() => new()
    {
        Parties = [new PartyInput { Id = Guid.CreateVersion7() }, new PartyInput { Id = Guid.CreateVersion7() }],
        Flows = [new ActivityFlowInput { Id = Guid.CreateVersion7() }],
    };

    /// <summary>The facts that a quote can be about, in the order of the form.</summary>
    public static IEnumerable<SelectListItem> Facts(ActivityInput activity, Text text)
    {
        var facts = new FactList(text);
        foreach (var field in Fields)
        {
            facts.AddKey(field, $"Fields.ActivityInput.{field}");
        }

        facts.AddKey(nameof(activity.Parties), "Activities.Form.Parties");
        facts.AddRows(nameof(activity.Parties), activity.Parties, p => p.Party.Text);
        facts.AddKey(nameof(activity.Flows), "Activities.Form.People");
        facts.AddRows(nameof(activity.Flows), activity.Flows, f => text.Enum(f.People));
        facts.AddKey(nameof(activity.Aid), "Activities.Form.Aid");
        facts.AddRows(nameof(activity.Aid), activity.Aid, a => a.What.Text);
        return facts.All;
    }

    /// <summary>The parties as ends of a way.</summary>
    public static IEnumerable<SelectListItem> Ends(ActivityInput activity, Text text) => activity.Parties.Select((p, i) =>
        new SelectListItem(FactList.RowName(text, nameof(activity.Parties), i, p.Party.Text), p.Id.ToString()));
}
