namespace CooperationPortal.Core.Shared.Names;

/// <summary>A form of a name with the days between which it was in use, as far as they are known; queries project to it.</summary>
/// <param name="Form">The form itself.</param>
/// <param name="IsDated">A source tells since when or until when.</param>
/// <param name="From">The earliest day on which it may have been in use; null where that is not known.</param>
/// <param name="To">The latest; null where that is not known.</param>
public sealed record DatedNameForm(NameForm Form, bool IsDated, DateOnly? From, DateOnly? To)
{
    public static DatedNameForm Of(Name name) => new(
        new NameForm(name.Text, name.Lang, name.Kind),
        name.ValidFrom.IsStated || name.ValidTo.IsStated,
        name.ValidFrom.Earliest,
        name.ValidTo.Latest);
}
