using CooperationPortal.Core.Shared;

namespace CooperationPortal.Core.Sources;

/// <summary>A source as pages cite it; its number is its place on the page ("S1").</summary>
public sealed record SourceView(
    Guid Id,
    int Number,
    LocalizedText Title,
    string? Url,
    string? Publisher,
    string? Author,
    string? ReportedBy,
    string Language,
    StatedDate Published);

/// <summary>The quote or the reason behind a fact.</summary>
public sealed record EvidenceView(
    Guid Id, string FieldPath, SourceView? Source, string? Quote, string? QuoteLanguage, FactBasis Basis, string? Note);

/// <summary>That an empty field does not apply or is withheld.</summary>
public sealed record MarkerView(string FieldPath, UnknownMarker Marker, string? Note);

/// <summary>Everything that a record's page says about how its facts are known.</summary>
public sealed record RecordEvidence(
    IReadOnlyList<SourceView> Sources,
    IReadOnlyList<EvidenceView> Evidence,
    IReadOnlyList<MarkerView> Markers,
    IReadOnlyList<LocalizedText> OpenQuestions,
    string? NotesLanguage)
{
    /// <summary>Of all the sources; null where they are in several languages.</summary>
    public string? SourcesLanguage =>
        Sources.Select(s => s.Language).Distinct().Take(2).ToList() is [var only] ? only : null;

    /// <summary>Of a fact and of its parts: <c>Events/id</c> also finds what stands under <c>Events/id/When</c>.</summary>
    public IReadOnlyList<EvidenceView> Of(params string[] paths) =>
        [.. Evidence.Where(e => Array.Exists(paths, path => e.FieldPath == path
            || e.FieldPath.StartsWith(path + "/", StringComparison.Ordinal)))];

    /// <summary>Of exactly that fact or list, without what stands below it.</summary>
    public IReadOnlyList<EvidenceView> At(string path) => [.. Evidence.Where(e => e.FieldPath == path)];

    /// <summary>What is said of the record as a whole, or of facts that the page does not show by themselves.</summary>
    public IReadOnlyList<EvidenceView> Except(IReadOnlySet<Guid> shown) => [.. Evidence.Where(e => !shown.Contains(e.Id))];

    public MarkerView? MarkerOf(string path) => Markers.FirstOrDefault(m => m.FieldPath == path);
}
