using CooperationPortal.Core.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CooperationPortal.Core.Activities;

internal sealed class ActivityConfiguration : IEntityTypeConfiguration<Activity>
{
    public void Configure(EntityTypeBuilder<Activity> builder)
    {
        builder.ConfigureRecord();
        builder.HasListIndex(nameof(Activity.SortDate));
        builder.Property(a => a.Reference).HasMaxLength(20);
        builder.HasIndex(a => a.Reference).IsUnique();
        builder.HasIndex(a => a.AgreementId);
        builder.HasIndex(a => a.CommitmentId);
        builder.HasIndex(a => a.EventId);
        builder.HasMany(a => a.Parties).WithOne().HasForeignKey(p => p.ActivityId);
        builder.HasMany(a => a.Flows).WithOne().HasForeignKey(f => f.ActivityId);
        builder.HasMany(a => a.Aid).WithOne().HasForeignKey(g => g.ActivityId);
        builder.ToTable(t => t.HasCheckConstraint("ck_activities_belongs", "num_nonnulls(agreement_id, commitment_id) > 0"));
        builder.ToTable(t => t.HasCheckConstraint(
            "ck_activities_held", "(held_year is not null) = (status in ('UnderWay', 'Held')) and (held_edtf is null or held_year is not null)"));
        builder.ToTable(t => t.HasCheckConstraint("ck_activities_years", "num_nonnulls(planned_year, held_year) > 0"));
    }
}

internal sealed class ActivityFlowConfiguration : IEntityTypeConfiguration<ActivityFlow>
{
    public void Configure(EntityTypeBuilder<ActivityFlow> builder)
    {
        builder.HasOne<ActivityParty>().WithMany().HasForeignKey(f => f.FromPartyId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<ActivityParty>().WithMany().HasForeignKey(f => f.ToPartyId).OnDelete(DeleteBehavior.Restrict);
        builder.ToTable(t => t.HasCheckConstraint("ck_activity_flows_counts", "planned >= 0 and actual >= 0"));
        builder.ToTable(t => t.HasCheckConstraint("ck_activity_flows_way", "from_party_id <> to_party_id"));
    }
}
