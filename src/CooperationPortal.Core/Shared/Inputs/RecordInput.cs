using CooperationPortal.Core.Documents;
using CooperationPortal.Core.Sources;

namespace CooperationPortal.Core.Shared.Inputs;

/// <summary>What every record's form ends with: sources, quotes, what is not stated, open questions, documents.</summary>
public abstract class RecordInput
{
    /// <summary>The language of all notes in the record; null is that of the person who writes it.</summary>
    public string? NotesLanguage { get; set; }

    public List<SourceInput> Sources { get; set; } = [];
    public List<EvidenceInput> Evidence { get; set; } = [];
    public List<MarkerInput> Markers { get; set; } = [];
    public List<OpenQuestionInput> OpenQuestions { get; set; } = [];
    public List<DocumentInput> Documents { get; set; } = [];
}
