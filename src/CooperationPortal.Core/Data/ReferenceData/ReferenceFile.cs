using System.Globalization;
using System.Security.Cryptography;
using CsvHelper;
using CsvHelper.Configuration;

namespace CooperationPortal.Core.Data.ReferenceData;

/// <summary>The files that the portal ships, as rows of words.</summary>
internal static class ReferenceFile
{
    private const string Folder = "CooperationPortal.Core.Data.ReferenceData.Files.";

    private static readonly CsvConfiguration Configuration = new(CultureInfo.InvariantCulture)
    {
        TrimOptions = TrimOptions.Trim,
    };

    /// <summary>All rows; an empty cell is an empty string.</summary>
    public static IReadOnlyList<IReadOnlyDictionary<string, string>> Read(string name)
    {
        using var csv = new CsvReader(new StreamReader(Open(name)), Configuration);
        csv.Read();
        csv.ReadHeader();
        var header = csv.HeaderRecord!;
        var rows = new List<IReadOnlyDictionary<string, string>>();
        while (csv.Read())
        {
            rows.Add(header.ToDictionary(column => column, column => csv.GetField(column)!));
        }

        return rows;
    }

    /// <summary>Changes when one of the files does, or the code that reads them.</summary>
    public static string HashOf(params ReadOnlySpan<string> names)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(typeof(ReferenceFile).Module.ModuleVersionId.ToByteArray());
        foreach (var name in names)
        {
            using var stream = Open(name);
            hash.AppendData(SHA256.HashData(stream));
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    private static Stream Open(string name) =>
        typeof(ReferenceFile).Assembly.GetManifestResourceStream(Folder + name)
        ?? throw new InvalidOperationException($"The file {name} is not part of the assembly.");
}
