using CooperationPortal.Core.Agreements;
using CooperationPortal.Core.Data;
using CooperationPortal.Core.Events;
using CooperationPortal.Core.Users;
using CooperationPortal.Core.Visits;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CooperationPortal.Core.Commitments;

internal sealed class CommitmentConfiguration : IEntityTypeConfiguration<Commitment>
{
    public void Configure(EntityTypeBuilder<Commitment> builder)
    {
        builder.ConfigureRecord();
        builder.HasListIndex(nameof(Commitment.SortDate));
        builder.Property(c => c.Reference).HasMaxLength(20);
        builder.HasIndex(c => c.Reference).IsUnique();
        builder.HasOne<Agreement>().WithMany().HasForeignKey(c => c.AgreementId);
        builder.HasOne<Visit>().WithMany().HasForeignKey(c => c.VisitId);
        builder.HasOne<Meeting>().WithMany().HasForeignKey(c => c.MeetingId);
        builder.HasIndex(c => c.RelatedAgreementId);
        builder.HasIndex(c => c.EventId);
        builder.HasMany(c => c.Parties).WithOne().HasForeignKey(p => p.CommitmentId);
        builder.ToTable(t => t.HasCheckConstraint("ck_commitments_one_owner",
            "num_nonnulls(agreement_id, visit_id, meeting_id) = 1"));
        builder.Ignore(c => c.IsClosed);
        builder.HasOne<PortalUser>().WithMany().HasForeignKey(c => c.VerifiedById).OnDelete(DeleteBehavior.Restrict);
        builder.ToTable(t => t.HasCheckConstraint("ck_commitments_verified",
            "(verified_by_id is null) = (verified_at is null) and (verified_by_id is null or status in ('Met', 'PartiallyMet', 'NotMet'))"));
        builder.ToTable(t => t.HasCheckConstraint("ck_commitments_second_person",
            "not high_priority or verified_by_id is null or verified_by_id <> all(closed_by_ids)"));
        builder.ToTable(t => t.HasCheckConstraint("ck_commitments_quantity", "quantity_planned >= 0 and quantity_done >= 0"));
    }
}

internal sealed class AidConfiguration : IEntityTypeConfiguration<Aid>
{
    public void Configure(EntityTypeBuilder<Aid> builder)
    {
        builder.Property(a => a.Currency).HasMaxLength(Commitments.Aid.CurrencyLength).IsFixedLength();
        builder.HasOne<Agreement>().WithMany().HasForeignKey(a => a.AgreementId);
        builder.HasOne<Visit>().WithMany().HasForeignKey(a => a.VisitId);
        builder.HasMany(a => a.Parties).WithOne().HasForeignKey(p => p.AidId);
        builder.ToTable(t => t.HasCheckConstraint("ck_aid_one_owner", "num_nonnulls(agreement_id, visit_id, activity_id) = 1"));
        builder.ToTable(t => t.HasCheckConstraint("ck_aid_value", "(value is null) = (currency is null) and value >= 0"));
    }
}
