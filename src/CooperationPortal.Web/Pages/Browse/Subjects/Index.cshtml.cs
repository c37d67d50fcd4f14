using CooperationPortal.Core.Agreements;
using CooperationPortal.Core.Figures;
using CooperationPortal.Core.Shared;
using CooperationPortal.Core.Statistics;
using CooperationPortal.Core.Subjects;
using CooperationPortal.Web.Pages.Browse.Statistics;
using CooperationPortal.Web.PageSupport.Charts;
using CooperationPortal.Web.PageSupport.Localisation;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CooperationPortal.Web.Pages.Browse.Subjects;

/// <summary>All that agreements are about, by kind of cooperation, by specialty and by condition; then what other records alone are.</summary>
public sealed class IndexModel(StatisticsQueries statistics, Text text) : PageModel
{
    private static readonly RecordKind[] Others = [RecordKind.Commitment, RecordKind.Visit, RecordKind.Meeting];

    private RegisterStatistics read = null!;

    public AgreementCharts Agreements { get; private set; } = null!;

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        read = await statistics.OfSubjectsAsync(text.Culture, cancellationToken);
        Agreements = new AgreementCharts(read, new ListLinks(Url), text);
    }

    /// <summary>What promises, visits and meetings name and no agreement is about.</summary>
    public IReadOnlyList<SubjectLink> Beside(SubjectKind kind)
    {
        var aspect = kind switch
        {
            SubjectKind.Specialty => Aspect.Specialty,
            SubjectKind.Condition => Aspect.Condition,
            _ => Aspect.Activity,
        };
        return
        [
            .. Others.SelectMany(k => read.Figures.Values(k, aspect)).Except(read.Figures.Values(RecordKind.Agreement, aspect))
                .Where(code => code != nameof(ActivityType.Other)).Select(code => new SubjectLink(kind, code, NameOf(kind, code)))
                .OrderBy(s => s.Name.Text, StringComparer.CurrentCulture),
        ];
    }

    private LocalizedString NameOf(SubjectKind kind, string code) => kind switch
    {
        SubjectKind.Specialty => read.Specialties[code],
        SubjectKind.Condition => read.Conditions[code],
        _ => new LocalizedString(text.Enum(Enum.Parse<ActivityType>(code)), text.Culture, false),
    };
}
