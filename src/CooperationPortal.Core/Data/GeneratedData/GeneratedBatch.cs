namespace CooperationPortal.Core.Data.GeneratedData;

/// <summary>Records that are copied together; tables are written in the order in which they were first met, parents first.</summary>
internal sealed class GeneratedBatch
{
    private readonly Dictionary<Type, List<object>> tables = [];

    public IEnumerable<(Type Type, List<object> Rows)> Tables => tables.Select(t => (t.Key, t.Value));

    public void Add<T>(T row)
        where T : class
    {
        if (!tables.TryGetValue(typeof(T), out var rows))
        {
            tables[typeof(T)] = rows = [];
        }

        rows.Add(row);
    }

    public void AddRange<T>(IEnumerable<T> rows)
        where T : class
    {
        foreach (var row in rows)
        {
            Add(row);
        }
    }

    public void Clear()
    {
        foreach (var rows in tables.Values)
        {
            rows.Clear();
        }
    }
}
