using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CooperationPortal.Core.People;

internal sealed class PersonConfiguration : IEntityTypeConfiguration<Person>
{
    public void Configure(EntityTypeBuilder<Person> builder)
    {
        builder.HasIndex(p => p.Slug).IsUnique();
        builder.HasMany(p => p.Names).WithOne().HasForeignKey(n => n.PersonId);
        builder.Property(p => p.Naming).HasDefaultValue(PersonNaming.PublicRole).HasSentinel(PersonNaming.PublicRole);
        builder.Property(p => p.IsNamed).HasComputedColumnSql("naming <> 'NoConsent'", stored: true);
        builder.Property(p => p.Version).IsRowVersion();
        builder.HasIndex(p => p.Id, "ix_people_withheld").HasFilter("not is_named");
        builder.ToTable(t => t.HasCheckConstraint("ck_people_erased", "erased_at is null or naming = 'NoConsent'"));
        builder.ToTable(t => t.HasCheckConstraint("ck_people_consent",
            "(naming = 'ConsentGiven') = (consent_on is not null) and (consent_on is null) = (consent is null)"));
    }
}
