using CooperationPortal.Core.Search;
using Microsoft.AspNetCore.Mvc.ViewFeatures;

namespace CooperationPortal.Web.PageSupport.Forms;

/// <summary>The answers of the registry as the pick fields of a form show them.</summary>
public static class PickAnswers
{
    /// <param name="viewData">The view data of the page.</param>
    /// <param name="inputName">The name by which the page binds the input.</param>
    /// <param name="answers">By the paths of the picks in the input.</param>
    public static void ShowAnswers(
        this ViewDataDictionary viewData, string inputName, IReadOnlyDictionary<string, PickAnswer> answers) =>
        viewData.SetPickResults(answers.ToDictionary(a => $"{inputName}.{a.Key}", a => ToResult(a.Value)));

    private static PickResult ToResult(PickAnswer answer) => answer.Match is { } match
        ? PickResult.Of(ToOption(match))
        : PickResult.Among([.. answer.Candidates.Select(ToOption)]);

    private static PickOption ToOption(LookupMatch match)
    {
        var detail = string.Join(", ", new[] { match.Matched?.Text, match.Place, match.Code }.Where(d => !string.IsNullOrEmpty(d)));
        return new PickOption(match.Value, match.Name.Text, detail.Length == 0 ? null : detail, match.Name.Lang);
    }
}
