namespace CooperationPortal.Core.Shared.Inputs;

/// <summary>The same text in another language.</summary>
public sealed class TranslationInput : IRow
{
    public Guid Id { get; set; }

    /// <summary>BCP 47.</summary>
    public string Lang { get; set; } = "en";
    public string? Text { get; set; }
}
