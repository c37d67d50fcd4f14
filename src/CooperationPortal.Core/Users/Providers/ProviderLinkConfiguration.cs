using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CooperationPortal.Core.Users.Providers;

/// <summary>Identity's table of links: issuer and subject are its key, so that they lead to one account at most.</summary>
internal sealed class ProviderLinkConfiguration : IEntityTypeConfiguration<IdentityUserLogin<Guid>>
{
    public void Configure(EntityTypeBuilder<IdentityUserLogin<Guid>> builder)
    {
        builder.Property(l => l.LoginProvider).HasMaxLength(ProviderIdentity.IssuerLength);
        builder.Property(l => l.ProviderKey).HasMaxLength(ProviderIdentity.SubjectLength);
        builder.Property(l => l.ProviderDisplayName).HasMaxLength(ProviderIdentity.LabelLength);
        builder.HasIndex(l => new { l.UserId, l.LoginProvider }).IsUnique();
    }
}
