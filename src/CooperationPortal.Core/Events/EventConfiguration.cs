using CooperationPortal.Core.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CooperationPortal.Core.Events;

internal sealed class EventConfiguration : IEntityTypeConfiguration<Event>
{
    public void Configure(EntityTypeBuilder<Event> builder)
    {
        builder.ConfigureRecord();
        builder.Property(e => e.Slug).HasMaxLength(Event.SlugLength);
        builder.HasIndex(e => e.Slug).IsUnique();
        builder.HasOne(e => e.Region).WithMany().HasForeignKey(e => e.RegionId).OnDelete(DeleteBehavior.Restrict);
        builder.HasMany(e => e.Names).WithOne().HasForeignKey(n => n.EventId);
        builder.HasMany(e => e.Days).WithOne().HasForeignKey(d => d.EventId);
    }
}
