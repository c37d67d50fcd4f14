using CooperationPortal.Core.Shared.Names;

namespace CooperationPortal.Core.Shared.Inputs;

/// <summary>Turns the forms of a name that editors type into the stored ones, and back.</summary>
public static class NameMapping
{
    /// <remarks>An official name that was given up is a former one: pages show it for its time only.</remarks>
    public static void Take(this Name name, NameInput input)
    {
        name.ValidFrom = input.ValidFrom.ToDate();
        name.ValidTo = input.ValidTo.ToDate();
        name.Correct(
            input.Text!, input.Lang,
            input.Kind is NameKind.Official && name.ValidTo.IsStated ? NameKind.Former : input.Kind);
        name.Basis = input.Basis;
        name.Note = input.Note;
    }

    public static NameInput ToInput(this Name name) => new()
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

    /// <summary>The typed names as lists see them, to choose the one to show before anything is stored.</summary>
    public static IEnumerable<NameForm> Forms(this IEnumerable<NameInput> rows) => rows
        .Where(r => !string.IsNullOrWhiteSpace(r.Text) && LanguageTag.IsValid(r.Lang))
        .Select(r => new NameForm(r.Text!.Trim(), LanguageTag.Normalize(r.Lang)!, r.Kind));
}
