using CooperationPortal.Core.Shared.Inputs;

namespace CooperationPortal.EndToEndTests.Support.Typing;

/// <summary>One fact of an input as its form has to show it, and what a person types until it does.</summary>
internal abstract record FormEntry(string Name)
{
    public abstract bool IsShown(FormFields form);

    public abstract IEnumerable<(string Name, string Value)> ToType(FormFields form);
}

/// <summary>A text, a number, a choice or a tick. The form need not show what it would store by itself.</summary>
internal sealed record ValueEntry(string Name, string Value, bool IsDefault) : FormEntry(Name)
{
    public override bool IsShown(FormFields form) =>
        form.Has(Name) ? form.Values(Name).Contains(Value) : IsDefault;

    public override IEnumerable<(string Name, string Value)> ToType(FormFields form) => [(Name, Value)];
}

/// <summary>A text in another language; the form has boxes for those that the text had no language of when it was made.</summary>
internal sealed record TranslationEntry(string Name, string Lang, string Text) : FormEntry(Name)
{
    public override bool IsShown(FormFields form) => BoxIn(form) is { } box && form.Values(box).Contains(Text);

    public override IEnumerable<(string Name, string Value)> ToType(FormFields form) => BoxIn(form) is { } box ? [(box, Text)] : [];

    private string? BoxIn(FormFields form) => form.Names
        .Where(n => n.StartsWith($"{Name}.Translations[", StringComparison.Ordinal) && n.EndsWith(".Lang", StringComparison.Ordinal))
        .Where(n => form.Values(n).Contains(Lang))
        .Select(n => $"{n[..^".Lang".Length]}.Text")
        .FirstOrDefault();
}

/// <summary>
/// A name of the registry: typed in full, and chosen among what the form then offers where it is not clear by itself;
/// or words that are kept as written.
/// </summary>
internal sealed record PickEntry(string Name, RecordPick Pick) : FormEntry(Name)
{
    private string TextName => $"{Name}.{nameof(RecordPick.Text)}";

    private string ChosenName => $"{Name}.{nameof(RecordPick.Chosen)}";

    public override bool IsShown(FormFields form) => form.Values(ChosenName).Contains(Pick.Chosen!) && HasText(form);

    public override IEnumerable<(string Name, string Value)> ToType(FormFields form)
    {
        if (!HasText(form))
        {
            yield return (TextName, Pick.Text!);
        }
        else if (form.IsOpen(ChosenName))
        {
            yield return (ChosenName, Pick.Chosen!);
        }
    }

    private bool HasText(FormFields form) => form.Values(TextName).Contains(Pick.Text!);
}
