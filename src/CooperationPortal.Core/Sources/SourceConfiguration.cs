using CooperationPortal.Core.Shared;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CooperationPortal.Core.Sources;

internal sealed class SourceConfiguration : IEntityTypeConfiguration<Source>
{
    public void Configure(EntityTypeBuilder<Source> builder)
    {
        builder.Property(s => s.Url).HasMaxLength(Source.UrlLength);
        builder.Property(s => s.Publisher).HasMaxLength(Source.PublisherLength);
        builder.HasIndex(s => s.Url).IsUnique().HasFilter("url is not null");
        builder.HasIndex(s => s.SearchKey).HasMethod("gin").HasOperators("gin_trgm_ops");
    }
}

internal sealed class EvidenceConfiguration : IEntityTypeConfiguration<Evidence>
{
    public void Configure(EntityTypeBuilder<Evidence> builder)
    {
        builder.ToTable("evidence");
        builder.Property(e => e.FieldPath).HasMaxLength(Evidence.FieldPathLength);
        builder.Property(e => e.Quote).HasMaxLength(Evidence.QuoteLength);
        builder.Property(e => e.Note).HasMaxLength(Evidence.NoteLength);
        builder.HasOne(e => e.Source).WithMany().HasForeignKey(e => e.SourceId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(e => new { e.RecordId, e.Order });
        builder.ToTable(t => t.HasCheckConstraint("ck_evidence_says_something",
            "source_id is not null or note is not null"));
        builder.ToTable(t => t.HasCheckConstraint("ck_evidence_quote",
            "quote is null or source_id is not null and quote_language is not null"));
    }
}

internal sealed class FieldMarkerConfiguration : IEntityTypeConfiguration<FieldMarker>
{
    public void Configure(EntityTypeBuilder<FieldMarker> builder)
    {
        builder.HasKey(m => new { m.RecordId, m.FieldPath });
        builder.Property(m => m.FieldPath).HasMaxLength(Evidence.FieldPathLength);
        builder.Property(m => m.Note).HasMaxLength(FieldMarker.NoteLength);
    }
}

internal sealed class OpenQuestionConfiguration : IEntityTypeConfiguration<OpenQuestion>
{
    public void Configure(EntityTypeBuilder<OpenQuestion> builder) => builder.HasIndex(q => q.RecordId);
}

internal sealed class NotesLanguageConfiguration : IEntityTypeConfiguration<NotesLanguage>
{
    public void Configure(EntityTypeBuilder<NotesLanguage> builder)
    {
        builder.HasKey(n => n.RecordId);
        builder.Property(n => n.Language).HasMaxLength(LanguageTag.MaxLength);
    }
}
