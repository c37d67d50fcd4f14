using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CooperationPortal.Core.Users;

internal sealed class PortalUserConfiguration : IEntityTypeConfiguration<PortalUser>
{
    public void Configure(EntityTypeBuilder<PortalUser> builder)
    {
        builder.Property(u => u.FullName).HasMaxLength(PortalUser.FullNameLength);
        builder.Property(u => u.TimeZone).HasMaxLength(PortalUser.TimeZoneLength);
        builder.HasMany(u => u.Grants).WithOne().HasForeignKey(g => g.UserId);
    }
}

internal sealed class RoleGrantConfiguration : IEntityTypeConfiguration<RoleGrant>
{
    public void Configure(EntityTypeBuilder<RoleGrant> builder)
    {
        builder.HasOne(g => g.Region).WithMany().HasForeignKey(g => g.RegionId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne(g => g.Institution).WithMany().HasForeignKey(g => g.InstitutionId).OnDelete(DeleteBehavior.Restrict);
        builder.ToTable(t => t.HasCheckConstraint("ck_role_grants_scope", "num_nonnulls(region_id, institution_id) <= 1"));
        builder.ToTable(t => t.HasCheckConstraint("ck_role_grants_clinic",
            "role <> 'ClinicAdministrator' or institution_id is not null"));
    }
}
