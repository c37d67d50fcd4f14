namespace CooperationPortal.Core.Shared.Inputs;

/// <summary>Gives rows that a form sent without an id, or with one twice, an id of their own.</summary>
public static class RowIds
{
    public static void Complete(object input)
    {
        var taken = new HashSet<Guid>();
        foreach (var (_, row) in InputWalker.Find<IRow>(input).Where(found => found.Path.Length > 0))
        {
            if (row.Id == Guid.Empty || !taken.Add(row.Id))
            {
                row.Id = Guid.CreateVersion7();
                taken.Add(row.Id);
            }
        }
    }
}
