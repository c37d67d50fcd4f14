using CooperationPortal.Core.Data;
using CooperationPortal.Core.Events;
using CooperationPortal.Core.Institutions;
using CooperationPortal.Core.People;
using CooperationPortal.Core.Regions;
using CooperationPortal.Core.Shared.Names;
using Microsoft.EntityFrameworkCore;

namespace CooperationPortal.Core.Shared.Inputs;

/// <summary>Puts the names of the chosen records into an input that was loaded from the live tables.</summary>
public sealed class PickTexts(PortalDbContext db)
{
    /// <summary>Fills every pick that has a choice and no text, in as few queries as there are kinds.</summary>
    public async Task FillAsync(object input, string lang, CancellationToken cancellationToken)
    {
        var picks = InputWalker.Find<RecordPick>(input)
            .Select(p => p.Value)
            .Where(p => p.Chosen is not null && string.IsNullOrEmpty(p.Text))
            .ToList();
        if (picks.Count == 0)
        {
            return;
        }

        var texts = await NamesAsync(picks, lang, cancellationToken);
        await AddReferencesAsync(picks, texts, cancellationToken);
        await AddDraftsAsync(picks, texts, cancellationToken);
        foreach (var pick in picks)
        {
            pick.Text = texts.GetValueOrDefault(pick.Chosen!, pick.Chosen!);
        }
    }

    private async Task<Dictionary<string, string>> NamesAsync(
        List<RecordPick> picks, string lang, CancellationToken cancellationToken)
    {
        var regions = Ids(picks, RecordKind.Region);
        var institutions = Ids(picks, RecordKind.Institution);
        var people = Ids(picks, RecordKind.Person);
        var events = Ids(picks, RecordKind.Event);
        var names = await db.NamesOfAsync(regions, institutions, people, events, cancellationToken);
        return names.GroupBy(OwnerOf).ToDictionary(g => g.Key, g => NameSet.Best(g, lang).Text);
    }

    private static string OwnerOf(Name name) => name switch
    {
        RegionName n => $"region:{n.RegionId}",
        InstitutionName n => $"institution:{n.InstitutionId}",
        PersonName n => $"person:{n.PersonId}",
        EventName n => $"event:{n.EventId}",
        _ => throw new InvalidOperationException(name.GetType().Name),
    };

    /// <summary>Agreements, visits, meetings and promises are known by their references.</summary>
    private async Task AddReferencesAsync(
        List<RecordPick> picks, Dictionary<string, string> texts, CancellationToken cancellationToken)
    {
        var agreements = Ids(picks, RecordKind.Agreement);
        var visits = Ids(picks, RecordKind.Visit);
        var meetings = Ids(picks, RecordKind.Meeting);
        var commitments = Ids(picks, RecordKind.Commitment);
        Guid[] all = [.. agreements, .. visits, .. meetings, .. commitments];
        if (all.Length == 0)
        {
            return;
        }

        var rows = await db.Agreements.Where(a => agreements.Contains(a.Id))
            .Select(a => new { Kind = "agreement", a.Id, a.Reference })
            .Concat(db.Visits.Where(v => visits.Contains(v.Id)).Select(v => new { Kind = "visit", v.Id, v.Reference }))
            .Concat(db.Meetings.Where(m => meetings.Contains(m.Id)).Select(m => new { Kind = "meeting", m.Id, m.Reference }))
            .Concat(db.Commitments.Where(c => commitments.Contains(c.Id)).Select(c => new { Kind = "commitment", c.Id, c.Reference }))
            .ToListAsync(cancellationToken);
        foreach (var row in rows)
        {
            texts[$"{row.Kind}:{row.Id}"] = row.Reference;
        }
    }

    /// <summary>What is still a draft is known by its reference, else by the title that its editor gave it.</summary>
    private async Task AddDraftsAsync(
        List<RecordPick> picks, Dictionary<string, string> texts, CancellationToken cancellationToken)
    {
        var unnamed = Enum.GetValues<RecordKind>().SelectMany(kind => Ids(picks, kind)).ToArray();
        var drafts = await db.Drafts.AsNoTracking().Where(d => unnamed.Contains(d.RecordId))
            .Select(d => new { d.Kind, d.RecordId, Words = d.Reference ?? d.Title }).ToListAsync(cancellationToken);
        foreach (var draft in drafts)
        {
            texts.TryAdd($"{draft.Kind.ToString().ToLowerInvariant()}:{draft.RecordId}", draft.Words);
        }
    }

    private static Guid[] Ids(List<RecordPick> picks, RecordKind kind) =>
        [.. picks.Select(p => p.IdOf(kind)).OfType<Guid>().Distinct()];
}
