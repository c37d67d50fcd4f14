using CooperationPortal.Core.Data;
using CooperationPortal.Core.People;
using CooperationPortal.Core.Shared.Names;
using Microsoft.EntityFrameworkCore;

namespace CooperationPortal.Core.Shared.Inputs;

/// <summary>
/// Finds the chosen person or makes a new one of a name kept as written. The same words within one write are one
/// person, and so are those in another draft that an editor chose; nothing else merges by itself, for two people may
/// share a name.
/// </summary>
public sealed class PersonRegistry(PortalDbContext db, TimeProvider time)
{
    private readonly Dictionary<string, Guid> made = [];
    private HashSet<Guid> known = [];
    private HashSet<string> marked = [];
    private Guid? draft;

    /// <summary>
    /// The person of a name that is written in a draft. Whichever record is published first makes the person, so that
    /// none waits for another.
    /// </summary>
    public static Guid IdIn(Guid draftId, string name) => RowId.Of(draftId.ToString(), nameof(Person), name.Trim());

    /// <summary>The person stays the one whom the draft named first, however the name is mended.</summary>
    public static Guid IdIn(Guid draftId, RecordPick pick) => IdIn(draftId, pick.FirstWritten ?? pick.Text ?? "");

    /// <summary>
    /// What is written next is the content of that draft; who was made for another one has no part in it. Somebody whom
    /// another record named first, and whom this one marks as a private person, is withheld from now on, unless they agreed.
    /// </summary>
    /// <returns>Those whose names were taken back.</returns>
    public async Task<IReadOnlyList<Person>> BeginAsync(Guid draftId, object input, CancellationToken cancellationToken)
    {
        made.Clear();
        draft = draftId;
        var names = InputWalker.Find<RecordPick>(input).Select(p => p.Value).Where(p => p.IsAsWritten())
            .ToLookup(p => IdIn(p.WrittenIn() ?? draftId, p), p => p.Text!.Trim());
        var ids = names.Select(n => n.Key).ToArray();
        marked = await db.MarkedPrivateAsync(input, cancellationToken);
        marked.UnionWith(names.Where(n => n.Any(marked.Contains)).SelectMany(n => n).ToList());
        var found = await db.People.Where(p => ids.Contains(p.Id)).Select(p => new { p.Id, p.Naming }).ToListAsync(cancellationToken);
        known = [.. found.Select(p => p.Id)];
        marked.ExceptWith(found.Where(p => p.Naming is PersonNaming.ConsentGiven).SelectMany(p => names[p.Id]));
        var late = found.Where(p => p.Naming is PersonNaming.PublicRole && names[p.Id].Any(marked.Contains)).Select(p => p.Id).ToArray();
        await MendAsync(input, cancellationToken);
        var people = late.Length == 0 ? [] : await db.People.Where(p => late.Contains(p.Id)).ToListAsync(cancellationToken);
        people.ForEach(p => p.Withhold());
        return people;
    }

    /// <summary>The name is that of somebody whom the draft, or the one that it was chosen from, marks as a private person.</summary>
    public bool IsMarked(RecordPick pick) => pick.IsAsWritten() && marked.Contains(pick.Text!.Trim());

    /// <summary>The person of the registry that a pick means; null where the registry does not know whom it names.</summary>
    public Guid? Find(RecordPick pick) =>
        !pick.IsAsWritten() ? pick.IdOf(RecordKind.Person)
        : made.TryGetValue(pick.Text!.Trim(), out var same) ? same
        : (pick.WrittenIn() ?? draft) is { } source && known.Contains(IdIn(source, pick)) ? IdIn(source, pick)
        : null;

    /// <summary>Null where no person was chosen or named.</summary>
    /// <param name="pick">Whom the row names.</param>
    /// <param name="isPrivate">The name of a person who is made now waits for consent.</param>
    public Guid? IdOf(RecordPick pick, bool isPrivate = false)
    {
        if (!pick.IsAsWritten())
        {
            return pick.IdOf(RecordKind.Person);
        }

        var name = pick.Text!.Trim();
        isPrivate |= marked.Contains(name);
        if (made.TryGetValue(name, out var same))
        {
            Withhold(db.People.Local.FirstOrDefault(p => p.Id == same), isPrivate);
            return same;
        }

        var id = (pick.WrittenIn() ?? draft) is { } source ? IdIn(source, pick) : Guid.CreateVersion7();
        if (known.Contains(id))
        {
            return made[name] = id;
        }

        if (db.People.Local.FirstOrDefault(p => p.Id == id) is { } person)
        {
            Correct(person, pick);
            return made[name] = id;
        }

        person = new Person { Id = id, Slug = Slugs.OfOneOfMany(name, id), CreatedAt = time.GetUtcNow() };
        person.Names.Add(new PersonName
        {
            PersonId = id,
            Text = name,
            Lang = pick.Lang ?? LanguageTag.Russian,
            Kind = NameKind.Official,
        });
        db.Add(person);
        Withhold(person, isPrivate);
        return made[name] = id;
    }

    /// <summary>Another record was published before the name was mended in this draft, which named the person first.</summary>
    private async Task MendAsync(object input, CancellationToken cancellationToken)
    {
        var mended = InputWalker.Find<RecordPick>(input).Select(p => p.Value)
            .Where(p => p.Chosen == RecordPick.AsWritten && p.FirstWritten is not null)
            .Select(p => (Pick: p, Id: IdIn(draft!.Value, p))).Where(p => known.Contains(p.Id)).ToList();
        if (mended.Count > 0)
        {
            var ids = mended.Select(m => m.Id).ToArray();
            var people = await db.People.Include(p => p.Names).Where(p => ids.Contains(p.Id)).ToListAsync(cancellationToken);
            mended.ForEach(m => Correct(people.Single(p => p.Id == m.Id), m.Pick));
        }
    }

    private static void Correct(Person person, RecordPick pick)
    {
        if (pick.Chosen == RecordPick.AsWritten && person.Names.Find(n => n.Text == pick.FirstWritten) is { } name)
        {
            name.Correct(pick.Text!, pick.Lang ?? name.Lang, name.Kind);
        }
    }

    /// <summary>Somebody whom the registry knows stays as it says; see <see cref="BeginAsync"/>.</summary>
    private void Withhold(Person? person, bool isPrivate)
    {
        if (isPrivate && person is not null && db.Entry(person).State is EntityState.Added)
        {
            person.Withhold();
        }
    }
}
