using System.Runtime.CompilerServices;
using CooperationPortal.Core.Data.ReferenceData;
using CooperationPortal.Core.Shared;

namespace CooperationPortal.Core.Search;

/// <summary>Two words between which the space was forgotten, each known for itself, by more than three letters: «сахалинхоккайдо», yurakkasalliklari.</summary>
public sealed class JoinedWords(SaidWords said)
{
    private const int ShortestPart = 4;
    private const int LongestWord = 40;

    public async IAsyncEnumerable<string> ApartAsync(string typed, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var word = typed.Trim();
        if (word.Length > LongestWord || HanScript.Has(word) || word.Any(c => char.IsWhiteSpace(c) || char.IsDigit(c)))
        {
            yield break;
        }

        for (var i = ShortestPart; i <= word.Length - ShortestPart; i++)
        {
            if (await IsKnownAsync(word[..i], cancellationToken) && await IsKnownAsync(word[i..], cancellationToken))
            {
                yield return $"{word[..i]} {word[i..]}";
            }
        }
    }

    private async Task<bool> IsKnownAsync(string part, CancellationToken cancellationToken) =>
        SameWords.Of(part).Count > 0
        || (WordStem.Of(SearchKey.Of(part)).Length >= ShortestPart && await said.AreAsync(part, cancellationToken));
}
