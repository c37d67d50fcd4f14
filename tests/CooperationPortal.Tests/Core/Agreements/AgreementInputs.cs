using CooperationPortal.Core.Agreements;
using CooperationPortal.Core.Shared;
using CooperationPortal.Core.Shared.Inputs;
using CooperationPortal.Core.Sources;

namespace CooperationPortal.Tests.Core.Agreements;

/// <summary>Inputs that hold to every rule, to be spoilt one field at a time.</summary>
internal static class AgreementInputs
{
    /// <summary>An agreement of two bodies kept as written, signed on a day.</summary>
    public static AgreementInput Signed(string edtf = "2018-09-10") => new()
    {
        Type = AgreementType.Institutional,
        Title = LocalizedInput.Of("ru", "Соглашение двух больниц"),
        Parties = [Party("Больница № 1"), Party("Больница № 2")],
        Events = [Event(AgreementEventKind.Signed, edtf)],
        Sources = [Source()],
    };

    /// <summary>A promise, with the window in which it was to be signed.</summary>
    public static AgreementInput Promised(string? window = "2014-05-20/2014-05-23") => new()
    {
        Type = AgreementType.NotStated,
        Title = LocalizedInput.Of("ru", "Обмен специалистами"),
        Parties = [Party("Край"), Party("Город")],
        Events = [Event(AgreementEventKind.Announced, "2013-11-03")],
        PlannedWindow = Date(window, DateNature.Planned),
        Sources = [Source()],
    };

    public static AgreementPartyInput Party(string name) => new()
    {
        Id = Guid.CreateVersion7(),
        Party = RecordPick.Written(name, "ru"),
    };

    public static AgreementPartyInput Party(RecordKind kind, Guid id) => new()
    {
        Id = Guid.CreateVersion7(),
        Party = RecordPick.Of(kind, id, "…"),
    };

    public static AgreementEventInput Event(
        AgreementEventKind kind, string? edtf = null, DateNature nature = DateNature.Actual) =>
        new() { Id = Guid.CreateVersion7(), Kind = kind, When = Date(edtf, nature) };

    public static DateInput Date(string? edtf, DateNature nature = DateNature.Actual) => new()
    {
        Parts = edtf is null ? new EdtfDateParts() : EdtfDateParts.From(EdtfDate.Parse(edtf)),
        Nature = nature,
    };

    public static SourceInput Source() => new()
    {
        Id = Guid.CreateVersion7(),
        Title = "Новость",
        Url = $"https://example.org/{Guid.NewGuid():N}",
        Publisher = "Газета",
    };

    public static SignatureInput Signer(string name) => new()
    {
        Id = Guid.CreateVersion7(),
        Person = RecordPick.Written(name, "ru"),
        TitleThen = LocalizedInput.Of("ru", "главный врач"),
    };
}
