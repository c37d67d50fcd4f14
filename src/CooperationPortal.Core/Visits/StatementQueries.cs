using CooperationPortal.Core.Data;
using CooperationPortal.Core.Institutions;
using CooperationPortal.Core.Shared;
using Microsoft.EntityFrameworkCore;

namespace CooperationPortal.Core.Visits;

/// <summary>Reads what sides said; the page asks only for a record that its reader may see.</summary>
public sealed class StatementQueries(PortalDbContext db, PartyQueries parties)
{
    /// <param name="ownerId">The visit, the meeting or the agreement that holds the statements.</param>
    /// <param name="lang">The reader's language, for names.</param>
    /// <param name="cancellationToken">Stops the queries.</param>
    public async Task<IReadOnlyList<StatementView>> OfAsync(
        Guid ownerId, string lang, CancellationToken cancellationToken)
    {
        var rows = await db.Statements.AsNoTracking()
            .Where(s => s.VisitId == ownerId || s.MeetingId == ownerId || s.AgreementId == ownerId)
            .OrderBy(s => s.Order)
            .ToListAsync(cancellationToken);
        var names = await parties.NamesAsync([], rows.Select(Speaker), lang, cancellationToken);
        return
        [
            .. rows.Select(s => (Said: s, Speaker: names.Of(Speaker(s)))).Select(x => new StatementView(
                x.Said.Id, x.Said.Kind, x.Said.Side, x.Speaker.Name, x.Speaker.IsWithheld, x.Said.SpeakerTitle, x.Said.Text,
                x.Said.Hedged, x.Said.StopId, x.Said.Activities, x.Said.SpecialtyCodes, x.Said.ConditionCodes)),
        ];
    }

    private static PersonRow Speaker(Statement statement) => new(
        statement.Id, statement.SpeakerId, null, statement.SpeakerTitle, null, null, FactBasis.Stated, null);
}
