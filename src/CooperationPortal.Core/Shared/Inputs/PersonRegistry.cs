using CooperationPortal.Core.Data;
using CooperationPortal.Core.People;
using CooperationPortal.Core.Shared.Names;

namespace CooperationPortal.Core.Shared.Inputs;

/// <summary>
/// Finds the chosen person or makes a new one of a name kept as written. The same words within one write are one
/// person; nothing else merges by itself, for two people may share a name.
/// </summary>
public sealed class PersonRegistry(PortalDbContext db, TimeProvider time)
{
    private readonly Dictionary<string, Guid> made = [];

    /// <summary>Null where no person was chosen or named.</summary>
    public Guid? IdOf(RecordPick pick)
    {
        if (!pick.IsAsWritten())
        {
            return pick.IdOf(RecordKind.Person);
        }

        var name = pick.Text!.Trim();
        if (made.TryGetValue(name, out var known))
        {
            return known;
        }

        var id = Guid.CreateVersion7();
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
