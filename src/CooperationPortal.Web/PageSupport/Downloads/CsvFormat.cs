using System.Globalization;
using System.Text;
using CsvHelper;
using CsvHelper.Configuration;

namespace CooperationPortal.Web.PageSupport.Downloads;

/// <summary>RFC 4180 in UTF-8 with the mark by which Excel knows it; what Excel would take for a formula is a text.</summary>
public sealed class CsvFormat : ListFormat
{
    internal static CsvConfiguration Configuration { get; } = new(CultureInfo.InvariantCulture)
    {
        NewLine = "\r\n",
        InjectionOptions = InjectionOptions.Escape,
        InjectionCharacters = ['=', '+', '-', '@', '\t', '\r', '\n', '＝', '＋', '－', '＠'],
    };

    /// <summary>In letters: each time that it is full the server sends it, and with that of a <see cref="StreamWriter"/> every row.</summary>
    private const int BufferSize = 32 * 1024;

    public override string Suffix => "csv";

    public override string MediaType => "text/csv; charset=utf-8; header=present";

    public override async Task WriteAsync(ListAnswer answer, CancellationToken cancellationToken)
    {
        await using var writer = new StreamWriter(answer.Body, new UTF8Encoding(true), BufferSize, leaveOpen: true);
        await using var csv = new CsvWriter(writer, Configuration, leaveOpen: true);
        await LineAsync(csv, answer.List.Heads);
        await foreach (var page in answer.List.PagesAsync(cancellationToken))
        {
            foreach (var item in page)
            {
                await LineAsync(csv, item.Cells);
            }

            await csv.FlushAsync();
            await answer.Body.FlushAsync(cancellationToken);
        }
    }

    internal static Task LineAsync(CsvWriter csv, IEnumerable<object?> cells)
    {
        foreach (var cell in cells)
        {
            csv.WriteField(Convert.ToString(cell, CultureInfo.InvariantCulture));
        }

        return csv.NextRecordAsync();
    }
}
