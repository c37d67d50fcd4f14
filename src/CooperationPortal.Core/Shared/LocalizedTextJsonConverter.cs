using System.Text.Json;
using System.Text.Json.Serialization;

namespace CooperationPortal.Core.Shared;

/// <summary>Writes <c>{"sourceLang":"ru","texts":{"ru":"…"}}</c> in database, API and history.</summary>
public sealed class LocalizedTextJsonConverter : JsonConverter<LocalizedText>
{
    public override LocalizedText Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        string? source = null;
        var texts = new List<KeyValuePair<string, string>>();
        try
        {
            Begin(in reader);
            while (NextProperty(ref reader) is { } name)
            {
                if (name == "sourceLang")
                {
                    source = reader.GetString();
                }
                else if (name == "texts")
                {
                    Begin(in reader);
                    while (NextProperty(ref reader) is { } lang)
                    {
                        texts.Add(new(lang, reader.GetString() ?? ""));
                    }
                }
                else
                {
                    reader.Skip();
                }
            }

            return new LocalizedText(source ?? "", texts);
        }
        catch (Exception e) when (e is ArgumentException or InvalidOperationException)
        {
            throw new JsonException("Not a localised text: " + e.Message, e);
        }
    }

    private static void Begin(in Utf8JsonReader reader)
    {
        if (reader.TokenType is not JsonTokenType.StartObject)
        {
            throw new InvalidOperationException("an object is expected.");
        }
    }

    /// <summary>The name of the next property, with the reader at its value; null at the end of the object.</summary>
    private static string? NextProperty(ref Utf8JsonReader reader)
    {
        reader.Read();
        if (reader.TokenType is JsonTokenType.EndObject)
        {
            return null;
        }

        var name = reader.GetString();
        reader.Read();
        return name;
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
