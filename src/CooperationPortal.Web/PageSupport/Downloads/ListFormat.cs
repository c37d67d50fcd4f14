using CooperationPortal.Web.PageSupport.Localisation;

namespace CooperationPortal.Web.PageSupport.Downloads;

/// <summary>A file format of lists; a new one is a class here and a line in <see cref="ListFormats"/>.</summary>
public abstract class ListFormat
{
    /// <summary>What stands behind the dot of the address: <c>csv</c>.</summary>
    public abstract string Suffix { get; }

    /// <summary>Media type, with its charset where it has one.</summary>
    public abstract string MediaType { get; }

    /// <summary>Kept as a file, rather than shown or subscribed to.</summary>
    public virtual bool IsFile => true;

    /// <summary>Holds all that the list tells, rather than what is new or what has a day.</summary>
    public virtual bool IsData => true;

    /// <summary>Whether the list has what the format tells.</summary>
    public virtual bool Fits(ListDownload list) => true;

    public abstract Task WriteAsync(ListAnswer answer, CancellationToken cancellationToken);
}

/// <summary>What a format writes, and where to.</summary>
/// <param name="List">The list.</param>
/// <param name="Body">The body of the answer.</param>
/// <param name="Text">The words of the reader's language.</param>
/// <param name="Addresses">Of the portal and of the request.</param>
/// <param name="ListUrl">The page with the same filter.</param>
/// <param name="Now">When it is written.</param>
public sealed record ListAnswer(
    ListDownload List, Stream Body, Text Text, Addresses Addresses, string ListUrl, DateTimeOffset Now)
{
    /// <summary>Where it is said what stands in the JSON of the list; no filter changes that.</summary>
    public string SchemaUrl => $"{ListUrl.Split('?')[0]}.{SchemaFormat.Name}{List.View}";
}
