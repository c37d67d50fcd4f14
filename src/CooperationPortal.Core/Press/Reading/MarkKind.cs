namespace CooperationPortal.Core.Press.Reading;

/// <summary>What is marked in an article.</summary>
public enum MarkKind
{
    Place,
    Institution,
    Person,
    Event,
    Date,
    Phrase,
}
