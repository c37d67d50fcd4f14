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
        builder.HasOne<ConfirmationRequest>().WithMany().HasForeignKey(c => c.RequestId).OnDelete(DeleteBehavior.Restrict);
        builder.ToTable(t => t.HasCheckConstraint("ck_agreement_confirmations_note", "note <> ''"));
        builder.ToTable(t => t.HasCheckConstraint(
            "ck_agreement_confirmations_by", "num_nonnulls(recorded_by_id, request_id) = 1"));
    }
}

internal sealed class ConfirmationRequestConfiguration : IEntityTypeConfiguration<ConfirmationRequest>
{
    public void Configure(EntityTypeBuilder<ConfirmationRequest> builder)
    {
        builder.Property(r => r.Hash).HasMaxLength(AgreementSnapshotConfiguration.HashLength);
        builder.Property(r => r.PartyName).HasMaxLength(AgreementConfirmation.NameLength);
        builder.Property(r => r.Person).HasMaxLength(ConfirmationRequest.PersonLength);
        builder.Property(r => r.Email).HasMaxLength(Mail.OutgoingMail.AddressLength);
        builder.Property(r => r.Language).HasMaxLength(LanguageTag.MaxLength);
        builder.Property(r => r.AskedBy).HasMaxLength(PortalUser.FullNameLength);
        builder.HasIndex(r => new { r.AgreementId, r.AskedAt });
        builder.HasOne<AgreementSnapshot>().WithMany().HasForeignKey(r => new { r.AgreementId, r.Hash }).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<PortalUser>().WithMany().HasForeignKey(r => r.AskedById).OnDelete(DeleteBehavior.Restrict);
    }
}
