using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CooperationPortal.Core.Shared;

/// <summary>How often somebody has tried something lately; counted in the database, for all nodes.</summary>
public sealed class Attempt
{
    public const int KeyLength = 64;

    /// <summary>A hash of who and what: an account, a network. None of them is kept.</summary>
    public required string Key { get; init; }
    public int Tries { get; init; }
    public DateTimeOffset Since { get; init; }
}

internal sealed class AttemptConfiguration : IEntityTypeConfiguration<Attempt>
{
    public void Configure(EntityTypeBuilder<Attempt> builder)
    {
        builder.HasKey(a => a.Key);
        builder.Property(a => a.Key).HasMaxLength(Attempt.KeyLength);
    }
}
