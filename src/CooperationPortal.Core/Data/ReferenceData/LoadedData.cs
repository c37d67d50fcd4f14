using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CooperationPortal.Core.Data.ReferenceData;

/// <summary>What the portal has loaded of the data that it ships, so that it need not load the same again.</summary>
public sealed class LoadedData
{
    public required string Name { get; init; }

    /// <summary>Of the files and of the code that reads them.</summary>
    public required string Hash { get; set; }

    public required DateTimeOffset LoadedAt { get; set; }
}

internal sealed class LoadedDataConfiguration : IEntityTypeConfiguration<LoadedData>
{
    public void Configure(EntityTypeBuilder<LoadedData> builder)
    {
        builder.HasKey(d => d.Name);
        builder.Property(d => d.Name).HasMaxLength(50);
        builder.Property(d => d.Hash).HasMaxLength(64);
    }
}
