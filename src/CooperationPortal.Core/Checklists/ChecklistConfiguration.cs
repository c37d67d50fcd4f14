using CooperationPortal.Core.Agreements;
using CooperationPortal.Core.Sources;
using CooperationPortal.Core.Users;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CooperationPortal.Core.Checklists;

internal sealed class ChecklistStepConfiguration : IEntityTypeConfiguration<ChecklistStep>
{
    public void Configure(EntityTypeBuilder<ChecklistStep> builder)
    {
        builder.Property(s => s.Version).IsRowVersion();
        builder.Property(s => s.CountryIso2).HasMaxLength(2);
        builder.Property(s => s.RuleUrl).HasMaxLength(Source.UrlLength);
        builder.HasIndex(s => new { s.CountryIso2, s.Order });
        builder.ToTable(t => t.HasCheckConstraint("ck_checklist_steps_country", "country_iso2 ~ '^[A-Z]{2}$'"));
    }
}

internal sealed class ChecklistMarkConfiguration : IEntityTypeConfiguration<ChecklistMark>
{
    public void Configure(EntityTypeBuilder<ChecklistMark> builder)
    {
        builder.HasKey(m => new { m.AgreementId, m.StepId });
        builder.Property(m => m.Version).IsRowVersion();
        builder.Property(m => m.Note).HasMaxLength(ChecklistMark.NoteLength);
        builder.Property(m => m.MarkedBy).HasMaxLength(PortalUser.FullNameLength);
        builder.HasOne<Agreement>().WithMany().HasForeignKey(m => m.AgreementId).OnDelete(DeleteBehavior.Cascade);
        builder.HasOne<ChecklistStep>().WithMany().HasForeignKey(m => m.StepId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<PortalUser>().WithMany().HasForeignKey(m => m.MarkedById).OnDelete(DeleteBehavior.Restrict);
        builder.ToTable(t => t.HasCheckConstraint("ck_checklist_marks_reason", "state <> 'NotNeeded' or note <> ''"));
        builder.ToTable(t => t.HasCheckConstraint("ck_checklist_marks_done_on", "done_on is null or state = 'Done'"));
    }
}
