using CooperationPortal.Core.Shared;
using CooperationPortal.Core.Shared.Names;

namespace CooperationPortal.Core.Search;

/// <summary>A form of a name that fits what was typed, and whose name it is.</summary>
/// <param name="Score">4 for the whole name, 3.5 for another case of it, 3 for its beginning, 2 for words or parts within, below that by likeness.</param>
public sealed record NameHit(RecordKind Kind, Guid Id, NameForm Form, double Score)
{
    public const double Whole = 4;
    public const double Inflected = 3.5;
    public const double Within = 2;

    /// <summary>Likeness from which on the words can be a slip for the name: one letter of eight, as a rule.</summary>
    public const double Slip = 0.8;

    public bool IsWhole => Score >= Whole;

    /// <summary>The whole name, perhaps as a sentence declines it: «Самарской области».</summary>
    public bool IsWholeOrInflected => Score >= Inflected;

    /// <summary>The very words, not only their sound in another script.</summary>
    public bool IsSameText(string typed) => Form.Text.Equals(typed.Trim(), StringComparison.OrdinalIgnoreCase);

    /// <summary>In the letters in which it was typed: «Сам» begins «Самара», not 萨马拉.</summary>
    public bool IsInLettersOf(string typed) =>
        HanScript.Has(Form.Text) == HanScript.Has(typed) && TextWords.IsCyrillic(Form.Text) == TextWords.IsCyrillic(typed);
}
