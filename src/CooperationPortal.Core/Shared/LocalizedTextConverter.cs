using System.Text.Json;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace CooperationPortal.Core.Shared;

/// <summary>Stores a <see cref="LocalizedText"/> in one jsonb column.</summary>
public sealed class LocalizedTextConverter() : ValueConverter<LocalizedText, string>(
    text => JsonSerializer.Serialize(text, JsonSerializerOptions.Default),
    json => JsonSerializer.Deserialize<LocalizedText>(json, JsonSerializerOptions.Default)!);

/// <summary>Compares by value; the value is immutable, so it is its own snapshot.</summary>
public sealed class LocalizedTextComparer() : ValueComparer<LocalizedText>(
    (a, b) => a == b, text => text.GetHashCode(), text => text);

/// <summary>Stores several texts in one jsonb column.</summary>
public sealed class LocalizedTextsConverter() : ValueConverter<List<LocalizedText>, string>(
    texts => JsonSerializer.Serialize(texts, JsonSerializerOptions.Default),
    json => JsonSerializer.Deserialize<List<LocalizedText>>(json, JsonSerializerOptions.Default)!);

/// <summary>Compares text by text; a list is copied, for it can be changed.</summary>
public sealed class LocalizedTextsComparer() : ValueComparer<List<LocalizedText>>(
    (a, b) => a == b || (a != null && b != null && a.SequenceEqual(b)),
    texts => texts.Count,
    texts => texts.ToList());
