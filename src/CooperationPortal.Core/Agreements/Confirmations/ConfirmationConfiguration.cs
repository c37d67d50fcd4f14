using CooperationPortal.Core.Shared;
using CooperationPortal.Core.Users;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CooperationPortal.Core.Agreements.Confirmations;

internal sealed class AgreementSnapshotConfiguration : IEntityTypeConfiguration<AgreementSnapshot>
{
    public const int HashLength = 64;

    public void Configure(EntityTypeBuilder<AgreementSnapshot> builder)
    {
        builder.HasKey(s => new { s.AgreementId, s.Hash });
        builder.Property(s => s.Hash).HasMaxLength(HashLength);
        builder.HasOne<Agreement>().WithMany().HasForeignKey(s => s.AgreementId).OnDelete(DeleteBehavior.Restrict);
        builder.ToTable(t => t.HasCheckConstraint(
            "ck_agreement_snapshots_hash", "hash = encode(sha256(convert_to(content, 'UTF8')), 'hex')"));
    }
}

internal sealed class AgreementConfirmationConfiguration : IEntityTypeConfiguration<AgreementConfirmation>
{
    public void Configure(EntityTypeBuilder<AgreementConfirmation> builder)
    {
        builder.Property(c => c.Hash).HasMaxLength(AgreementSnapshotConfiguration.HashLength);
        builder.Property(c => c.PartyName).HasMaxLength(AgreementConfirmation.NameLength);
        builder.Property(c => c.Note).HasMaxLength(AgreementConfirmation.NoteLength);
        builder.Property(c => c.SaidOn).HasMaxLength(EdtfDate.MaxLength);
        builder.Property(c => c.RecordedBy).HasMaxLength(PortalUser.FullNameLength);
        builder.HasIndex(c => new { c.AgreementId, c.RecordedAt });
        builder.HasOne<AgreementSnapshot>().WithMany().HasForeignKey(c => new { c.AgreementId, c.Hash }).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<PortalUser>().WithMany().HasForeignKey(c => c.RecordedById).OnDelete(DeleteBehavior.Restrict);
        builder.ToTable(t => t.HasCheckConstraint("ck_agreement_confirmations_note", "note <> ''"));
    }
}
