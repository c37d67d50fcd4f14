namespace CooperationPortal.Core.Shared.Inputs;

/// <summary>A row of a repeating list in a form; its id stays the same while rows are moved, and becomes the id of the stored row.</summary>
public interface IRow
{
    Guid Id { get; set; }
}
