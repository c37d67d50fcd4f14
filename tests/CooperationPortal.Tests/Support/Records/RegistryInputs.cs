using CooperationPortal.Core.Events;
using CooperationPortal.Core.Institutions;
using CooperationPortal.Core.Shared;
using CooperationPortal.Core.Shared.Inputs;
using CooperationPortal.Core.Shared.Names;

namespace CooperationPortal.Tests.Support.Records;

/// <summary>Small valid inputs of the registry, to be changed by the test.</summary>
public static class RegistryInputs
{
    public static InstitutionInput Institution(
        string name, RecordPick place, InstitutionKind kind = InstitutionKind.Hospital, string lang = "ru") =>
        new() { Kind = kind, Names = [Name(name, lang)], Place = place };

    public static EventInput Event(string name, string lang = "ru") => new() { Names = [Name(name, lang)] };

    public static NameInput Name(string text, string lang = "ru", NameKind kind = NameKind.Official) =>
        new() { Id = Guid.CreateVersion7(), Text = text, Lang = lang, Kind = kind };

    /// <summary>A date of EDTF as the boxes of a form hold it.</summary>
    public static DateInput Date(string edtf, DateNature nature = DateNature.Actual) =>
        new() { Parts = EdtfDateParts.From(EdtfDate.Parse(edtf)), Nature = nature };
}
