using CooperationPortal.Core.Data;
using CooperationPortal.Core.Shared;
using CooperationPortal.Core.Shared.Inputs;
using Microsoft.EntityFrameworkCore;

namespace CooperationPortal.Core.Visits;

/// <summary>Writes and loads what sides said, for the visit, the meeting or the agreement that holds it.</summary>
public sealed class StatementWriter(PortalDbContext db, PersonRegistry people)
{
    /// <summary>Brings the stored rows to those of the form, in the change tracker only.</summary>
    public async Task WriteAsync(
        RecordKind owner, Guid ownerId, IReadOnlyList<StatementInput> rows, CancellationToken cancellationToken)
    {
        var stored = await Of(owner, ownerId).ToListAsync(cancellationToken);
        db.Sync(stored, rows, s => s.Id,
            row => new Statement
            {
                Id = row.Id,
                VisitId = owner is RecordKind.Visit ? ownerId : null,
                MeetingId = owner is RecordKind.Meeting ? ownerId : null,
                AgreementId = owner is RecordKind.Agreement ? ownerId : null,
                Text = row.Text.ToText()!,
            },
            Take);
    }

    public async Task<List<StatementInput>> LoadAsync(RecordKind owner, Guid ownerId, CancellationToken cancellationToken) =>
        [.. (await Of(owner, ownerId).AsNoTracking().OrderBy(s => s.Order).ToListAsync(cancellationToken)).Select(ToInput)];

    private IQueryable<Statement> Of(RecordKind owner, Guid ownerId) => owner switch
    {
        RecordKind.Visit => db.Statements.Where(s => s.VisitId == ownerId),
        RecordKind.Meeting => db.Statements.Where(s => s.MeetingId == ownerId),
        RecordKind.Agreement => db.Statements.Where(s => s.AgreementId == ownerId),
        _ => throw new ArgumentOutOfRangeException(nameof(owner), owner, "Holds no statements."),
    };

    private void Take(Statement statement, StatementInput row, int order)
    {
        statement.Order = order;
        statement.StopId = row.StopId;
        statement.Kind = row.Kind!.Value;
        statement.Side = row.Side!.Value;
        statement.SpeakerId = people.IdOf(row.Speaker, row.IsPrivate);
        statement.SpeakerTitle = row.SpeakerTitle.ToText();
        statement.Text = row.Text.ToText()!;
        statement.Hedged = row.Hedged;
        statement.Activities = [.. row.Activities];
        statement.SpecialtyCodes = [.. row.SpecialtyCodes];
        statement.ConditionCodes = [.. row.ConditionCodes];
    }

    private static StatementInput ToInput(Statement statement) => new()
    {
        Id = statement.Id,
        StopId = statement.StopId,
        Kind = statement.Kind,
        Side = statement.Side,
        Speaker = InputMapping.PickOf(RecordKind.Person, statement.SpeakerId),
        SpeakerTitle = statement.SpeakerTitle.ToInput(),
        Text = statement.Text.ToInput(),
        Hedged = statement.Hedged,
        Activities = [.. statement.Activities],
        SpecialtyCodes = [.. statement.SpecialtyCodes],
        ConditionCodes = [.. statement.ConditionCodes],
    };
}
