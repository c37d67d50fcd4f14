using CooperationPortal.Core.Press.Giving;
using CooperationPortal.Core.Shared.Inputs;
using CooperationPortal.Web.PageSupport.Changes;
using CooperationPortal.Web.PageSupport.Localisation;

namespace CooperationPortal.Web.PageSupport.Press;

/// <summary>Names the fields that can be given a passage as the form does: "Stop 2. Tolyatti hospital: outcome".</summary>
public sealed class TargetLabels(FieldLabels labels, Text text)
{
    // What such a row is about needs no name beside that of the row.
    private static readonly string[] MainFields = ["Party", "Text", "Theme"];

    private const int TitleLength = 32;

    public string Of(RecordInput input, PassageTarget target)
    {
        var newRow = Guid.CreateVersion7();
        var path = target.Path.Replace(PassageTarget.NewRow, newRow.ToString(), StringComparison.Ordinal);
        var steps = InputSchema.Steps(input.GetType(), path)!;
        var field = steps[^1];
        var rows = labels.OfRows(steps, Rows(input, target.Path, newRow));
        return rows.Length == 0 ? labels.Of([field])
            : MainFields.Contains(field.Property.Name) ? rows
            : $"{rows}{text.Colon}{labels.Of([field])}";
    }

    private static Dictionary<Guid, RowName> Rows(RecordInput input, string path, Guid newRow)
    {
        var rows = new Dictionary<Guid, RowName>();
        var lists = InputRows.Of(input).GroupBy(r => r.ListPath).ToDictionary(g => g.Key, g => g.Select(r => r.Row).ToList());
        foreach (var list in lists.Values)
        {
            for (var i = 0; i < list.Count; i++)
            {
                rows[list[i].Id] = new RowName(i + 1, Shortened(InputLeaves.TitleOf(list[i])));
            }
        }

        var end = path.IndexOf("/" + PassageTarget.NewRow, StringComparison.Ordinal);
        if (end >= 0)
        {
            var key = string.Join('/', path[..end].Split('/').Select(InputLeaves.Segment));
            var written = lists.GetValueOrDefault(key, []);
            var blank = written.FindIndex(PassageGiver.IsBlank);
            rows[newRow] = new RowName((blank < 0 ? written.Count : blank) + 1, "");
        }

        return rows;
    }

    private static string Shortened(string title) => title.Length > TitleLength ? title[..TitleLength].TrimEnd() + "…" : title;
}
