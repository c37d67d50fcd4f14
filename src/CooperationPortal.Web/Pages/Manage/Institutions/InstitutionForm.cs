using CooperationPortal.Core.Institutions;
using CooperationPortal.Core.Shared.Inputs;
using CooperationPortal.Web.PageSupport.Forms;
using CooperationPortal.Web.PageSupport.Localisation;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace CooperationPortal.Web.Pages.Manage.Institutions;

/// <summary>What the New and Edit pages of institutions have in common.</summary>
public static class InstitutionForm
{
    private static readonly string[] Fields =
    [
        nameof(InstitutionInput.Kind), nameof(InstitutionInput.Status), nameof(InstitutionInput.Place),
        nameof(InstitutionInput.Parent), nameof(InstitutionInput.Successor), nameof(InstitutionInput.Address),
        nameof(InstitutionInput.Website), nameof(InstitutionInput.Identifiers),
    ];

    /// <summary>A new form asks at once for a name.</summary>
    public static InstitutionInput Empty() => new() { Names = [new NameInput { Id = Guid.CreateVersion7() }] };

    public static string TitleOf(InstitutionInput institution, Text text) =>
        institution.Names.Select(n => n.Text).FirstOrDefault(t => !string.IsNullOrWhiteSpace(t)) ?? text["Institutions.Form.Untitled"];

    /// <summary>The facts that a quote can be about, in the order of the form: single rows, and lists as a whole.</summary>
    public static IEnumerable<SelectListItem> Facts(InstitutionInput institution, Text text)
    {
        var facts = new FactList(text);
        facts.AddKey(nameof(institution.Names), "Institutions.Form.Names");
        facts.AddRows(nameof(institution.Names), institution.Names, n => n.Text);
        foreach (var field in Fields)
        {
            facts.AddKey(field, $"Fields.InstitutionInput.{field}");
        }

        facts.AddKey(nameof(institution.Claims), "Institutions.Form.Claims");
        facts.AddRows(nameof(institution.Claims), institution.Claims, c => c.Text.Text);
        return facts.All;
    }
}
