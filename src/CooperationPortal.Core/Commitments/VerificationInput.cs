namespace CooperationPortal.Core.Commitments;

/// <summary>What the second person may say.</summary>
public sealed class VerificationInput
{
    public const int CommentLength = 1000;

    public string? Comment { get; set; }

    /// <summary>Row version of the promise that was looked at.</summary>
    public uint Version { get; set; }
}
