using CooperationPortal.Core.Events;
using CooperationPortal.Core.Institutions;
using CooperationPortal.Core.People;
using CooperationPortal.Core.Regions;
using CooperationPortal.Core.Search;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CooperationPortal.Core.Shared.Names;

/// <summary>All names of everything in one table, so that one index finds a record by any form of any name.</summary>
internal sealed class NameConfiguration : IEntityTypeConfiguration<Name>
{
    public void Configure(EntityTypeBuilder<Name> builder)
    {
        builder.ToTable("names");
        builder.HasDiscriminator<string>("Owner")
            .HasValue<RegionName>("region")
            .HasValue<InstitutionName>("institution")
            .HasValue<PersonName>("person")
            .HasValue<EventName>("event");
        builder.Property<string>("Owner").HasMaxLength(20);
        builder.HasIndex(n => n.SearchKey).HasMethod("gin").HasOperators("gin_trgm_ops");
        builder.HasIndex(n => n.CharacterKey).HasMethod("gin").HasOperators("gin_trgm_ops");
        builder.Property<string>("StemKey").HasComputedColumnSql(NameStem.Sql, stored: true);
        builder.HasIndex("StemKey");
        builder.Property<string>("JoinedKey").HasComputedColumnSql("replace(search_key, ' ', '')", stored: true);
        builder.HasIndex("JoinedKey").HasOperators("text_pattern_ops");
        builder.ToTable(t => t.HasCheckConstraint("ck_names_one_owner",
            "num_nonnulls(region_id, institution_id, person_id, event_id) = 1"));
    }
}

internal sealed class RegionNameConfiguration : IEntityTypeConfiguration<RegionName>
{
    public void Configure(EntityTypeBuilder<RegionName> builder)
    {
        builder.HasIndex(n => n.RegionId).HasFilter("region_id is not null");
        builder.HasIndex(n => new { n.RegionId, n.Lang }, "ux_names_official_region").IsUnique()
            .HasFilter("kind = 'Official' and valid_to_edtf is null and region_id is not null");
    }
}

internal sealed class InstitutionNameConfiguration : IEntityTypeConfiguration<InstitutionName>
{
    public void Configure(EntityTypeBuilder<InstitutionName> builder)
    {
        builder.HasIndex(n => n.InstitutionId).HasFilter("institution_id is not null");
        builder.HasIndex(n => new { n.InstitutionId, n.Lang }, "ux_names_official_institution").IsUnique()
            .HasFilter("kind = 'Official' and valid_to_edtf is null and institution_id is not null");
    }
}

internal sealed class PersonNameConfiguration : IEntityTypeConfiguration<PersonName>
{
    public void Configure(EntityTypeBuilder<PersonName> builder)
    {
        builder.HasIndex(n => n.PersonId).HasFilter("person_id is not null");
        builder.HasIndex(n => new { n.PersonId, n.Lang }, "ux_names_official_person").IsUnique()
            .HasFilter("kind = 'Official' and valid_to_edtf is null and person_id is not null");
    }
}

internal sealed class EventNameConfiguration : IEntityTypeConfiguration<EventName>
{
    public void Configure(EntityTypeBuilder<EventName> builder)
    {
        builder.HasIndex(n => n.EventId).HasFilter("event_id is not null");
        builder.HasIndex(n => new { n.EventId, n.Lang }, "ux_names_official_event").IsUnique()
            .HasFilter("kind = 'Official' and valid_to_edtf is null and event_id is not null");
    }
}
