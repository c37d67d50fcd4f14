using System.Text.Json;
using System.Text.Json.Nodes;

namespace CooperationPortal.Web.PageSupport.Downloads;

/// <summary>What stands in the JSON of the list, as JSON Schema (2020-12): the same for every language and filter.</summary>
public sealed class SchemaFormat : ListFormat
{
    public const string Name = "schema";

    /// <summary>What each shape of a value is; null stands for what no source says.</summary>
    private const string Shapes = """
        {
          "text": { "type": ["string", "null"] },
          "number": { "type": ["number", "null"] },
          "moment": { "type": "string", "format": "date-time" },
          "terms": { "type": "array", "items": { "type": "string" } },
          "name": {
            "type": ["object", "null"], "required": ["text", "lang"],
            "properties": { "text": { "type": "string" }, "lang": { "type": "string" } }
          },
          "code": {
            "type": ["object", "null"], "required": ["code", "words"],
            "properties": { "code": { "type": "string" }, "words": { "type": "string" } }
          },
          "codes": { "type": "array", "items": { "$ref": "#/$defs/code" } },
          "date": {
            "type": "object", "required": ["edtf", "words", "yearKnown", "earliest", "latest", "nature", "basis", "wording"],
            "properties": {
              "edtf": { "type": ["string", "null"] }, "words": { "type": "string" }, "yearKnown": { "type": "boolean" },
              "earliest": { "type": ["string", "null"], "format": "date" }, "latest": { "type": ["string", "null"], "format": "date" },
              "nature": { "type": ["string", "null"] }, "basis": { "type": "string" }, "wording": { "type": ["string", "null"] }
            }
          },
          "party": {
            "type": "object", "required": ["name", "kind", "slug", "country", "url"],
            "properties": {
              "name": { "$ref": "#/$defs/name" }, "kind": { "enum": ["place", "institution", "asWritten"] },
              "slug": { "type": ["string", "null"] }, "country": { "type": ["string", "null"] },
              "url": { "type": ["string", "null"], "format": "uri" }
            }
          },
          "parties": { "type": "array", "items": { "$ref": "#/$defs/party" } },
          "place": {
            "type": ["object", "null"], "required": ["name", "slug", "level", "country", "url"],
            "properties": {
              "name": { "$ref": "#/$defs/name" }, "slug": { "type": "string" }, "level": { "type": "string" },
              "country": { "type": ["string", "null"] }, "url": { "type": "string", "format": "uri" }
            }
          }
        }
        """;

    private static readonly string[] Texts = ["list", "title", "language", "publisher", "schema", "self", "page", "writtenAt"];

    private static readonly JsonSerializerOptions Readable = new() { WriteIndented = true };

    public override string Suffix => Name;

    public override string MediaType => "application/schema+json; charset=utf-8";

    public override bool IsFile => false;

    public override bool IsData => false;

    public override Task WriteAsync(ListAnswer answer, CancellationToken cancellationToken) =>
        JsonSerializer.SerializeAsync(answer.Body, SchemaOf(answer), Readable, cancellationToken);

    private static JsonObject SchemaOf(ListAnswer answer)
    {
        var envelope = new JsonObject(Texts.Select(name => KeyValuePair.Create(name, (JsonNode?)new JsonObject { ["type"] = "string" })))
        {
            ["licence"] = Whole(new() { ["name"] = new JsonObject { ["type"] = "string" }, ["url"] = new JsonObject { ["type"] = "string" } }),
            ["items"] = new JsonObject { ["type"] = "array", ["items"] = Whole(Members(answer.List)) },
            ["count"] = new JsonObject { ["type"] = "integer", ["minimum"] = 0 },
        };
        envelope["list"] = new JsonObject { ["const"] = answer.List.Name };
        var schema = Whole(envelope);
        schema.Insert(0, "$schema", "https://json-schema.org/draft/2020-12/schema");
        schema.Insert(1, "$id", answer.SchemaUrl);
        schema["$defs"] = JsonNode.Parse(Shapes);
        return schema;
    }

    private static JsonObject Members(ListDownload list) =>
        new(list.Shapes.Select(f => KeyValuePair.Create(f.Key, (JsonNode?)new JsonObject { ["$ref"] = $"#/$defs/{f.Value}" })));

    /// <summary>Everything that is named is there; what is added later does not make a file wrong.</summary>
    private static JsonObject Whole(JsonObject properties) => new()
    {
        ["type"] = "object",
        ["required"] = new JsonArray([.. properties.Select(p => JsonValue.Create(p.Key))]),
        ["properties"] = properties,
    };
}
