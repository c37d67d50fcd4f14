using CooperationPortal.Core.Search;
using CooperationPortal.Web.PageSupport.Localisation;
using Microsoft.AspNetCore.Mvc.ViewFeatures;

namespace CooperationPortal.Web.PageSupport.Forms;

/// <summary>The answers of the registry as the pick fields of a form show them.</summary>
public static class PickAnswers
{
    /// <param name="viewData">The view data of the page.</param>
    /// <param name="inputName">The name by which the page binds the input.</param>
    /// <param name="answers">By the paths of the picks in the input.</param>
    /// <param name="text">The portal's texts.</param>
    public static void ShowAnswers(
        this ViewDataDictionary viewData, string inputName, IReadOnlyDictionary<string, PickAnswer> answers, Text text) =>
        viewData.SetPickResults(answers.ToDictionary(a => $"{inputName}.{a.Key}", a => ToResult(a.Value, text)));

    private static PickResult ToResult(PickAnswer answer, Text text) => answer.Match is { } match
        ? PickResult.Of(PickOptions.Of(match, text))
        : PickResult.Among([.. answer.Candidates.Select(m => PickOptions.Of(m, text))]);
}
