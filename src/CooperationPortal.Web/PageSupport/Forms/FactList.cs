using CooperationPortal.Core.Shared.Inputs;
using CooperationPortal.Web.PageSupport.Localisation;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace CooperationPortal.Web.PageSupport.Forms;

/// <summary>Collects the facts of a form for <see cref="FactChoices"/>: fields by their labels, rows by number and name.</summary>
public sealed class FactList(Text text)
{
    private const int NameLength = 60;

    private readonly List<SelectListItem> facts = [];

    public IReadOnlyList<SelectListItem> All => facts;

    public void Add(string path, string words) => facts.Add(new SelectListItem(words, path));

    public void AddKey(string path, string textKey) => Add(path, text[textKey]);

    public void AddRows<TRow>(string list, IReadOnlyList<TRow> rows, Func<TRow, string?> nameOf)
        where TRow : IRow
    {
        for (var i = 0; i < rows.Count; i++)
        {
            Add($"{list}/{rows[i].Id}", RowName(text, list, i, nameOf(rows[i])));
        }
    }

    /// <summary>As the card is headed: "Остановка 2. Тольяттинская больница".</summary>
    public static string RowName(Text text, string list, int index, string? name)
    {
        var number = text[$"Rows.{list}.Title", index + 1];
        var shortened = name?.Length > NameLength ? name[..NameLength] + "…" : name;
        return string.IsNullOrWhiteSpace(shortened) ? number : $"{number}. {shortened}";
    }
}
