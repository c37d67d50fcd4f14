namespace CooperationPortal.Core.Notices;

/// <summary>How often a colleague wants mail.</summary>
public enum NoticeRhythm
{
    AtOnce,
    Daily,
    Weekly,
    Never,
}
