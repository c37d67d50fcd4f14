namespace CooperationPortal.Web.PageSupport.Downloads;

/// <summary>All formats, in the order in which pages offer them.</summary>
public static class ListFormats
{
    public static IReadOnlyList<ListFormat> All { get; } =
        [new CsvFormat(), new XlsxFormat(), new JsonFormat(), new SchemaFormat(), new AtomFormat(), new CalendarFormat()];

    public static ListFormat? Find(string? suffix) => All.FirstOrDefault(f => f.Suffix == suffix);
}
