using CooperationPortal.Core.Users;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CooperationPortal.Core.Drafts;

internal sealed class DraftConfiguration : IEntityTypeConfiguration<Draft>
{
    public void Configure(EntityTypeBuilder<Draft> builder)
    {
        builder.Property(d => d.Version).IsRowVersion();
        builder.Property(d => d.Title).HasMaxLength(Draft.TitleLength);
        builder.Property(d => d.Content).HasColumnType("jsonb");
        builder.Property(d => d.RecordedContent).HasColumnType("jsonb");
        builder.HasIndex(d => d.RecordId).IsUnique();
        builder.HasIndex(d => new { d.State, d.ChangedAt });
        builder.HasIndex(d => d.RegionIds).HasMethod("gin");
        builder.HasIndex(d => d.InstitutionIds).HasMethod("gin");
        builder.HasOne<PortalUser>().WithMany().HasForeignKey(d => d.AuthorId).OnDelete(DeleteBehavior.Restrict);
        builder.ToTable(t => t.HasCheckConstraint("ck_drafts_open", "state in ('Draft', 'Submitted', 'Returned')"));
    }
}
