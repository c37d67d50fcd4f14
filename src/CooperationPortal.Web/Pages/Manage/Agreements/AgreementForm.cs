using CooperationPortal.Core.Agreements;
using CooperationPortal.Core.Shared;
using CooperationPortal.Web.PageSupport.Forms;
using CooperationPortal.Web.PageSupport.Localisation;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace CooperationPortal.Web.Pages.Manage.Agreements;

/// <summary>What the New and Edit pages of agreements have in common.</summary>
public static class AgreementForm
{
    private static readonly string[] Facts =
    [
        nameof(AgreementInput.Title), nameof(AgreementInput.Type), nameof(AgreementInput.KindAsStated),
        nameof(AgreementInput.CountStated), nameof(AgreementInput.Binding), nameof(AgreementInput.PlannedWindow),
        nameof(AgreementInput.PlannedOccasion), nameof(AgreementInput.Visit), nameof(AgreementInput.Meeting),
        nameof(AgreementInput.ConcludedPlace), nameof(AgreementInput.ForceCondition), nameof(AgreementInput.EntryIntoForce),
        nameof(AgreementInput.Term), nameof(AgreementInput.EndStated), nameof(AgreementInput.Renewal),
        nameof(AgreementInput.NoticeMonths), nameof(AgreementInput.AuthenticLanguages), nameof(AgreementInput.DepositedAt),
        nameof(AgreementInput.RegistryNumber), nameof(AgreementInput.Sectors), nameof(AgreementInput.Parent),
        nameof(AgreementInput.Supersedes),
    ];

    private static readonly string[] Lists =
    [
        nameof(AgreementInput.Parties), nameof(AgreementInput.Events), nameof(AgreementInput.Scope),
        nameof(AgreementInput.Commitments), nameof(AgreementInput.Statements), nameof(AgreementInput.Aid),
    ];

    /// <summary>What a paper that takes the place of another has of its own.</summary>
    public static IEnumerable<string> Anew(AgreementInput input) => new[]
    {
        nameof(input.Events), nameof(input.EntryIntoForce), nameof(input.EndStated), nameof(input.RegistryNumber), nameof(input.RegistryDate),
    }.Concat(input.Parties.Select((_, i) => $"{nameof(input.Parties)}[{i}].{nameof(AgreementPartyInput.OwnReference)}"))
    .Select(field => $"Input.{field}");

    /// <summary>A new form asks at once for two parties. It offers no event: whether it was signed is for the editor to say.</summary>
    public static AgreementInput Empty() => new()
    {
        Parties = [new AgreementPartyInput { Id = Guid.CreateVersion7() }, new AgreementPartyInput { Id = Guid.CreateVersion7() }],
    };

    /// <summary>The facts that a quote or a mark can be about, in the order of the form.</summary>
    public static IEnumerable<SelectListItem> FactsOf(AgreementInput input, Text text)
    {
        var facts = new FactList(text);
        foreach (var field in Facts)
        {
            facts.AddKey(field, $"Fields.{nameof(AgreementInput)}.{field}");
        }

        foreach (var list in Lists)
        {
            facts.AddKey(list, $"Rows.{nameof(AgreementInput)}.{list}.List");
        }

        facts.AddRows(nameof(input.Parties), input.Parties, p => p.Party.Text);
        foreach (var (party, i) in input.Parties.Select((p, i) => (p, i)))
        {
            var name = FactList.RowName(text, nameof(input.Parties), i, party.Party.Text);
            facts.Add($"{nameof(input.Parties)}/{party.Id}/{nameof(party.Signatures)}", $"{name}: {text["Agreements.Signatories"]}");
        }

        facts.AddRows(nameof(input.Events), input.Events, e => text.Enum(e.Kind));
        facts.AddRows(nameof(input.Scope), input.Scope, s => text.Enum(s.Activity));
        facts.AddRows(nameof(input.Commitments), input.Commitments, c => c.Text.Text);
        facts.AddRows(nameof(input.Statements), input.Statements, s => s.Text.Text);
        facts.AddRows(nameof(input.Aid), input.Aid, a => a.What.Text);
        return facts.All;
    }

    /// <summary>The values of an enumeration whose first, "not stated", here means that the terms stay as they were.</summary>
    public static IEnumerable<SelectListItem> OrUnchanged<T>(Text text)
        where T : struct, Enum =>
        Enum.GetValues<T>().Select((value, i) =>
            new SelectListItem(i == 0 ? text["Agreements.Form.Unchanged"] : text.Enum(value), value.ToString()));

    /// <summary>The parties as ends of a direction.</summary>
    public static IEnumerable<SelectListItem> Ends(AgreementInput input, Text text) => input.Parties.Select((p, i) =>
        new SelectListItem(FactList.RowName(text, nameof(input.Parties), i, p.Party.Text), p.Id.ToString()));

    public static IEnumerable<SelectListItem> Languages(AgreementInput input, LanguageNames languages) =>
        languages.Ticks(input.AuthenticLanguages);
}
