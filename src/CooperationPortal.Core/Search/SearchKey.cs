namespace CooperationPortal.Core.Search;

/// <summary>Folds a name, in any script, to the form by which names are matched.</summary>
public static class SearchKey
{
    public static string Of(string text) =>
        text.Normalize(System.Text.NormalizationForm.FormKC).ToLowerInvariant().Trim();
}
