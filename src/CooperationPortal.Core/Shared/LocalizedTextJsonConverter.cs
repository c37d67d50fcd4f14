using System.Text.Json;
using System.Text.Json.Serialization;

namespace CooperationPortal.Core.Shared;

/// <summary>Writes <c>{"sourceLang":"ru","texts":{"ru":"…"}}</c> in database, API and history.</summary>
public sealed class LocalizedTextJsonConverter : JsonConverter<LocalizedText>
{
    public override LocalizedText Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        using var document = JsonDocument.ParseValue(ref reader);
        try
        {
            var root = document.RootElement;
            var texts = root.GetProperty("texts").EnumerateObject()
                .Select(t => KeyValuePair.Create(t.Name, t.Value.GetString() ?? ""));
            return new LocalizedText(root.GetProperty("sourceLang").GetString() ?? "", texts);
        }
        catch (Exception e) when (e is ArgumentException or KeyNotFoundException or InvalidOperationException)
        {
            throw new JsonException("Not a localised text: " + e.Message, e);
        }
    }

    public override void Write(Utf8JsonWriter writer, LocalizedText value, JsonSerializerOptions options)
    {
        writer.WriteStartObject();
        writer.WriteString("sourceLang", value.SourceLang);
        writer.WriteStartObject("texts");
        foreach (var (lang, text) in value.Texts)
        {
            writer.WriteString(lang, text);
        }

        writer.WriteEndObject();
        writer.WriteEndObject();
    }
}
