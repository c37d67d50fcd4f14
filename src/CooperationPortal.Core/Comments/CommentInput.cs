using FluentValidation;

namespace CooperationPortal.Core.Comments;

/// <summary>A comment, as a member of staff types it.</summary>
public sealed class CommentInput
{
    public string? Text { get; set; }

    /// <summary>The colleagues whom it calls.</summary>
    public List<Guid> Mentions { get; set; } = [];

    /// <summary>Row version of the comment that is edited; 0 for a new one.</summary>
    public uint Version { get; set; }
}

/// <summary>What a comment must hold to.</summary>
public sealed class CommentInputValidator : AbstractValidator<CommentInput>
{
    public CommentInputValidator()
    {
        RuleFor(c => c.Text).Must(t => !string.IsNullOrWhiteSpace(t)).WithMessage("ErrorsComments.TextMissing");
        RuleFor(c => c.Text).Must(t => t is null || t.Length <= Comment.TextLength).WithMessage("ErrorsWorkflow.TooLong");
    }
}
