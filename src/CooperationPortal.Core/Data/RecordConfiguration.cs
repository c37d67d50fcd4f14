using CooperationPortal.Core.Shared;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CooperationPortal.Core.Data;

/// <summary>The mapping that all <see cref="Record"/>s share.</summary>
internal static class RecordConfiguration
{
    public static void ConfigureRecord<T>(this EntityTypeBuilder<T> builder)
        where T : Record
    {
        builder.Property(r => r.Version).IsRowVersion();
        builder.HasIndex(r => r.RegionIds).HasMethod("gin");
        builder.HasIndex(r => r.InstitutionIds).HasMethod("gin");
        builder.Property(r => r.SearchTexts).HasColumnType("jsonb").HasConversion<LocalizedTextsConverter, LocalizedTextsComparer>();
        builder.HasIndex(r => r.SearchKey).HasMethod("gin").HasOperators("gin_trgm_ops");
        builder.HasQueryFilter(r => r.DeletedAt == null);
    }

    /// <summary>The index that a public list walks: newest first, published only.</summary>
    public static void HasListIndex<T>(this EntityTypeBuilder<T> builder, string sortDate)
        where T : Record =>
        builder.HasIndex(sortDate, nameof(Record.Id)).IsDescending().HasFilter("is_public and deleted_at is null");
}
