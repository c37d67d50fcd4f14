using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CooperationPortal.Core.Figures;

internal sealed class RecordFactsConfiguration : IEntityTypeConfiguration<RecordFacts>
{
    public void Configure(EntityTypeBuilder<RecordFacts> builder)
    {
        builder.HasKey(f => f.RecordId);
        builder.HasIndex(f => f.Facts).HasMethod("gin");
    }
}

internal sealed class FigureChangeConfiguration : IEntityTypeConfiguration<FigureChange>
{
    public void Configure(EntityTypeBuilder<FigureChange> builder)
    {
        builder.Property(c => c.Aspect).HasMaxLength(FigureChange.NameLength);
        builder.Property(c => c.Value).HasMaxLength(FigureChange.ValueLength);
        builder.Property(c => c.State).HasMaxLength(FigureChange.NameLength);
        builder.HasIndex(c => new { c.Kind, c.Aspect, c.Day }).IncludeProperties(c => new { c.Value, c.State, c.Count });
        builder.HasIndex(c => new { c.Aspect, c.Value, c.Day }).IncludeProperties(c => new { c.Kind, c.State, c.Count });
    }
}
