using CooperationPortal.Core.Users;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CooperationPortal.Core.ErrorReports;

internal sealed class ErrorReportConfiguration : IEntityTypeConfiguration<ErrorReport>
{
    public void Configure(EntityTypeBuilder<ErrorReport> builder)
    {
        builder.Property(r => r.Version).IsRowVersion();
        builder.Property(r => r.Page).HasMaxLength(ErrorReport.PageLength);
        builder.Property(r => r.Text).HasMaxLength(ErrorReport.TextLength);
        builder.Property(r => r.Contact).HasMaxLength(ErrorReport.ContactLength);
        builder.Property(r => r.Outcome).HasMaxLength(ErrorReport.TextLength);
        builder.HasIndex(r => new { r.At, r.Id }).HasFilter("settled_at is null");
        builder.HasOne<PortalUser>().WithMany().HasForeignKey(r => r.SettledById).OnDelete(DeleteBehavior.Restrict);
        builder.ToTable(t => t.HasCheckConstraint("ck_error_reports_about", "(record_kind is null) = (record_id is null)"));
        builder.ToTable(t => t.HasCheckConstraint("ck_error_reports_not_blank", "text <> '' and outcome <> ''"));
        builder.ToTable(t => t.HasCheckConstraint(
            "ck_error_reports_settled",
            "(settled_at is null) = (outcome is null) and (settled_at is null) = (settled_by_id is null) and (settled_at is null or contact is null)"));
    }
}
