using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CooperationPortal.Core.Regions;

internal sealed class RegionConfiguration : IEntityTypeConfiguration<Region>
{
    public void Configure(EntityTypeBuilder<Region> builder)
    {
        builder.Property(r => r.Slug).HasMaxLength(Region.SlugLength);
        builder.Property(r => r.CountryIso2).HasMaxLength(2).IsFixedLength();
        builder.Property(r => r.IsoCode).HasMaxLength(10);
        builder.HasIndex(r => r.Slug).IsUnique();
        builder.HasIndex(r => r.IsoCode).IsUnique().HasFilter("iso_code is not null");
        builder.HasIndex(r => r.GeoNamesId).IsUnique().HasFilter("geo_names_id is not null");
        builder.HasIndex(r => new { r.NationalScheme, r.NationalCode }).IsUnique().HasFilter("national_code is not null");
        builder.HasIndex(r => r.AncestorIds).HasMethod("gin");
        builder.HasOne(r => r.Parent).WithMany().HasForeignKey(r => r.ParentId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Region>().WithMany().HasForeignKey(r => r.SuccessorId).OnDelete(DeleteBehavior.Restrict);
        builder.HasMany(r => r.Names).WithOne().HasForeignKey(n => n.RegionId);
        builder.ToTable(t => t.HasCheckConstraint("ck_regions_latitude", "latitude between -90 and 90"));
        builder.ToTable(t => t.HasCheckConstraint("ck_regions_longitude", "longitude between -180 and 180"));
        builder.ToTable(t => t.HasCheckConstraint("ck_regions_not_own_parent", "parent_id <> id"));
    }
}
