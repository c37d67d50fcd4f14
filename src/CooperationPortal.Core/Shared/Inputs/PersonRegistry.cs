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
    private Guid? draft;

    /// <summary>
    /// The person of a name that is written in a draft. Whichever record is published first makes the person, so that
    /// none waits for another.
    /// </summary>
    public static Guid IdIn(Guid draftId, string name) => RowId.Of(draftId.ToString(), nameof(Person), name.Trim());

    /// <summary>What is written next is the content of that draft.</summary>
    public async Task BeginAsync(Guid draftId, object input, CancellationToken cancellationToken)
    {
        draft = draftId;
        var ids = InputWalker.Find<RecordPick>(input).Where(p => p.Value.IsAsWritten())
            .Select(p => IdIn(p.Value.WrittenIn() ?? draftId, p.Value.Text!)).Distinct().ToArray();
        known = [.. await db.People.Where(p => ids.Contains(p.Id)).Select(p => p.Id).ToListAsync(cancellationToken)];
    }

    /// <summary>Null where no person was chosen or named.</summary>
    public Guid? IdOf(RecordPick pick)
    {
        if (!pick.IsAsWritten())
        {
            return pick.IdOf(RecordKind.Person);
        }

        var name = pick.Text!.Trim();
        if (made.TryGetValue(name, out var same))
        {
            return same;
        }

        var id = (pick.WrittenIn() ?? draft) is { } source ? IdIn(source, name) : Guid.CreateVersion7();
        if (known.Contains(id))
        {
            return made[name] = id;
        }

        var person = new Person { Id = id, Slug = $"{Slugs.Of(name, id)}-{id.ToString("N")[^4..]}", CreatedAt = time.GetUtcNow() };
        person.Names.Add(new PersonName
        {
            PersonId = id,
            Text = name,
            Lang = pick.Lang ?? LanguageTag.Russian,
            Kind = NameKind.Official,
        });
        db.Add(person);
        return made[name] = id;
    }
}
