using CooperationPortal.Core.Delegations;
using CooperationPortal.Core.Shared;
using CooperationPortal.Core.Shared.Inputs;
using CooperationPortal.Core.Sources;
using CooperationPortal.Core.Visits;

namespace CooperationPortal.Tests.Support.Records;

/// <summary>Small valid inputs of visits and meetings, to be changed by the test.</summary>
public static class VisitInputs
{
    public static VisitInput Visit(RecordPick sender, RecordPick host, string? period = "2019-05-14/2019-05-16") => new()
    {
        Senders = [Party(sender)],
        HostParties = [Party(host)],
        Period = period is null ? new DateInput() : RegistryInputs.Date(period),
    };

    public static MeetingInput Meeting(RecordPick home, RecordPick host, string? when = null) => new()
    {
        HomeParties = [Party(home)],
        HostParties = [Party(host)],
        When = when is null ? new DateInput() : RegistryInputs.Date(when),
    };

    public static PartyInput Party(RecordPick party) => new() { Id = Guid.CreateVersion7(), Party = party };

    public static StopInput Stop(RecordPick place, StopOutcome outcome = StopOutcome.None) =>
        new() { Id = Guid.CreateVersion7(), Party = place, Outcome = outcome };

    public static MemberInput Member(string name, string? title = null, MemberRole role = MemberRole.Member) => new()
    {
        Id = Guid.CreateVersion7(),
        Person = RecordPick.Written(name, "ru"),
        TitleThen = title is null ? new LocalizedInput() : LocalizedInput.Of("ru", title),
        Role = role,
    };

    public static HostInput Host(string name, string? title = null, HostRole role = HostRole.Host) => new()
    {
        Id = Guid.CreateVersion7(),
        Person = RecordPick.Written(name, "ru"),
        TitleThen = title is null ? new LocalizedInput() : LocalizedInput.Of("ru", title),
        Role = role,
    };

    public static HostInput UnnamedHost(string description) =>
        new() { Id = Guid.CreateVersion7(), Description = LocalizedInput.Of("ru", description) };

    public static ShownInput Shown(string text, ShownItemKind kind = ShownItemKind.Department) =>
        new() { Id = Guid.CreateVersion7(), Kind = kind, Text = LocalizedInput.Of("ru", text) };

    public static StatementInput Statement(StatementKind kind, Side side, string text, string? speaker = null) => new()
    {
        Id = Guid.CreateVersion7(),
        Kind = kind,
        Side = side,
        Text = LocalizedInput.Of("ru", text),
        Speaker = speaker is null ? new RecordPick() : RecordPick.Written(speaker, "ru"),
    };

    public static SourceInput Source(string title) => new()
    {
        Id = Guid.CreateVersion7(),
        Title = title,
        Url = $"https://example.org/{Guid.NewGuid():N}",
        Publisher = "Газета",
    };
}
