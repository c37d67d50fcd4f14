using CooperationPortal.Core.Sources;
using CooperationPortal.Core.Vocabularies;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace CooperationPortal.Web.PageSupport.Forms;

/// <summary>
/// What the fields of a form tell the page while they are rendered: their errors in the order of the page, and the
/// lists and cards around them. It belongs to the request, so that fields in partials find it too.
/// </summary>
public sealed class FormState
{
    private readonly Stack<RowList> lists = new();
    private readonly Stack<RowPlace> rows = new();
    private readonly HashSet<string> shown = new(StringComparer.OrdinalIgnoreCase);

    public List<FormSectionState> Sections { get; } = [];

    public List<FormError> Errors { get; } = [];

    /// <summary>The form's id, which submit buttons outside of it name.</summary>
    public string FormId { get; set; } = "form";

    public bool HasFile { get; set; }

    /// <summary>It asks for dates, whose reasons are often one of <see cref="UsualNotes"/>.</summary>
    public bool HasDates { get; set; }

    /// <summary>The names of fields and lists that are marked, while they are empty, as to be filled in anew.</summary>
    public HashSet<string> Anew { get; } = [];

    /// <summary>The vocabularies whose words the page holds already, once for all fields that suggest them.</summary>
    public HashSet<VocabularyKind> Suggested { get; } = [];

    /// <summary>The form is of a record, and its pick fields can begin drafts of what they miss.</summary>
    public bool IsOfRecord { get; set; }

    /// <summary>The fields that are shown and not asked for.</summary>
    public FormLocks? Locks { get; set; }

    /// <summary>What stands under the section index: the draft box.</summary>
    public IHtmlContent? BesideForm { get; set; }

    /// <summary>The article of which the record is made, to stand beside the form.</summary>
    public IHtmlContent? Article { get; set; }

    /// <summary>The row or the button that takes the focus after a row command.</summary>
    public string? Focus { get; set; }

    public RowList? List => lists.TryPeek(out var list) ? list : null;

    public RowPlace? Row => rows.TryPeek(out var row) ? row : null;

    public int Depth => lists.Count;

    public static FormState Of(ViewContext context) => Of(context.HttpContext);

    public static FormState Of(HttpContext context)
    {
        if (context.Items[typeof(FormState)] is not FormState state)
        {
            context.Items[typeof(FormState)] = state = new FormState();
        }

        return state;
    }

    public void Enter(RowList list) => lists.Push(list);

    public void Enter(RowPlace row) => rows.Push(row);

    public void LeaveList() => lists.Pop();

    public void LeaveRow() => rows.Pop();

    /// <summary>A field shows the messages of its name; they are listed once, in the order of the page.</summary>
    public void Show(string fieldName, string controlId, IEnumerable<string> messages)
    {
        if (shown.Add(fieldName))
        {
            var cards = rows.Count == 0 ? null : string.Join(", ", rows.Reverse().Select(row => row.Title));
            Errors.AddRange(messages.Select(message => new FormError(controlId, message, cards)));
        }
    }
}

/// <summary>A line of the error summary: where it leads, the words at the field, the cards it is in from the outermost.</summary>
public sealed record FormError(string? ControlId, string Message, string? Cards);

/// <summary>A section of a long form, as its index shows it.</summary>
public sealed record FormSectionState(string Id, string Title, int ErrorCount, bool? IsDone);

/// <summary>A repeating list: its name in the form, its address in row commands, and the beginning of its text keys.</summary>
public sealed record RowList(string FieldName, string CommandPath, string TextKey, int Count);

/// <summary>A card of a repeating list.</summary>
public sealed record RowPlace(string CommandPath, string Title);
