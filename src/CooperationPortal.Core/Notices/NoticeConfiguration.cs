using CooperationPortal.Core.Users;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CooperationPortal.Core.Notices;

internal sealed class NoticeConfiguration : IEntityTypeConfiguration<Notice>
{
    public void Configure(EntityTypeBuilder<Notice> builder)
    {
        builder.Ignore(n => n.IsDeadline);
        builder.Property(n => n.Key).HasMaxLength(Notice.KeyLength);
        builder.HasOne<PortalUser>().WithMany().HasForeignKey(n => n.UserId).OnDelete(DeleteBehavior.Cascade);
        builder.HasIndex(n => new { n.UserId, n.Key }).IsUnique();
        builder.HasIndex(n => n.MailId);
        builder.HasIndex(n => n.RaisedAt).HasFilter("settled_at is null");
    }
}

internal sealed class NoticeChoicesConfiguration : IEntityTypeConfiguration<NoticeChoices>
{
    public void Configure(EntityTypeBuilder<NoticeChoices> builder)
    {
        builder.HasKey(c => c.UserId);
        builder.HasOne<PortalUser>().WithMany().HasForeignKey(c => c.UserId).OnDelete(DeleteBehavior.Cascade);
    }
}
