using CooperationPortal.Core.Search;
using FluentValidation.Results;

namespace CooperationPortal.Core.Vocabularies;

/// <summary>
/// Gives the words that were typed into an input's vocabulary fields their codes, in any language and script of the
/// vocabulary. Words that it does not know stay as typed, for the editor to mend; so do those of retired terms, which a
/// form that has them already names by their codes.
/// </summary>
public sealed class TermResolver(TermQueries terms)
{
    /// <summary>Stands between words that are typed into one box.</summary>
    public const string Separator = ";";

    /// <summary>The longest entry of a box.</summary>
    public const int TypedLength = 500;

    /// <summary>The message beside a field with words of no vocabulary.</summary>
    private const string Unknown = "ErrorsForms.TermUnknown";

    public async Task ResolveAsync(object input, CancellationToken cancellationToken)
    {
        foreach (var field in TermFields.In(input))
        {
            var known = await terms.AllAsync(field.Vocabulary, cancellationToken);
            var codes = field.Codes.SelectMany(typed => CodesOf(typed ?? "", known)).Distinct().ToList();
            field.Codes.Clear();
            field.Codes.AddRange(codes);
        }
    }

    /// <summary>A message for each word that is no term, by the path of its field.</summary>
    public async Task<IReadOnlyList<ValidationFailure>> CheckAsync(object input, CancellationToken cancellationToken)
    {
        var failures = new List<ValidationFailure>();
        foreach (var field in TermFields.In(input).Where(f => f.Codes.Count > 0))
        {
            var known = await terms.AllAsync(field.Vocabulary, cancellationToken);
            if (field.Codes.Exists(code => known.All(t => t.Code != code)))
            {
                failures.Add(new ValidationFailure(field.Path, Unknown));
            }
        }

        return failures;
    }

    private static IEnumerable<string> CodesOf(string typed, IReadOnlyList<TermView> known)
    {
        var words = typed.Trim();
        if (words.Length == 0)
        {
            return [];
        }

        return Find(words, known) is { } term
            ? [term.Code]
            : words.Split(Separator, StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
                .Select(part => Find(part, known)?.Code ?? part);
    }

    private static TermView? Find(string words, IReadOnlyList<TermView> known)
    {
        if (known.FirstOrDefault(t => t.Code == words) is { } byCode)
        {
            return byCode;
        }

        var key = SearchKey.Of(words);
        return key.Length == 0 ? null : known.FirstOrDefault(t => !t.Retired && t.Label.Texts.Any(text => SearchKey.Of(text.Value) == key));
    }
}
