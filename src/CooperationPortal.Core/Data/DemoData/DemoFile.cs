using CooperationPortal.Core.Agreements;
using CooperationPortal.Core.Events;
using CooperationPortal.Core.Institutions;
using CooperationPortal.Core.Shared;
using CooperationPortal.Core.Shared.Inputs;
using CooperationPortal.Core.Sources;
using CooperationPortal.Core.Visits;

namespace CooperationPortal.Core.Data.DemoData;

/// <summary>One case: its source and the records that it gives, as inputs, by keys that other records use.</summary>
internal sealed class DemoFile
{
    /// <summary>The language of the notes in all records of the file.</summary>
    public string NotesLanguage { get; set; } = LanguageTag.English;

    /// <summary>The article; every record of the file that names no other source has it.</summary>
    public SourceInput? Source { get; set; }

    public Dictionary<string, DemoPerson> People { get; set; } = [];
    public Dictionary<string, InstitutionInput> Institutions { get; set; } = [];
    public Dictionary<string, EventInput> Events { get; set; } = [];
    public Dictionary<string, AgreementInput> Agreements { get; set; } = [];
    public Dictionary<string, VisitInput> Visits { get; set; } = [];
    public Dictionary<string, MeetingInput> Meetings { get; set; } = [];
}

/// <summary>Somebody whom the source names, with all forms of the name; editors make people in passing, so they have no input.</summary>
internal sealed class DemoPerson
{
    public List<NameInput> Names { get; set; } = [];
}
