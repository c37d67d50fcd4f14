namespace CooperationPortal.Core.Documents;

/// <summary>A kind of file that the portal accepts, with the type it is served as.</summary>
public sealed record FileKind(string ContentType, string Extension, params string[] OtherExtensions)
{
    public static FileKind Pdf { get; } = new("application/pdf", ".pdf");

    public static FileKind Png { get; } = new("image/png", ".png");

    public static FileKind Jpeg { get; } = new("image/jpeg", ".jpg", ".jpeg");

    public static FileKind Docx { get; } =
        new("application/vnd.openxmlformats-officedocument.wordprocessingml.document", ".docx");

    public static FileKind Xlsx { get; } =
        new("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", ".xlsx");

    public static FileKind Odt { get; } = new("application/vnd.oasis.opendocument.text", ".odt");

    public static FileKind Text { get; } = new("text/plain", ".txt");

    public bool HasExtension(string name) =>
        OtherExtensions.Append(Extension).Any(e => name.EndsWith(e, StringComparison.OrdinalIgnoreCase));
}
