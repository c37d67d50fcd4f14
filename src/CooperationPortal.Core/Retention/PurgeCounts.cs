namespace CooperationPortal.Core.Retention;

/// <summary>How many rows of each kind were deleted or made anonymous.</summary>
public sealed record PurgeCounts(int Mail, int Notices, int Sessions, int Devices, int Links, int Attempts, int Confirmations)
{
    public static PurgeCounts None { get; } = new(0, 0, 0, 0, 0, 0, 0);
}
