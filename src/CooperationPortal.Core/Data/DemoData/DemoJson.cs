using System.Text.Json;
using System.Text.Json.Serialization;
using CooperationPortal.Core.Shared;
using CooperationPortal.Core.Shared.Inputs;

namespace CooperationPortal.Core.Data.DemoData;

/// <summary>
/// Reads the inputs of a demo file as a person writes them: dates as EDTF, texts by language, records by key
/// (<c>region:RU-KHA</c>, <c>city:2036581</c>, <c>institution:…</c>), rows without ids.
/// </summary>
internal static class DemoJson
{
    public static DemoFile Read(Stream stream, string file)
    {
        var options = new JsonSerializerOptions(JsonSerializerDefaults.Web)
        {
            UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
            Converters =
            {
                new JsonStringEnumConverter(JsonNamingPolicy.CamelCase, allowIntegerValues: false),
                new KeyConverter(file),
                new PickConverter(file),
                new DateConverter(),
                new TextConverter(),
            },
        };
        return JsonSerializer.Deserialize<DemoFile>(stream, options)!;
    }

    /// <summary>Row ids are written as words and are unique within their file.</summary>
    private sealed class KeyConverter(string file) : JsonConverter<Guid>
    {
        public override Guid Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            DemoIds.Row(file, reader.GetString()!);

        public override void Write(Utf8JsonWriter writer, Guid value, JsonSerializerOptions options) =>
            throw new NotSupportedException();
    }

    /// <summary>A key, or the words by their language where the record is to be kept as written.</summary>
    private sealed class PickConverter(string file) : JsonConverter<RecordPick>
    {
        public override RecordPick Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
        {
            if (reader.TokenType == JsonTokenType.String)
            {
                return DemoIds.Pick(file, reader.GetString()!);
            }

            var (lang, text) = JsonSerializer.Deserialize<Dictionary<string, string>>(ref reader)!.Single();
            return RecordPick.Written(text, lang);
        }

        public override void Write(Utf8JsonWriter writer, RecordPick value, JsonSerializerOptions options) =>
            throw new NotSupportedException();
    }

    private sealed class DateConverter : JsonConverter<DateInput>
    {
        public override DateInput Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
        {
            if (reader.TokenType == JsonTokenType.String)
            {
                return new DateInput { Parts = EdtfDateParts.From(EdtfDate.Parse(reader.GetString()!)) };
            }

            var date = JsonSerializer.Deserialize<Written>(ref reader, options)!;
            return new DateInput
            {
                Parts = date.Edtf is null ? new EdtfDateParts() : EdtfDateParts.From(EdtfDate.Parse(date.Edtf)),
                Nature = date.Nature,
                Basis = date.Basis,
                BasisNote = date.BasisNote,
                Wording = date.Wording,
            };
        }

        public override void Write(Utf8JsonWriter writer, DateInput value, JsonSerializerOptions options) =>
            throw new NotSupportedException();

        private sealed record Written(
            string? Edtf,
            string? Wording,
            string? BasisNote,
            DateNature Nature = DateNature.Actual,
            FactBasis Basis = FactBasis.Stated);
    }

    /// <summary>The first language is the one in which it was first written.</summary>
    private sealed class TextConverter : JsonConverter<LocalizedInput>
    {
        public override LocalizedInput Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
        {
            var texts = JsonSerializer.Deserialize<Dictionary<string, string>>(ref reader)!.ToList();
            return new LocalizedInput
            {
                Lang = texts[0].Key,
                Text = texts[0].Value,
                Translations =
                [
                    .. texts.Skip(1).Select(t => new TranslationInput { Id = RowId.Of(t.Key), Lang = t.Key, Text = t.Value }),
                ],
            };
        }

        public override void Write(Utf8JsonWriter writer, LocalizedInput value, JsonSerializerOptions options) =>
            throw new NotSupportedException();
    }
}
