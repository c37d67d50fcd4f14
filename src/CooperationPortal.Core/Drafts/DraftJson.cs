using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using CooperationPortal.Core.Shared.Inputs;

namespace CooperationPortal.Core.Drafts;

/// <summary>An input as it is kept in <see cref="Draft.Content"/>.</summary>
public static class DraftJson
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        Converters = { new JsonStringEnumConverter(), new StorableText() },
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static string Write<TInput>(TInput input)
        where TInput : RecordInput => JsonSerializer.Serialize(input, Options);

    public static TInput Read<TInput>(string content)
        where TInput : RecordInput => JsonSerializer.Deserialize<TInput>(content, Options)!;

    /// <summary>The input as it will come back from the database.</summary>
    public static TInput Storable<TInput>(TInput input)
        where TInput : RecordInput => Read<TInput>(Write(input));

    /// <summary>PostgreSQL has no text with U+0000, which only somebody who tries out forms sends.</summary>
    private sealed class StorableText : JsonConverter<string>
    {
        public override string? Read(ref Utf8JsonReader reader, Type type, JsonSerializerOptions options) =>
            reader.GetString();

        public override void Write(Utf8JsonWriter writer, string value, JsonSerializerOptions options) =>
            writer.WriteStringValue(value.Replace("\0", "", StringComparison.Ordinal));
    }
}
