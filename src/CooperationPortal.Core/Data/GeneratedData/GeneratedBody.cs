namespace CooperationPortal.Core.Data.GeneratedData;

/// <summary>An institution that takes part.</summary>
internal sealed record GeneratedBody(
    Guid Id, GeneratedPlace Place, IReadOnlyDictionary<string, string> Names, IReadOnlyList<string> NameKeys)
{
    public string NameIn(string lang) => Names.GetValueOrDefault(lang) ?? Names.Values.First();
}
