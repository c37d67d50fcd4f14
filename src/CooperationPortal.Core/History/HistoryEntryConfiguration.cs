using System.Text.Json;
using CooperationPortal.Core.Drafts;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CooperationPortal.Core.History;

internal sealed class HistoryEntryConfiguration : IEntityTypeConfiguration<HistoryEntry>
{
    public void Configure(EntityTypeBuilder<HistoryEntry> builder)
    {
        builder.ToTable("history");
        builder.Property(h => h.Comment).HasMaxLength(HistoryEntry.CommentLength);
        builder.Property(h => h.Changes).HasColumnType("jsonb").HasConversion(
            changes => JsonSerializer.Serialize(changes, JsonSerializerOptions.Web),
            json => JsonSerializer.Deserialize<List<FieldChange>>(json, JsonSerializerOptions.Web)!,
            new ValueComparer<List<FieldChange>>(
                (a, b) => ReferenceEquals(a, b), c => c.Count, c => c));
        builder.Property(h => h.Title).HasMaxLength(Draft.TitleLength);
        builder.HasIndex(h => new { h.RecordId, h.Id });
        builder.Property(h => h.Words).HasComputedColumnSql(
            "coalesce(reference, '') || ' ' || coalesce(title, '') || ' ' || coalesce(comment, '')", stored: true);
        builder.HasIndex(h => new { h.Action, h.Id });
        builder.HasIndex(h => new { h.ActorId, h.Id });
        builder.HasIndex(h => new { h.RecordKind, h.Id });
        builder.HasIndex(h => h.At);
        builder.HasIndex(h => h.RegionIds).HasMethod("gin");
        builder.HasIndex(h => h.InstitutionIds).HasMethod("gin");
        builder.HasIndex(h => h.Words).HasMethod("gin").HasOperators("gin_trgm_ops");
    }
}
