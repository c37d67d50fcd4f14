namespace CooperationPortal.Web.PageSupport.Downloads;

/// <summary>One thing that is told of each row; in a table it may take several columns.</summary>
/// <param name="Name">The member in JSON: it never changes.</param>
/// <param name="Heads">The heads of its columns.</param>
/// <param name="Cells">As many as heads: a text, a number, or null for an empty cell.</param>
/// <param name="Shape">What it is in JSON, as <see cref="SchemaFormat"/> defines it.</param>
/// <param name="Json">What a serializer writes as its value.</param>
public sealed record Field<TRow>(
    string Name, IReadOnlyList<string> Heads, Func<TRow, IReadOnlyList<object?>> Cells, string Shape, Func<TRow, object?> Json);
