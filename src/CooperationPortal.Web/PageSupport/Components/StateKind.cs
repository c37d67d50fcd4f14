namespace CooperationPortal.Web.PageSupport.Components;

/// <summary>The states that have a glyph, a colour and a word; every legal state is shown as one of them.</summary>
public enum StateKind
{
    Signed,
    InForce,
    Planned,
    Overdue,
    Ended,
    Discussed,
    Note,
}

/// <summary>How style sheets and the sprite name a state.</summary>
public static class StateKindNames
{
    public static string CssName(this StateKind kind) => kind switch
    {
        StateKind.InForce => "force",
        _ => kind.ToString().ToLowerInvariant(),
    };
}
