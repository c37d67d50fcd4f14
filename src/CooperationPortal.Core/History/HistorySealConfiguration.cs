using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CooperationPortal.Core.History;

internal sealed class HistorySealConfiguration : IEntityTypeConfiguration<HistorySeal>
{
    public void Configure(EntityTypeBuilder<HistorySeal> builder)
    {
        builder.ToTable("history_seals");
        builder.HasKey(s => s.Number);
        builder.Property(s => s.Number).ValueGeneratedNever();
        builder.HasIndex(s => s.EntryId).IsUnique();
        builder.HasOne(s => s.Entry).WithOne().HasForeignKey<HistorySeal>(s => s.EntryId).OnDelete(DeleteBehavior.Restrict);
    }
}
