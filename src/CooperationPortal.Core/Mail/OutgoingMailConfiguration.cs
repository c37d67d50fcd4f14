using System.Text.Json;
using CooperationPortal.Core.Shared;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CooperationPortal.Core.Mail;

internal sealed class OutgoingMailConfiguration : IEntityTypeConfiguration<OutgoingMail>
{
    private static readonly ValueComparer<MailFacts?> Unchanged = new((a, b) => a == b, facts => facts!.GetHashCode(), facts => facts);

    public void Configure(EntityTypeBuilder<OutgoingMail> builder)
    {
        builder.ToTable("OutgoingMail");
        builder.Ignore(m => m.To);
        builder.Property(m => m.Texts).HasMaxLength(OutgoingMail.TextsLength);
        builder.Property(m => m.Key).HasMaxLength(OutgoingMail.KeyLength);
        builder.Property(m => m.Address).HasMaxLength(OutgoingMail.AddressLength);
        builder.Property(m => m.Name).HasMaxLength(OutgoingMail.NameLength);
        builder.Property(m => m.Language).HasMaxLength(LanguageTag.MaxLength);
        builder.Property(m => m.TimeZone).HasMaxLength(Users.PortalUser.TimeZoneLength);
        builder.Property(m => m.FailedWith).HasMaxLength(OutgoingMail.FailureLength);
        builder.Property(m => m.Facts).HasColumnType("jsonb").HasConversion(
            facts => JsonSerializer.Serialize(facts, JsonSerializerOptions.Default),
            json => JsonSerializer.Deserialize<MailFacts>(json, JsonSerializerOptions.Default),
            Unchanged);
        builder.HasIndex(m => m.Key).IsUnique();
        builder.HasIndex(m => m.NextTryAt).HasFilter("state = 'Waiting'");
        builder.HasIndex(m => m.CreatedAt);
        builder.ToTable(t => t.HasCheckConstraint(
            "ck_outgoing_mail_forgotten", "(state = 'Waiting') = (facts is not null) and (state = 'Waiting') = (ended_at is null)"));
    }
}
