using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using CooperationPortal.Web.PageSupport.Localisation;

namespace CooperationPortal.Web.PageSupport.Downloads;

/// <summary>An envelope that says what it is and under which licence, with the rows; their number stands after them.</summary>
public sealed class JsonFormat : ListFormat
{
    private static readonly JavaScriptEncoder Letters = JavaScriptEncoder.Create(UnicodeRanges.All);

    private static readonly JsonSerializerOptions Options = new() { Encoder = Letters };

    public override string Suffix => "json";

    public override string MediaType => "application/json; charset=utf-8";

    public override bool IsFile => false;

    public override async Task WriteAsync(ListAnswer answer, CancellationToken cancellationToken)
    {
        await using var body = new BufferedBody(answer.Body);
        await using var json = new Utf8JsonWriter(body, new JsonWriterOptions { Encoder = Letters });
        json.WriteStartObject();
        WriteHead(json, answer);
        json.WriteStartArray("items");
        var count = 0;
        await foreach (var page in answer.List.PagesAsync(cancellationToken))
        {
            foreach (var item in page)
            {
                Write(json, item);
            }

            count += page.Count;
            await json.FlushAsync(cancellationToken);
            await body.FlushAsync(cancellationToken);
        }

        json.WriteEndArray();
        json.WriteNumber("count", count);
        json.WriteEndObject();
        await json.FlushAsync(cancellationToken);
        await body.FlushAsync(cancellationToken);
    }

    private static void WriteHead(Utf8JsonWriter json, ListAnswer answer)
    {
        json.WriteString("list", answer.List.Name);
        json.WriteString("title", answer.List.Title);
        json.WriteString("language", answer.Text.Culture);
        json.WriteString("publisher", answer.Text["Layout.PortalName"]);
        json.WriteStartObject("licence");
        json.WriteString("name", Licence.Name);
        json.WriteString("url", Licence.Url);
        json.WriteEndObject();
        json.WriteString("schema", answer.SchemaUrl);
        json.WriteString("self", answer.Addresses.Self);
        json.WriteString("page", answer.ListUrl);
        json.WriteString("writtenAt", Instant.Of(answer.Now));
    }

    private static void Write(Utf8JsonWriter json, ListItem item)
    {
        json.WriteStartObject();
        foreach (var (name, value) in item.Members)
        {
            json.WritePropertyName(name);
            JsonSerializer.Serialize(json, value, Options);
        }

        json.WriteEndObject();
    }
}
