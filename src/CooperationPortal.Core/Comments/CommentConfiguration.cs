using CooperationPortal.Core.Users;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CooperationPortal.Core.Comments;

internal sealed class CommentConfiguration : IEntityTypeConfiguration<Comment>
{
    public void Configure(EntityTypeBuilder<Comment> builder)
    {
        builder.Property(c => c.Version).IsRowVersion();
        builder.Property(c => c.Text).HasMaxLength(Comment.TextLength);
        builder.HasIndex(c => new { c.RecordId, c.Id });
        builder.HasOne<PortalUser>().WithMany().HasForeignKey(c => c.AuthorId).OnDelete(DeleteBehavior.Restrict);
        builder.HasMany(c => c.Mentions).WithOne().HasForeignKey(m => m.CommentId);
        builder.ToTable(t => t.HasCheckConstraint("ck_comments_said", "(text is null) = (removed_at is not null)"));
        builder.ToTable(t => t.HasCheckConstraint("ck_comments_not_blank", "text <> ''"));
    }
}

internal sealed class CommentMentionConfiguration : IEntityTypeConfiguration<CommentMention>
{
    public void Configure(EntityTypeBuilder<CommentMention> builder)
    {
        builder.HasKey(m => new { m.CommentId, m.UserId });
        builder.HasIndex(m => m.UserId).HasFilter("read_at is null");
        builder.HasOne<PortalUser>().WithMany().HasForeignKey(m => m.UserId).OnDelete(DeleteBehavior.Cascade);
    }
}
