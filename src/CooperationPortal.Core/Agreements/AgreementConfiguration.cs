using CooperationPortal.Core.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CooperationPortal.Core.Agreements;

internal sealed class AgreementConfiguration : IEntityTypeConfiguration<Agreement>
{
    public void Configure(EntityTypeBuilder<Agreement> builder)
    {
        builder.ConfigureRecord();
        builder.HasListIndex(nameof(Agreement.SortDate));
        builder.Property(a => a.Reference).HasMaxLength(20);
        builder.Property(a => a.CountStated).HasMaxLength(Agreement.CountStatedLength);
        builder.Property(a => a.RegistryNumber).HasMaxLength(Agreement.NumberLength);
        builder.PrimitiveCollection(a => a.Sectors).ElementType(e => e.HasConversion<string>());
        builder.HasIndex(a => a.Reference).IsUnique();
        builder.HasIndex(a => a.VisitId);
        builder.HasIndex(a => a.MeetingId);
        builder.HasIndex(a => a.PlannedOccasionEventId);
        builder.HasOne<Agreement>().WithMany().HasForeignKey(a => a.ParentId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Agreement>().WithMany().HasForeignKey(a => a.SupersedesId).OnDelete(DeleteBehavior.Restrict);
        builder.HasMany(a => a.Parties).WithOne().HasForeignKey(p => p.AgreementId);
        builder.HasMany(a => a.Events).WithOne().HasForeignKey(e => e.AgreementId);
        builder.HasMany(a => a.StatePeriods).WithOne().HasForeignKey(p => p.AgreementId);
        builder.HasMany(a => a.Scope).WithOne().HasForeignKey(s => s.AgreementId);
        builder.HasMany(a => a.Statements).WithOne().HasForeignKey(s => s.AgreementId);
        builder.ToTable(t => t.HasCheckConstraint("ck_agreements_term", "term_months between 1 and 1200"));
        builder.ToTable(t => t.HasCheckConstraint("ck_agreements_renewal", "renewal_months between 1 and 1200"));
        builder.ToTable(t => t.HasCheckConstraint("ck_agreements_notice", "notice_months between 0 and 120"));
        builder.ToTable(t => t.HasCheckConstraint("ck_agreements_family", "parent_id <> id and supersedes_id <> id"));
    }
}

internal sealed class AgreementPartyConfiguration : IEntityTypeConfiguration<AgreementParty>
{
    public void Configure(EntityTypeBuilder<AgreementParty> builder)
    {
        builder.Property(p => p.OwnReference).HasMaxLength(AgreementParty.OwnReferenceLength);
        builder.HasMany(p => p.Signatures).WithOne().HasForeignKey(s => s.PartyId);
    }
}

internal sealed class AgreementEventConfiguration : IEntityTypeConfiguration<AgreementEvent>
{
    public void Configure(EntityTypeBuilder<AgreementEvent> builder)
    {
        builder.Property(e => e.Number).HasMaxLength(Agreement.NumberLength);
        builder.ToTable(t => t.HasCheckConstraint(
            "ck_agreement_events_new_terms",
            "new_term_months between 1 and 1200 and new_renewal_months between 1 and 1200 and new_notice_months between 0 and 120"));
    }
}

internal sealed class AgreementStatePeriodConfiguration : IEntityTypeConfiguration<AgreementStatePeriod>
{
    public void Configure(EntityTypeBuilder<AgreementStatePeriod> builder)
    {
        builder.HasKey(p => new { p.AgreementId, p.From });
        builder.HasIndex(p => new { p.State, p.From, p.Until });
        builder.ToTable(t => t.HasCheckConstraint("ck_agreement_state_periods_order", "\"from\" < until"));
    }
}

internal sealed class ScopeItemConfiguration : IEntityTypeConfiguration<ScopeItem>
{
    public void Configure(EntityTypeBuilder<ScopeItem> builder)
    {
        builder.HasOne<AgreementParty>().WithMany().HasForeignKey(s => s.FromPartyId);
        builder.HasOne<AgreementParty>().WithMany().HasForeignKey(s => s.ToPartyId);
        builder.ToTable(t => t.HasCheckConstraint("ck_scope_items_quantity", "quantity >= 0 and duration_days > 0"));
    }
}
