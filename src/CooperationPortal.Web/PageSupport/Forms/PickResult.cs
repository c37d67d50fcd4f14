using Microsoft.AspNetCore.Mvc.ViewFeatures;

namespace CooperationPortal.Web.PageSupport.Forms;

/// <summary>What the registry says to the words typed into a pick field.</summary>
/// <param name="Match">The record that is chosen.</param>
/// <param name="Candidates">The records to choose among while none is chosen.</param>
/// <param name="WasSearched">Whether an empty answer means that nothing was found.</param>
public sealed record PickResult(PickOption? Match, IReadOnlyList<PickOption> Candidates, bool WasSearched = false)
{
    public static PickResult None { get; } = new(null, []);

    public static PickResult Of(PickOption match) => new(match, []);

    public static PickResult Among(IReadOnlyList<PickOption> candidates) => new(null, candidates, WasSearched: true);
}

/// <summary>A record of the registry: its value is <c>kind:id</c>, its detail says where it is and its code.</summary>
public sealed record PickOption(string Value, string Name, string? Detail = null, string? Lang = null);

/// <summary>Pages hand the answers of the registry to their pick fields by the fields' names.</summary>
public static class PickResultExtensions
{
    private const string Key = nameof(PickResult);

    public static void SetPickResults(
        this ViewDataDictionary viewData, IReadOnlyDictionary<string, PickResult> results) => viewData[Key] = results;

    public static PickResult PickResult(this ViewDataDictionary viewData, string fieldName) =>
        viewData[Key] is IReadOnlyDictionary<string, PickResult> results
            ? results.GetValueOrDefault(fieldName, Forms.PickResult.None)
            : Forms.PickResult.None;
}
