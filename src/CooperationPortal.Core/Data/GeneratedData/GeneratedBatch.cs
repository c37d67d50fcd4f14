namespace CooperationPortal.Core.Data.GeneratedData;

/// <summary>Records that are copied together.</summary>
/// <param name="order">That in which tables were first met, in this batch or another: parents first.</param>
internal sealed class GeneratedBatch(List<Type> order)
{
    private readonly Dictionary<Type, List<object>> tables = [];

    /// <summary>Those with rows, in the order in which they are written.</summary>
    public IReadOnlyList<(Type Type, List<object> Rows)> Tables =>
        [.. order.Where(tables.ContainsKey).Select(type => (type, tables[type])).Where(table => table.Item2.Count > 0)];

    public void Add<T>(T row)
        where T : class
    {
        if (!tables.TryGetValue(typeof(T), out var rows))
        {
            tables[typeof(T)] = rows = [];
            if (!order.Contains(typeof(T)))
            {
                order.Add(typeof(T));
            }
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
