using CooperationPortal.Core.Data;
using CooperationPortal.Core.Drafts;
using CooperationPortal.Core.Search;
using CooperationPortal.Core.Shared;
using CooperationPortal.Core.Shared.Inputs;
using CooperationPortal.Core.Shared.Names;
using CooperationPortal.Core.Sources;
using CooperationPortal.Core.Translations;
using Microsoft.EntityFrameworkCore;

namespace CooperationPortal.Core.Events;

/// <summary>Brings events to what editors typed.</summary>
public sealed class EventWriter(PortalDbContext db, ScopeBuilder scopes, RecordExtras extras) : IRecordWriter<EventInput>
{
    private const string Untitled = "…";

    public RecordKind Kind => RecordKind.Event;

    public string? ReferencePrefix => null;

    public string TitleOf(EventInput input) =>
        NameSet.BestOrNull(input.Names.Forms(), LanguageTag.Russian)?.Text ?? Untitled;

    public Task<RecordScope> ScopeOfAsync(EventInput input, CancellationToken cancellationToken) =>
        scopes.BuildAsync([input.Place.IdOf(RecordKind.Region)], [], cancellationToken);

    public async Task<EventInput?> LoadAsync(Guid recordId, CancellationToken cancellationToken)
    {
        var found = await db.Events.AsNoTracking().AsSplitQuery().Include(e => e.Names).Include(e => e.Days)
            .SingleOrDefaultAsync(e => e.Id == recordId, cancellationToken);
        if (found is null)
        {
            return null;
        }

        var input = ToInput(found);
        await extras.LoadAsync(recordId, input, cancellationToken);
        return input;
    }

    public async Task WriteAsync(
        Guid recordId, string? reference, EventInput input, Actor actor, CancellationToken cancellationToken)
    {
        var record = await db.Events.AsSplitQuery().Include(e => e.Names).Include(e => e.Days)
            .SingleOrDefaultAsync(e => e.Id == recordId, cancellationToken)
            ?? await AddAsync(recordId, input, cancellationToken);
        Take(record, input);
        SyncRows(record, input);
        var scope = await ScopeOfAsync(input, cancellationToken);
        record.RegionIds = scope.RegionIds;
        record.InstitutionIds = scope.InstitutionIds;
        await extras.WriteAsync(RecordKind.Event, recordId, input, cancellationToken);
    }

    private async Task<Event> AddAsync(Guid recordId, EventInput input, CancellationToken cancellationToken)
    {
        var slug = await Slugs.FreeAsync(
            TitleOf(input), recordId, db.Events.IgnoreQueryFilters().Select(e => e.Slug), cancellationToken);
        var record = new Event { Id = recordId, Slug = slug };
        db.Add(record);
        return record;
    }

    private static void Take(Event record, EventInput input)
    {
        record.Period = input.Period.ToDate();
        record.Recurrence = input.Recurrence;
        record.RegionId = input.Place.IdOf(RecordKind.Region);
        record.PlaceText = input.PlaceText.ToText();
        record.Summary = input.Summary.ToText();
        record.SearchKey = string.Join(' ', input.Names.Select(n => SearchKey.Of(n.Text!)).Distinct());
        record.Untranslated = MissingLanguages.Of(RecordKeys.OwnTexts(input), input.Names);
    }

    private void SyncRows(Event record, EventInput input)
    {
        db.Sync(record.Names, input.Names, n => n.Id,
            row => new EventName { Id = row.Id, EventId = record.Id, Text = row.Text!, Lang = row.Lang },
            (name, row, _) => name.Take(row));
        db.Sync(record.Days, input.Days, d => d.Id,
            row => new EventDay { Id = row.Id, EventId = record.Id, Theme = row.Theme.ToText()! },
            (day, row, order) =>
            {
                day.Order = order;
                day.When = row.When.ToDate();
                day.Theme = row.Theme.ToText()!;
            });
    }

    private static EventInput ToInput(Event record) => new()
    {
        Names = [.. record.Names.InOrder().Select(n => n.ToInput())],
        Period = record.Period.ToInput(),
        Recurrence = record.Recurrence,
        Place = InputMapping.PickOf(RecordKind.Region, record.RegionId),
        PlaceText = record.PlaceText.ToInput(),
        Summary = record.Summary.ToInput(),
        Days =
        [
            .. record.Days.OrderBy(d => d.Order)
                .Select(d => new EventDayInput { Id = d.Id, When = d.When.ToInput(), Theme = d.Theme.ToInput() }),
        ],
    };
}
