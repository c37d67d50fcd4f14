using CooperationPortal.Core.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CooperationPortal.Core.Institutions;

internal sealed class InstitutionConfiguration : IEntityTypeConfiguration<Institution>
{
    public void Configure(EntityTypeBuilder<Institution> builder)
    {
        builder.ConfigureRecord();
        builder.Property(i => i.Slug).HasMaxLength(Institution.SlugLength);
        builder.Property(i => i.CityText).HasMaxLength(Institution.CityTextLength);
        builder.Property(i => i.Website).HasMaxLength(Institution.WebsiteLength);
        builder.HasIndex(i => i.Slug).IsUnique();
        builder.HasOne(i => i.Region).WithMany().HasForeignKey(i => i.RegionId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne(i => i.Parent).WithMany().HasForeignKey(i => i.ParentId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Institution>().WithMany().HasForeignKey(i => i.SuccessorId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Institution>().WithMany().HasForeignKey(i => i.MergedIntoId).OnDelete(DeleteBehavior.Restrict);
        builder.HasMany(i => i.Names).WithOne().HasForeignKey(n => n.InstitutionId);
        builder.HasMany(i => i.Identifiers).WithOne().HasForeignKey(x => x.InstitutionId);
        builder.HasMany(i => i.Claims).WithOne().HasForeignKey(c => c.InstitutionId);
        builder.ToTable(t => t.HasCheckConstraint("ck_institutions_latitude", "latitude between -90 and 90"));
        builder.ToTable(t => t.HasCheckConstraint("ck_institutions_longitude", "longitude between -180 and 180"));
        builder.ToTable(t => t.HasCheckConstraint("ck_institutions_not_own_parent", "parent_id <> id"));
        builder.ToTable(t => t.HasCheckConstraint("ck_institutions_not_own_successor", "successor_id <> id"));
        builder.ToTable(t => t.HasCheckConstraint("ck_institutions_merged",
            "(status = 'Merged') = (merged_into_id is not null) "
            + "and (merged_into_id is null or merged_into_id <> id and deleted_at is not null)"));
    }
}

internal sealed class InstitutionIdentifierConfiguration : IEntityTypeConfiguration<InstitutionIdentifier>
{
    public void Configure(EntityTypeBuilder<InstitutionIdentifier> builder)
    {
        builder.Property(i => i.Value).HasMaxLength(InstitutionIdentifier.ValueLength);
        builder.HasIndex(i => new { i.Scheme, i.Value }).IsUnique();
    }
}
