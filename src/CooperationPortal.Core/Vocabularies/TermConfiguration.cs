using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CooperationPortal.Core.Vocabularies;

internal sealed class TermConfiguration : IEntityTypeConfiguration<Term>
{
    public void Configure(EntityTypeBuilder<Term> builder)
    {
        builder.HasKey(t => new { t.Vocabulary, t.Code });
        builder.Property(t => t.Code).HasMaxLength(Term.CodeLength);
        builder.Property(t => t.Version).IsRowVersion();
        builder.Ignore(t => t.RecordId);
    }
}
