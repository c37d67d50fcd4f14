using System.Collections;
using CooperationPortal.Web.PageSupport.Changes;
using CooperationPortal.Web.PageSupport.Components;
using CooperationPortal.Web.PageSupport.Localisation;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace CooperationPortal.Web.PageSupport.Forms;

/// <summary>
/// <c>&lt;repeating-rows for="Input.Stops"&gt;</c> around a loop of <c>&lt;row-card&gt;</c>s: numbered cards and one button
/// to add. Its words are <c>Rows.{InputType}.{Property}.Title</c> ("Остановка {0}"), <c>.Add</c> and, where wanted,
/// <c>.None</c>, which is said while there is no card.
/// </summary>
[HtmlTargetElement("repeating-rows", Attributes = "for")]
public sealed class RepeatingRowsTagHelper(IHtmlHelper html, Text text) : TagHelper
{
    [ViewContext, HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    public ModelExpression For { get; set; } = null!;

    /// <summary>Another beginning for the text keys.</summary>
    public string? TextKey { get; set; }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var state = FormState.Of(ViewContext);
        var name = ViewContext.ViewData.TemplateInfo.GetFullHtmlFieldName(For.Name);
        var list = new RowList(
            name, FieldNames.CommandPath(name), TextKey ?? Key(), ((ICollection?)For.Model)?.Count ?? 0);
        if (await ShowClosedAsync(state, list, output))
        {
            return;
        }

        state.Enter(list);
        var cards = await output.GetChildContentAsync();
        state.LeaveList();

        output.TagName = "div";
        output.Attributes.SetAttribute("class", "repeating-rows");
        output.Attributes.SetAttribute("id", FieldTagHelper.IdOf(name));
        ShowErrors(state, name, output);
        if (list.Count == 0 && state.Anew.Contains(name))
        {
            output.Content.AppendHtml(Paragraph("anew", text["Forms.Anew"]));
        }

        if (list.Count == 0 && text.Find(list.TextKey + ".None") is string none)
        {
            output.Content.AppendHtml(Paragraph("soft", none));
        }

        output.Content.AppendHtml(cards).AppendHtml(AddButton(state, list));
    }

    /// <summary>A list that its user may not write is shown as it stands.</summary>
    private async Task<bool> ShowClosedAsync(FormState state, RowList list, TagHelperOutput output)
    {
        var errors = ViewContext.ModelState.TryGetValue(list.FieldName, out var entry)
            ? entry.Errors.Select(e => e.ErrorMessage).ToList()
            : [];
        if (state.Locks?.Of(list.FieldName, FieldLabels.OfList(text, list.TextKey + ".Title"), errors) is not { } closed)
        {
            return false;
        }

        state.Show(list.FieldName, closed.Id, errors);
        ((IViewContextAware)html).Contextualize(ViewContext);
        output.TagName = null;
        output.Content.SetHtmlContent(await html.PartialAsync("Forms/_Closed", closed));
        return true;
    }

    private string Key() =>
        FieldNames.Types(For.Metadata.ContainerType)
            .Select(type => $"Rows.{type.Name}.{For.Metadata.PropertyName}")
            .FirstOrDefault(key => text.Find(key + ".Add") is not null)
        ?? throw new KeyNotFoundException($"There is no text Rows.{For.Metadata.ContainerType?.Name}.{For.Metadata.PropertyName}.Add.");

    // Mistakes of the list itself, such as one party too few.
    private void ShowErrors(FormState state, string name, TagHelperOutput output)
    {
        if (!ViewContext.ModelState.TryGetValue(name, out var entry))
        {
            return;
        }

        state.Show(name, FieldTagHelper.IdOf(name) + "-add", entry.Errors.Select(e => e.ErrorMessage));
        foreach (var error in entry.Errors)
        {
            var line = Paragraph("govuk-error-message", error.ErrorMessage);
            line.InnerHtml.Clear().AppendHtml(Svg.Icon("warn")).Append(error.ErrorMessage);
            output.Content.AppendHtml(line);
        }
    }

    private TagBuilder AddButton(FormState state, RowList list)
    {
        var command = $"{list.CommandPath}.add";
        var button = new TagBuilder("button");
        button.AddCssClass("button button-secondary button-small");
        button.Attributes["type"] = "submit";
        button.Attributes["name"] = "command";
        button.Attributes["value"] = command;
        button.Attributes["id"] = FieldTagHelper.IdOf(list.FieldName) + "-add";
        if (state.Focus == command)
        {
            button.Attributes["autofocus"] = "autofocus";
        }

        button.InnerHtml.AppendHtml(Svg.Icon("plus")).Append(" ").Append(text[list.TextKey + ".Add"]);
        var line = new TagBuilder("p");
        line.AddCssClass("row-add");
        line.InnerHtml.AppendHtml(button);
        return line;
    }

    private static TagBuilder Paragraph(string cssClass, string words)
    {
        var paragraph = new TagBuilder("p");
        paragraph.AddCssClass(cssClass);
        paragraph.InnerHtml.Append(words);
        return paragraph;
    }
}
