using CooperationPortal.Core.Events;
using CooperationPortal.Core.Shared.Inputs;
using CooperationPortal.Web.PageSupport.Forms;
using CooperationPortal.Web.PageSupport.Localisation;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace CooperationPortal.Web.Pages.Manage.Events;

/// <summary>What the New and Edit pages of events have in common.</summary>
public static class EventForm
{
    private static readonly string[] Fields =
        [nameof(EventInput.Period), nameof(EventInput.Recurrence), nameof(EventInput.Place), nameof(EventInput.PlaceText)];

    /// <summary>A new form asks at once for a name.</summary>
    public static EventInput Empty() => new() { Names = [new NameInput { Id = Guid.CreateVersion7() }] };

    public static string TitleOf(EventInput happening, Text text) =>
        happening.Names.Select(n => n.Text).FirstOrDefault(t => !string.IsNullOrWhiteSpace(t)) ?? text["Events.Form.Untitled"];

    /// <summary>The facts that a quote can be about, in the order of the form: single rows, and lists as a whole.</summary>
    public static IEnumerable<SelectListItem> Facts(EventInput happening, Text text)
    {
        var facts = new FactList(text);
        facts.AddKey(nameof(happening.Names), "Events.Form.Names");
        facts.AddRows(nameof(happening.Names), happening.Names, n => n.Text);
        foreach (var field in Fields)
        {
            facts.AddKey(field, $"Fields.EventInput.{field}");
        }

        facts.AddKey(nameof(happening.Days), "Events.Form.Days");
        facts.AddRows(nameof(happening.Days), happening.Days, d => d.Theme.Text);
        return facts.All;
    }
}
