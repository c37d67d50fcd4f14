using CooperationPortal.Core.Shared;
using CooperationPortal.Core.Sources;
using CooperationPortal.Core.Users;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CooperationPortal.Core.Press;

internal sealed class PressArticleConfiguration : IEntityTypeConfiguration<PressArticle>
{
    public void Configure(EntityTypeBuilder<PressArticle> builder)
    {
        builder.ToTable("press_articles");
        builder.Property(a => a.Title).HasMaxLength(PressArticle.TitleLength);
        builder.Property(a => a.Url).HasMaxLength(Source.UrlLength);
        builder.Property(a => a.Publisher).HasMaxLength(Source.PublisherLength);
        builder.Property(a => a.Author).HasMaxLength(PressArticle.AuthorLength);
        builder.Property(a => a.Language).HasMaxLength(LanguageTag.MaxLength);
        builder.Property(a => a.Text).HasMaxLength(PressArticle.TextLength);
        builder.HasIndex(a => new { a.OwnerId, a.ChangedAt });
        builder.HasOne<PortalUser>().WithMany().HasForeignKey(a => a.OwnerId).OnDelete(DeleteBehavior.Cascade);
    }
}
