namespace CooperationPortal.Web.Pages.Manage.Review;

/// <summary>What a reviewer writes with his decision.</summary>
public sealed class ReviewInput
{
    public string? Comment { get; set; }
}
