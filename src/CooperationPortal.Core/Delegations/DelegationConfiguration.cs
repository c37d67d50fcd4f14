using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CooperationPortal.Core.Delegations;

internal sealed class DelegationConfiguration : IEntityTypeConfiguration<Delegation>
{
    public void Configure(EntityTypeBuilder<Delegation> builder)
    {
        builder.HasMany(d => d.Senders).WithOne().HasForeignKey(s => s.DelegationId);
        builder.HasMany(d => d.Members).WithOne().HasForeignKey(m => m.DelegationId);
        builder.ToTable(t => t.HasCheckConstraint("ck_delegations_unnamed",
            "(unnamed_count > 0) = (other_members = 'Counted') or unnamed_count is null and other_members <> 'Counted'"));
    }
}
