using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CooperationPortal.Core.Search;

internal sealed class SearchRowConfiguration : IEntityTypeConfiguration<SearchRow>
{
    public void Configure(EntityTypeBuilder<SearchRow> builder)
    {
        builder.HasKey(r => new { r.Kind, r.Id });
        builder.HasIndex(r => new { r.SortDate, r.Id }).IsDescending();
        builder.HasIndex(r => r.Words).HasMethod("gin");
    }
}
