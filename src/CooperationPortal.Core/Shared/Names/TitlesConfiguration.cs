using CooperationPortal.Core.Institutions;
using CooperationPortal.Core.Regions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CooperationPortal.Core.Shared.Names;

/// <summary>Each column in the alphabetical order that readers of its language expect.</summary>
internal abstract class TitlesConfiguration<TTitles, TOwner> : IEntityTypeConfiguration<TTitles>
    where TTitles : Titles
    where TOwner : class
{
    public void Configure(EntityTypeBuilder<TTitles> builder)
    {
        builder.HasKey(t => t.OwnerId);
        builder.HasOne<TOwner>().WithOne().HasForeignKey<TTitles>(t => t.OwnerId);
        foreach (var (column, collation) in new[]
        {
            (nameof(Titles.Ru), "ru-x-icu"),
            (nameof(Titles.En), "en-x-icu"),
            (nameof(Titles.Zh), "zh-Hans-x-icu"),
            (nameof(Titles.Uz), "uz-x-icu"),
        })
        {
            builder.Property<string>(column).HasMaxLength(Name.TextMaxLength).UseCollation(collation);
            builder.HasIndex(column, nameof(Titles.OwnerId));
        }
    }
}

internal sealed class InstitutionTitlesConfiguration : TitlesConfiguration<InstitutionTitles, Institution>;

internal sealed class RegionTitlesConfiguration : TitlesConfiguration<RegionTitles, Region>;
