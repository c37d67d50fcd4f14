using System.ComponentModel.DataAnnotations;

namespace CooperationPortal.Core.Shared.Names;

/// <summary>One form of the name of a region, an institution, an event or, as personal data, a person.</summary>
/// <remarks>A form never changes: a correction replaces it, so that the search key always fits the text.</remarks>
public abstract class Name
{
    public const int TextMaxLength = 400;
    public const int NoteMaxLength = 500;

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

    /// <summary><see cref="Text"/> folded for matching across scripts; often longer than it.</summary>
    public string SearchKey { get; private init; } = "";
}
