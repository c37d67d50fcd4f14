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
        Converters = { new JsonStringEnumConverter() },
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static string Write<TInput>(TInput input)
        where TInput : RecordInput => JsonSerializer.Serialize(input, Options);

    public static TInput Read<TInput>(string content)
        where TInput : RecordInput => JsonSerializer.Deserialize<TInput>(content, Options)!;
}
