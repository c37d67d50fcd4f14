using CooperationPortal.Core.FieldRights;
using CooperationPortal.Core.Shared;
using CooperationPortal.Core.Shared.Inputs;
using CooperationPortal.Web.PageSupport.Changes;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CooperationPortal.Web.Pages.Manage.Rights;

/// <summary>Who may write which field: the matrix that forms and services go by, for all staff to read.</summary>
public sealed class IndexModel(FieldLabels labels) : PageModel
{
    private static readonly Dictionary<Guid, RowName> NoRows = [];

    public IEnumerable<IGrouping<RecordKind, FieldRight>> Kinds => FieldRightsMatrix.Lines.GroupBy(line => line.Kind);

    /// <summary>The field as its form calls it; of a field of rows, the rows first.</summary>
    public string LabelOf(FieldRight line)
    {
        var path = line.Name.Replace("[]", $"/{Guid.Empty}", StringComparison.Ordinal).Replace('.', '/');
        var steps = InputSchema.Steps(RecordInputs.Of(line.Kind), path)!;
        string[] parts = [labels.OfRows(steps, NoRows), labels.Of(steps)];
        return string.Join(" › ", parts.Where(part => part.Length > 0));
    }
}
