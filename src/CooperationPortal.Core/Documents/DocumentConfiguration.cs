using CooperationPortal.Core.Agreements;
using CooperationPortal.Core.Visits;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CooperationPortal.Core.Documents;

internal sealed class DocumentConfiguration : IEntityTypeConfiguration<Document>
{
    public void Configure(EntityTypeBuilder<Document> builder)
    {
        builder.HasOne<Agreement>().WithMany().HasForeignKey(d => d.AgreementId);
        builder.HasOne<Visit>().WithMany().HasForeignKey(d => d.VisitId);
        builder.HasOne<Meeting>().WithMany().HasForeignKey(d => d.MeetingId);
        builder.HasOne<Document>().WithMany().HasForeignKey(d => d.TranslationOfId);
        builder.HasOne(d => d.File).WithMany().HasForeignKey(d => d.FileId).OnDelete(DeleteBehavior.Restrict);
        builder.ToTable(t => t.HasCheckConstraint("ck_documents_one_owner",
            "num_nonnulls(agreement_id, visit_id, meeting_id) = 1"));
    }
}

internal sealed class StoredFileConfiguration : IEntityTypeConfiguration<StoredFile>
{
    public void Configure(EntityTypeBuilder<StoredFile> builder)
    {
        builder.Property(f => f.Sha256).HasMaxLength(64).IsFixedLength();
        builder.Property(f => f.Name).HasMaxLength(StoredFile.NameLength);
        builder.Property(f => f.ContentType).HasMaxLength(100);
        builder.HasIndex(f => f.Sha256).IsUnique();
        builder.ToTable(t => t.HasCheckConstraint("ck_stored_files_size", "size >= 0"));
    }
}
