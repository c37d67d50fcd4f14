using CooperationPortal.Core.Shared.Names;

namespace CooperationPortal.Core.People;

/// <summary>One form of a person's name. Personal data.</summary>
public sealed class PersonName : Name
{
    public Guid PersonId { get; init; }
}
