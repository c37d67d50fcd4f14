using CooperationPortal.Core.Data.ReferenceData;
using CooperationPortal.Core.Shared;
using CooperationPortal.Core.Shared.Inputs;

namespace CooperationPortal.Core.Data.DemoData;

/// <summary>The ids of demo records: the same with every load, so that a second load finds them in place.</summary>
public static class DemoIds
{
    /// <summary>Institutions are shared by the files; all other records are known within their own.</summary>
    public static Guid Record(string file, RecordKind kind, string key) => kind is RecordKind.Institution
        ? RowId.Of("demo", "institution", key)
        : RowId.Of("demo", file, kind.ToString(), key);

    /// <summary>Of a row; a row of another file is written with the file before a slash.</summary>
    internal static Guid Row(string file, string key) => RowId.Of("demo", "row", key.Contains('/') ? key : $"{file}/{key}");

    internal static RecordPick Pick(string file, string written)
    {
        var (word, key) = written.Split(':', 2) is [var first, var second]
            ? (first, second)
            : throw new FormatException($"\"{written}\" in {file} names no record.");
        return word switch
        {
            "region" => RecordPick.Of(RecordKind.Region, RegionIds.OfIso(key), key),
            "city" => RecordPick.Of(RecordKind.Region, RegionIds.Of(RegionIds.CityKey(key)), key),
            "place" => RecordPick.Of(RecordKind.Region, RegionIds.Of($"city:{key}"), key),
            _ when Enum.TryParse<RecordKind>(word, true, out var kind) => RecordPick.Of(kind, Record(file, kind, key), key),
            _ => throw new FormatException($"\"{written}\" in {file} names no known kind of record."),
        };
    }
}
