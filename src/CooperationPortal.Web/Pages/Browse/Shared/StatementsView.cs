using CooperationPortal.Core.Sources;
using CooperationPortal.Core.Visits;

namespace CooperationPortal.Web.Pages.Browse.Shared;

/// <summary>The model of <c>_Statements</c>, for the pages of visits, meetings and agreements.</summary>
public sealed record StatementsView(
    IReadOnlyList<StatementView> Statements, RecordEvidence Evidence, IReadOnlyList<StopView>? Stops = null)
{
    /// <summary>To a meeting that stands alone nobody is sent: there are guests.</summary>
    public bool IsOfMeeting { get; init; }

    public StopView? StopOf(StatementView statement) => Stops?.FirstOrDefault(s => s.Id == statement.StopId);
}
