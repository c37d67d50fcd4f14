using CooperationPortal.Core.Data.ReferenceData;

namespace CooperationPortal.Core.Search;

/// <summary>Finds the names that Chinese characters write by their sound: 阿尔马佐夫中心 is "almazov" and what stands for a centre.</summary>
public sealed class ChineseSounds(ChineseWords chinese, SaidWords said)
{
    private readonly Dictionary<string, string?> heard = [];

    /// <summary>What was typed with such names instead; null where none is heard that records have.</summary>
    public async Task<string?> HearAsync(string typed, CancellationToken cancellationToken)
    {
        if (!heard.TryGetValue(typed, out var text))
        {
            // A name may begin as that of a place does: 秋明娜 is Tyumina, 秋明 Tyumen.
            heard[typed] = text = await HearAsync(await chinese.WordsAsync(typed, byNames: false, cancellationToken), cancellationToken)
                ?? await HearAsync(await chinese.WordsAsync(typed, byNames: true, cancellationToken), cancellationToken);
        }

        return text;
    }

    private async Task<string?> HearAsync(IReadOnlyList<(string Word, bool MayBeName)> words, CancellationToken cancellationToken)
    {
        var others = new List<string>();
        foreach (var (word, mayBeName) in words)
        {
            others.Add((mayBeName && !await said.AreAsync(word, cancellationToken) ? await said.SoundingAsync(word, cancellationToken) : null) ?? word);
        }

        var text = string.Join(' ', others);
        return others.SequenceEqual(words.Select(word => word.Word)) ? null : SameWords.Widen(text) ?? text;
    }
}
