namespace CooperationPortal.Core.Shared.Inputs;

/// <summary>An input of a kind that is known by its names.</summary>
public interface INamedInput
{
    List<NameInput> Names { get; }
}
