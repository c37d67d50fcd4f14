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
