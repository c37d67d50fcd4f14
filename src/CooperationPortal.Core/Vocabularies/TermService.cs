using CooperationPortal.Core.Data;
using CooperationPortal.Core.History;
using CooperationPortal.Core.Shared;
using CooperationPortal.Core.Users;
using FluentValidation;
using FluentValidation.Results;
using Microsoft.EntityFrameworkCore;

namespace CooperationPortal.Core.Vocabularies;

/// <summary>What administrators do with the terms: add, word, retire and take back; never delete, for records name them.</summary>
public sealed class TermService(PortalDbContext db, TimeProvider time)
{
    /// <summary>Null where there is none.</summary>
    public async Task<TermInput?> LoadAsync(VocabularyKind vocabulary, string code, CancellationToken cancellationToken) =>
        await db.Terms.AsNoTracking().SingleOrDefaultAsync(t => t.Vocabulary == vocabulary && t.Code == code, cancellationToken)
            is { } term ? TermInput.Of(term) : null;

    /// <summary>Adds a term, whose code makes the same post safe to repeat.</summary>
    /// <exception cref="NotAllowedException">The actor is no administrator.</exception>
    /// <exception cref="ValidationException">A code that is none or taken, a label missing, too long or taken.</exception>
    public async Task AddAsync(VocabularyKind vocabulary, TermInput input, Actor actor, CancellationToken cancellationToken)
    {
        RequireAdministrator(actor);
        var code = TermCode.Tidy(vocabulary, input.Code);
        var all = await AllAsync(vocabulary, cancellationToken);
        var stored = all.Find(t => t.Code == code);
        if (stored is not null && stored.Label == Merge(input, stored.Label))
        {
            return;
        }

        RefuseAny(
        [
            .. TermCode.Mistakes(vocabulary, code, stored is not null),
            .. LabelMistakes(input, all.Where(t => t != stored), box => true, before: null),
        ]);
        var term = new Term { Vocabulary = vocabulary, Code = code, Label = Merge(input, null)! };
        term.Relabel(term.Label, time.GetUtcNow());
        db.Add(term);
        Remember(term, HistoryAction.TermAdded, actor, null);
        await db.SaveOrExplainAsync(cancellationToken);
    }

    /// <summary>Words a term anew, retires it or takes it back.</summary>
    /// <exception cref="NotAllowedException">The actor is no administrator.</exception>
    /// <exception cref="NotFoundException">There is no such term.</exception>
    /// <exception cref="ConflictException">Somebody else changed the term meanwhile.</exception>
    /// <exception cref="ValidationException">A label missing, too long or taken; a language of the portal retired.</exception>
    public async Task ChangeAsync(
        VocabularyKind vocabulary, string code, TermInput input, Actor actor, CancellationToken cancellationToken)
    {
        RequireAdministrator(actor);
        var all = await AllAsync(vocabulary, cancellationToken);
        var term = all.Find(t => t.Code == code) ?? throw new NotFoundException(code);
        var (before, isTakenBack) = (term.Label, term.Retired && !input.IsRetired);
        var label = Merge(input, before);
        if (label == before && input.IsRetired == term.Retired)
        {
            return;
        }

        Require.Version(term.Version, input.Version);
        RefuseAny(
        [
            .. LabelMistakes(
                input, all.Where(t => t != term), box => !input.IsRetired && (isTakenBack || box.Text != before[box.Lang]), before),
            .. input.IsRetired ? TermCode.RetirementMistakes(term) : [],
        ]);
        var action = input.IsRetired == term.Retired ? HistoryAction.TermRelabelled
            : input.IsRetired ? HistoryAction.TermRetired : HistoryAction.TermTakenBack;
        Take(term, label!, input.IsRetired);
        Remember(term, action, actor, before);
        await db.SaveOrExplainAsync(cancellationToken);
    }

    private Task<List<Term>> AllAsync(VocabularyKind vocabulary, CancellationToken cancellationToken) =>
        db.Terms.Where(t => t.Vocabulary == vocabulary).ToListAsync(cancellationToken);

    private void Take(Term term, LocalizedText label, bool isRetired)
    {
        if (label != term.Label)
        {
            term.Relabel(label, time.GetUtcNow());
        }

        if (isRetired)
        {
            term.Retire();
        }
        else
        {
            term.TakeBack();
        }
    }

    /// <summary>The boxes over what the label says in further languages; null where its source would be empty.</summary>
    private static LocalizedText? Merge(TermInput input, LocalizedText? before)
    {
        var boxes = input.Boxes().ToList();
        var further = (before?.Texts ?? new Dictionary<string, string>()).Where(t => boxes.TrueForAll(b => b.Lang != t.Key))
            .Select(t => KeyValuePair.Create(t.Key, (string?)t.Value));
        return LocalizedText.OfFilled(
            before?.SourceLang ?? LanguageTag.English, further.Concat(boxes.Select(b => KeyValuePair.Create(b.Lang, b.Text))));
    }

    /// <summary>A term that is offered has a label of its own in each language, for forms find it by what is typed.</summary>
    private static IEnumerable<ValidationFailure> LabelMistakes(
        TermInput input, IEnumerable<Term> others, Func<TermLabelBox, bool> isNew, LocalizedText? before)
    {
        var offered = others.Where(t => !t.Retired).ToList();
        foreach (var box in input.Boxes())
        {
            if (box.Text is null && (!input.IsRetired || before is null || before.SourceLang == box.Lang))
            {
                yield return new ValidationFailure(box.Property, "ErrorsVocabularies.LabelMissing");
            }
            else if (box.Text?.Length > Term.LabelLength)
            {
                yield return new ValidationFailure(box.Property, "ErrorsWorkflow.TooLong");
            }
            else if (isNew(box) && offered.Exists(t => string.Equals(t.Label[box.Lang], box.Text, StringComparison.OrdinalIgnoreCase)))
            {
                yield return new ValidationFailure(box.Property, "ErrorsVocabularies.LabelTaken");
            }
        }
    }

    private static void RefuseAny(IEnumerable<ValidationFailure> mistakes)
    {
        if (mistakes.ToList() is { Count: > 0 } found)
        {
            throw new ValidationException(found);
        }
    }

    private void Remember(Term term, HistoryAction action, Actor actor, LocalizedText? before)
    {
        var languages = term.Label.Texts.Keys.Union(before?.Texts.Keys ?? []);
        db.History.Add(HistoryEntry.Of(
            term, action, actor, time.GetUtcNow(),
            [
                .. languages.Select(lang => new FieldChange(lang, before?[lang], term.Label[lang])).Where(c => c.Before != c.After),
            ]));
    }

    private static void RequireAdministrator(Actor actor)
    {
        if (!actor.Has(PortalRole.SystemAdministrator))
        {
            throw new NotAllowedException("Only administrators keep the vocabularies.");
        }
    }
}
