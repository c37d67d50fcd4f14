namespace CooperationPortal.Core.Shared.Inputs;

/// <summary>A row that names somebody, and says so where it is a private person who is named for the first time.</summary>
public interface INamesPerson
{
    RecordPick Named { get; }
    bool IsPrivate { get; }
}
