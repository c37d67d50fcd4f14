using CooperationPortal.Core.Activities;
using CooperationPortal.Core.Agreements;
using CooperationPortal.Core.Commitments;
using CooperationPortal.Core.Data;
using CooperationPortal.Core.Drafts;
using CooperationPortal.Core.Events;
using CooperationPortal.Core.Institutions;
using CooperationPortal.Core.People;
using CooperationPortal.Core.Regions;
using CooperationPortal.Core.Shared;
using CooperationPortal.Core.Shared.Inputs;
using CooperationPortal.Core.Sources;
using CooperationPortal.Core.Visits;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CooperationPortal.Tests.Core.Data;

/// <summary>Everything that the stored records of one source say, as an editor would see it, in one pile of words.</summary>
internal sealed class CaseWords(IServiceProvider services)
{
    private readonly HashSet<string> words = [];

    public static async Task<CaseWords> OfSourceAsync(IServiceProvider services, string url)
    {
        var pile = new CaseWords(services);
        var db = services.GetRequiredService<PortalDbContext>();
        var records = await db.Evidence.Where(e => e.Source!.Url == url)
            .Select(e => new { e.RecordKind, e.RecordId }).Distinct().ToListAsync();
        foreach (var record in records)
        {
            await pile.AddAsync(record.RecordKind, record.RecordId);
        }

        return pile;
    }

    public bool Say(string fact) => words.Any(w => w.Contains(fact, StringComparison.OrdinalIgnoreCase));

    private Task AddAsync(RecordKind kind, Guid id) => kind switch
    {
        RecordKind.Agreement => AddAsync<AgreementInput>(id),
        RecordKind.Visit => AddAsync<VisitInput>(id),
        RecordKind.Meeting => AddAsync<MeetingInput>(id),
        RecordKind.Activity => AddAsync<ActivityInput>(id),
        RecordKind.Institution => AddAsync<InstitutionInput>(id),
        RecordKind.Event => AddAsync<EventInput>(id),
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };

    private async Task AddAsync<TInput>(Guid id)
        where TInput : RecordInput, new()
    {
        var writer = services.GetRequiredService<IRecordWriter<TInput>>();
        var input = (await writer.LoadAsync(id, CancellationToken.None))!;
        foreach (var (_, text) in InputWalker.Find<LocalizedInput>(input))
        {
            Add(text.Text);
            text.Translations.ForEach(t => Add(t.Text));
        }

        foreach (var (_, date) in InputWalker.Find<DateInput>(input))
        {
            Add(date.ToDate().Edtf);
            Add(date.Wording);
            Add(date.BasisNote);
        }

        foreach (var (_, name) in InputWalker.Find<NameInput>(input))
        {
            Add(name.Text);
        }

        foreach (var (_, source) in InputWalker.Find<SourceInput>(input))
        {
            Add(source.Title);
        }

        foreach (var (_, aid) in InputWalker.Find<AidInput>(input))
        {
            Add($"{aid.Value:0} {aid.Currency}");
        }

        foreach (var (_, person) in InputWalker.Find<PersonInput>(input))
        {
            Add(person.BasisNote);
        }

        Add((input as AgreementInput)?.CountStated);
        Add((input as VisitInput)?.UnnamedCount?.ToString());
        await AddNamesAsync([.. InputWalker.Find<RecordPick>(input).Select(p => p.Value)], await writer.ScopeOfAsync(input, CancellationToken.None));
    }

    private async Task AddNamesAsync(List<RecordPick> picks, RecordScope scope)
    {
        picks.Where(p => p.IsAsWritten()).ToList().ForEach(p => Add(p.Text));
        Guid[] ids =
        [
            .. picks.SelectMany(p => Enum.GetValues<RecordKind>().Select(p.IdOf)).OfType<Guid>(), .. scope.RegionIds, .. scope.InstitutionIds,
        ];
        var db = services.GetRequiredService<PortalDbContext>();
        var names = await db.Names.Where(n => (n is RegionName && ids.Contains(((RegionName)n).RegionId))
                || (n is InstitutionName && ids.Contains(((InstitutionName)n).InstitutionId))
                || (n is PersonName && ids.Contains(((PersonName)n).PersonId))
                || (n is EventName && ids.Contains(((EventName)n).EventId)))
            .Select(n => n.Text).ToListAsync();
        names.ForEach(Add);
        (await db.Regions.Where(r => ids.Contains(r.Id) && r.IsoCode != null).Select(r => r.IsoCode!).ToListAsync()).ForEach(Add);
    }

    private void Add(string? word)
    {
        if (!string.IsNullOrWhiteSpace(word))
        {
            words.Add(word);
        }
    }
}
