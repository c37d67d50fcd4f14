namespace CooperationPortal.Core.Press.Giving;

/// <summary>What was done with a passage: the field that has it, as forms name it (<c>Stops[1].Party</c>), or why none has.</summary>
public sealed record GivenPassage(string Field, PassageRefusal? Refusal = null)
{
    public static GivenPassage Refused(PassageRefusal why) => new("", why);
}
