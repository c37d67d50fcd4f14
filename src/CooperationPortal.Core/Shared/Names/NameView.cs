namespace CooperationPortal.Core.Shared.Names;

/// <summary>A form of a name with everything that its label says.</summary>
public sealed record NameView(
    string Text, string Lang, NameKind Kind, StatedDate ValidFrom, StatedDate ValidTo, FactBasis Basis, string? Note)
{
    public static NameView Of(Name name) =>
        new(name.Text, name.Lang, name.Kind, name.ValidFrom, name.ValidTo, name.Basis, name.Note);
}
