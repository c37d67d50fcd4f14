using CooperationPortal.Core.Shared.Inputs;

namespace CooperationPortal.Core.Institutions;

/// <summary>An outside number, as an editor types it.</summary>
public sealed class IdentifierInput : IRow
{
    public Guid Id { get; set; }
    public IdentifierScheme Scheme { get; set; }
    public string? Value { get; set; }
}
