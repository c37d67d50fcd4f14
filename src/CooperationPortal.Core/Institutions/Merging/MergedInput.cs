using CooperationPortal.Core.Shared;
using CooperationPortal.Core.Shared.Inputs;
using CooperationPortal.Core.Shared.Names;
using CooperationPortal.Core.Sources;

namespace CooperationPortal.Core.Institutions.Merging;

/// <summary>What a record says after it took over another of the same body: all of its own, and what the other adds.</summary>
internal static class MergedInput
{
    /// <summary>Brings into <paramref name="kept"/> what it lacks. Rows keep their ids, so that quotes still point at them.</summary>
    public static void TakeOver(this InstitutionInput kept, InstitutionInput merged)
    {
        var taken = new HashSet<string>();
        TakeNames(kept, merged, taken);
        TakeRows(
            kept.Identifiers,
            merged.Identifiers.Where(i => !kept.Identifiers.Exists(k => k.Scheme == i.Scheme && k.Value == i.Value)),
            nameof(kept.Identifiers), taken);
        TakeRows(kept.Claims, merged.Claims, nameof(kept.Claims), taken);
        TakeFields(kept, merged, taken);
        kept.Sources.AddRange(merged.Sources.Where(s => !kept.Sources.Exists(k => k.Id == s.Id)));
        kept.Evidence.AddRange(merged.Evidence.Where(e => IsOf(e, taken)));
        kept.NotesLanguage ??= merged.NotesLanguage;
        kept.OpenQuestions.AddRange(merged.OpenQuestions);
    }

    /// <summary>A name by which the body was recorded twice is one of its names, and not its official one.</summary>
    private static void TakeNames(InstitutionInput kept, InstitutionInput merged, HashSet<string> taken)
    {
        var added = merged.Names.Where(n => !kept.Names.Exists(k => k.Text == n.Text && k.Lang == n.Lang)).ToList();
        foreach (var name in added.Where(n => n.Kind is NameKind.Official or NameKind.Short))
        {
            name.Kind = NameKind.Alias;
        }

        TakeRows(kept.Names, added, nameof(kept.Names), taken);
    }

    private static void TakeRows<TRow>(List<TRow> kept, IEnumerable<TRow> rows, string list, HashSet<string> taken)
        where TRow : IRow
    {
        var added = rows.ToList();
        kept.AddRange(added);
        taken.UnionWith(added.Select(row => $"{list}/{row.Id}"));
    }

    private static void TakeFields(InstitutionInput kept, InstitutionInput merged, HashSet<string> taken)
    {
        if (kept.Address.IsEmpty() && !merged.Address.IsEmpty())
        {
            kept.Address = merged.Address;
            taken.Add(nameof(kept.Address));
        }

        if (kept.Latitude is null && merged.Latitude is not null)
        {
            (kept.Latitude, kept.Longitude) = (merged.Latitude, merged.Longitude);
            taken.UnionWith([nameof(kept.Latitude), nameof(kept.Longitude)]);
        }

        if (string.IsNullOrWhiteSpace(kept.Website) && !string.IsNullOrWhiteSpace(merged.Website))
        {
            kept.Website = merged.Website;
            taken.Add(nameof(kept.Website));
        }
    }

    /// <summary>Quotes about the record as a whole, and those about what was taken over or a part of it.</summary>
    private static bool IsOf(EvidenceInput evidence, HashSet<string> taken) =>
        string.IsNullOrEmpty(evidence.FieldPath)
        || taken.Contains(evidence.FieldPath)
        || taken.Any(t => evidence.FieldPath.StartsWith(t + "/", StringComparison.Ordinal));
}
