using System.ComponentModel.DataAnnotations;

namespace CooperationPortal.Core.Shared.Names;

/// <summary>One form of the name of a region, an institution, a person or an event. A person's is personal data.</summary>
/// <remarks>A form never changes: a correction replaces it, so that the key to search by always fits the text.</remarks>
public abstract class Name
{
    public const int TextMaxLength = 400;
    public const int NoteMaxLength = 500;

    /// <summary>A letter may become three in the key.</summary>
    public const int SearchKeyMaxLength = 3 * TextMaxLength;

    public Guid Id { get; init; } = Guid.CreateVersion7();

    [MaxLength(TextMaxLength)]
    public required string Text
    {
        get;
        init
        {
            field = value;
            SearchKey = Search.SearchKey.Of(value);
        }
    }

    /// <summary>BCP 47 tag with the script where it matters: ru-Latn is Russian written in Latin letters.</summary>
    [MaxLength(LanguageTag.MaxLength)]
    public required string Lang { get; init; }

    public NameKind Kind { get; init; }

    public StatedDate ValidFrom { get; init; } = StatedDate.NotStated;

    public StatedDate ValidTo { get; init; } = StatedDate.NotStated;

    public FactBasis Basis { get; init; }

    [MaxLength(NoteMaxLength)]
    public string? Note { get; init; }

    /// <summary>The text folded for matching across scripts; derived from <see cref="Text"/>.</summary>
    [MaxLength(SearchKeyMaxLength)]
    public string SearchKey { get; private init; } = "";
}
