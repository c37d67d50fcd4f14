using CooperationPortal.Core.Vocabularies;

namespace CooperationPortal.Web.PageSupport.Changes;

/// <summary>What the paths and values of a list of changes speak of.</summary>
/// <param name="Input">The input that the paths belong to.</param>
/// <param name="Rows">Every row by its id.</param>
/// <param name="Terms">The words for codes of vocabularies.</param>
public sealed record ChangeContext(
    Type Input,
    IReadOnlyDictionary<Guid, RowName> Rows,
    IReadOnlyDictionary<(VocabularyKind Vocabulary, string Code), string> Terms);

/// <summary>How a row is called: its place in its list and its first words, which may be none.</summary>
public sealed record RowName(int Number, string Title);
