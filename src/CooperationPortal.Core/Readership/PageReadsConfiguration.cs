using CooperationPortal.Core.Shared;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CooperationPortal.Core.Readership;

internal sealed class PageReadsConfiguration : IEntityTypeConfiguration<PageReads>
{
    public void Configure(EntityTypeBuilder<PageReads> builder)
    {
        builder.HasKey(r => new { r.RecordId, r.Language });
        builder.Property(r => r.Language).HasMaxLength(LanguageTag.MaxLength);
        builder.HasIndex(r => new { r.Language, r.Count, r.RecordId });
    }
}
