using CooperationPortal.Core.Shared.Names;
using Microsoft.EntityFrameworkCore;

namespace CooperationPortal.Core.Shared.Inputs;

/// <summary>Brings the stored names of one thing to those of a form.</summary>
public static class NameSync
{
    /// <param name="db">The context that tracks the names.</param>
    /// <param name="names">The stored names.</param>
    /// <param name="rows">The names as typed.</param>
    /// <param name="make">Makes the name of its owner from what was typed.</param>
    public static void SyncNames<T>(
        this DbContext db, List<T> names, IReadOnlyList<NameInput> rows, Func<NameInput, T> make)
        where T : Name =>
        // A form of a name never changes in code, so a corrected one lends its values to the stored row.
        db.Sync(names, rows, n => n.Id, make, (name, row, _) => db.Entry(name).CurrentValues.SetValues(make(row)));

    public static NameInput ToInput(Name name) => new()
    {
        Id = name.Id,
        Text = name.Text,
        Lang = name.Lang,
        Kind = name.Kind,
        ValidFrom = name.ValidFrom.ToInput(),
        ValidTo = name.ValidTo.ToInput(),
        Basis = name.Basis,
        Note = name.Note,
    };

    /// <summary>The typed names as list entries see them, to choose the one to show before anything is stored.</summary>
    public static IEnumerable<NameForm> Forms(IEnumerable<NameInput> rows) => rows
        .Where(r => !string.IsNullOrWhiteSpace(r.Text) && LanguageTag.IsValid(r.Lang))
        .Select(r => new NameForm(r.Text!.Trim(), LanguageTag.Normalize(r.Lang)!, r.Kind));
}
