using CooperationPortal.Core.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CooperationPortal.Core.Visits;

internal sealed class VisitConfiguration : IEntityTypeConfiguration<Visit>
{
    public void Configure(EntityTypeBuilder<Visit> builder)
    {
        builder.ConfigureRecord();
        builder.HasListIndex(nameof(Visit.SortDate));
        builder.Property(v => v.Reference).HasMaxLength(20);
        builder.HasIndex(v => v.Reference).IsUnique();
        builder.HasIndex(v => v.EventId);
        builder.HasOne(v => v.Delegation).WithMany().HasForeignKey(v => v.DelegationId);
        builder.HasMany(v => v.HostParties).WithOne().HasForeignKey(p => p.VisitId);
        builder.HasMany(v => v.Hosts).WithOne().HasForeignKey(h => h.VisitId);
        builder.HasMany(v => v.Stops).WithOne().HasForeignKey(s => s.VisitId);
        builder.HasMany(v => v.Meetings).WithOne().HasForeignKey(m => m.VisitId);
        builder.HasMany(v => v.Statements).WithOne().HasForeignKey(s => s.VisitId);
        builder.ToTable(t => t.HasCheckConstraint("ck_visits_reason", "not not_as_planned or reason is not null"));
    }
}

internal sealed class VisitStopConfiguration : IEntityTypeConfiguration<VisitStop>
{
    public void Configure(EntityTypeBuilder<VisitStop> builder)
    {
        builder.HasMany(s => s.Hosts).WithOne().HasForeignKey(h => h.StopId).OnDelete(DeleteBehavior.Cascade);
        builder.HasMany(s => s.Shown).WithOne().HasForeignKey(i => i.StopId);
        builder.HasIndex(s => s.AgreementId);
        builder.ToTable(t => t.HasCheckConstraint("ck_visit_stops_signed",
            "outcome <> 'AgreementSigned' or agreement_id is not null"));
        builder.ToTable(t => t.HasCheckConstraint("ck_visit_stops_skipped",
            "not skipped or skip_reason is not null and outcome = 'None'"));
        builder.ToTable(t => t.HasCheckConstraint("ck_visit_stops_times", "end_time is null or end_time > start_time and start_time is not null"));
    }
}

internal sealed class MeetingConfiguration : IEntityTypeConfiguration<Meeting>
{
    public void Configure(EntityTypeBuilder<Meeting> builder)
    {
        builder.ConfigureRecord();
        builder.HasListIndex(nameof(Meeting.SortDate));
        builder.Property(m => m.Reference).HasMaxLength(20);
        builder.HasIndex(m => m.Reference).IsUnique();
        builder.HasOne(m => m.VenueInstitution).WithMany().HasForeignKey(m => m.VenueInstitutionId);
        builder.HasOne(m => m.VenueRegion).WithMany().HasForeignKey(m => m.VenueRegionId);
        builder.HasMany(m => m.Parties).WithOne().HasForeignKey(p => p.MeetingId);
        builder.HasMany(m => m.Participants).WithOne().HasForeignKey(p => p.MeetingId);
        builder.HasMany(m => m.Statements).WithOne().HasForeignKey(s => s.MeetingId);
        builder.ToTable(t => t.HasCheckConstraint("ck_meetings_ordinal", "ordinal > 0"));
    }
}

internal sealed class StatementConfiguration : IEntityTypeConfiguration<Statement>
{
    public void Configure(EntityTypeBuilder<Statement> builder)
    {
        builder.PrimitiveCollection(s => s.Activities).ElementType(e => e.HasConversion<string>());
        builder.HasOne(s => s.Speaker).WithMany().HasForeignKey(s => s.SpeakerId).OnDelete(DeleteBehavior.Restrict);
        builder.ToTable(t => t.HasCheckConstraint("ck_statements_one_owner",
            "num_nonnulls(visit_id, meeting_id, agreement_id) = 1"));
    }
}
