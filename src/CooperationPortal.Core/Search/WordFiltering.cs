using System.Linq.Expressions;
using System.Reflection;
using CooperationPortal.Core.Shared;
using CooperationPortal.Core.Shared.Names;
using Microsoft.EntityFrameworkCore;
using NpgsqlTypes;

namespace CooperationPortal.Core.Search;

/// <summary>Finds by their keys what has the words.</summary>
internal static class WordFiltering
{
    /// <summary>PostgreSQL takes no word of 2,048 bytes.</summary>
    private const int LongestIndexed = 500;

    /// <summary>The records, or the names, in which each of the words occurs.</summary>
    internal static IQueryable<T> WithWords<T>(this IQueryable<T> records, string? typed)
        where T : class
    {
        if (string.IsNullOrWhiteSpace(typed))
        {
            return records;
        }

        var (words, areOneName) = SearchWords.OfRecords(typed);
        return words.Count == 0 ? records.Where(r => false)
            : areOneName && typeof(T).IsAssignableTo(typeof(Record)) ? words.Aggregate(records, WithOwn)
            : words.Aggregate(records, With);
    }

    /// <summary>The records, or the names, in which the word occurs or another that stands for it.</summary>
    internal static IQueryable<T> With<T>(this IQueryable<T> records, SearchWord word)
        where T : class =>
            typeof(T).IsAssignableTo(typeof(Name)) ? WithInName(records, word)
            : word.Others.Count > 0 ? WithAny(records, word.Patterns(typeof(T).IsAssignableTo(typeof(Record))), null)
            : word.IsPart
            ? records.Where(r => EF.Property<string>(r, nameof(Record.SearchKey)).Contains(word.Key))
            : word.IsWhole
            ? records.Where(r => EF.Property<string>(r, nameof(Record.SearchKey)).Contains(word.AfterSpace + " ")
                || EF.Property<string>(r, nameof(Record.SearchKey)).StartsWith(word.BeforeSpace)
                || EF.Property<string>(r, nameof(Record.SearchKey)).EndsWith(word.AfterSpace)
                || EF.Property<string>(r, nameof(Record.SearchKey)) == word.Key)
            : records.Where(r => EF.Property<string>(r, nameof(Record.SearchKey)).StartsWith(word.Key)
                || EF.Property<string>(r, nameof(Record.SearchKey)).Contains(word.AfterSpace));

    /// <summary>
    /// The same of names alone, each once for every way in which it is found: what PostgreSQL finds by one index it then need not look
    /// at for what the other would find.
    /// </summary>
    internal static IQueryable<T> WithEither<T>(this IQueryable<T> names, SearchWord word)
        where T : Name => Sought(word) is ({ } words, { Count: > 0 } letters)
            ? WithAny(names, [], words).Concat(WithAny(names, letters, null))
            : names.With(word);

    private static IQueryable<T> WithInName<T>(IQueryable<T> names, SearchWord word)
        where T : class
    {
        var (words, letters) = Sought(word);
        return WithAny(names, letters, words);
    }

    /// <summary>Beginnings of words are found by the index of words, which takes a third of the time, and parts of them by their letters.</summary>
    private static (NpgsqlTsQuery? Words, IReadOnlyList<string> Letters) Sought(SearchWord word)
    {
        var choices = word.Choices().ToLookup(IsIndexed);
        return (choices[true].Any() ? AnyOf([.. choices[true]]) : null,
            [.. choices[false].SelectMany(c => c.Patterns(afterOthers: false)).Distinct()]);
    }

    private static bool IsIndexed(SearchWord word) => word is { IsPart: false, Key.Length: <= LongestIndexed }
        && !word.Key.Contains(' ', StringComparison.Ordinal) && !CharacterKey.Is(word.Key);

    // Halved, so that it is no deeper than it must be.
    private static NpgsqlTsQuery AnyOf(ReadOnlySpan<SearchWord> words) => words is [var word]
        ? new NpgsqlTsQueryLexeme(word.Key, NpgsqlTsQueryLexeme.Weight.None, !word.IsWhole)
        : new NpgsqlTsQueryOr(AnyOf(words[..(words.Length / 2)]), AnyOf(words[(words.Length / 2)..]));

    /// <summary>
    /// One condition for each pattern: of these PostgreSQL unites what the index finds, and of an array of them it reads the table.
    /// </summary>
    private static IQueryable<T> WithAny<T>(IQueryable<T> records, IEnumerable<string> patterns, NpgsqlTsQuery? words)
        where T : class
    {
        var record = Expression.Parameter(typeof(T));
        var conditions = patterns.Select(Fits);
        return records.Where(Expression.Lambda<Func<T, bool>>(
            (words is null ? conditions : conditions.Prepend(Has(words))).Aggregate(Expression.OrElse), record));

        Expression Fits(string pattern)
        {
            var key = HasOwnCharacters<T>(pattern) ? nameof(Name.CharacterKey) : nameof(Record.SearchKey);
            Expression<Func<string>> parameter = () => pattern;
            return Expression.Call(Like, Expression.Constant(EF.Functions), KeyOf(record, key), parameter.Body);
        }

        Expression Has(NpgsqlTsQuery query)
        {
            Expression<Func<NpgsqlTsQuery>> parameter = () => query;
            return Expression.Call(Matches, Expression.Call(Words, KeyOf(record, nameof(Record.SearchKey))), parameter.Body);
        }
    }

    /// <summary>The words of a key, by which names are indexed: docs/decisions/0088.</summary>
    internal static NpgsqlTsVector NameWords(string key) => throw new NotSupportedException(key);

    private static MethodCallExpression KeyOf(Expression record, string key) => Expression.Call(Property, record, Expression.Constant(key));

    /// <summary>A name keeps its characters beside its key, so that it is compared with others by its sound alone.</summary>
    private static bool HasOwnCharacters<T>(string word) => CharacterKey.Is(word) && typeof(T).IsAssignableTo(typeof(Name));

    private static readonly MethodInfo Property = typeof(EF).GetMethod(nameof(EF.Property))!.MakeGenericMethod(typeof(string));

    private static readonly MethodInfo Words = typeof(WordFiltering).GetMethod(nameof(NameWords), BindingFlags.NonPublic | BindingFlags.Static)!;

    private static readonly MethodInfo Matches = typeof(NpgsqlFullTextSearchLinqExtensions)
        .GetMethod(nameof(NpgsqlFullTextSearchLinqExtensions.Matches), [typeof(NpgsqlTsVector), typeof(NpgsqlTsQuery)])!;

    private static readonly MethodInfo Like = typeof(DbFunctionsExtensions)
        .GetMethod(nameof(DbFunctionsExtensions.Like), [typeof(DbFunctions), typeof(string), typeof(string)])!;

    /// <summary>What the record says itself, not where it is.</summary>
    private static IQueryable<T> WithOwn<T>(IQueryable<T> records, SearchWord word)
        where T : class
    {
        var before = $"%{(word.IsPart ? "" : " ")}{word.Key}{(word.IsWhole ? " " : "")}%{RecordWords.PlacesFollow.TrimStart()}%";
        return records.Where(r => EF.Functions.Like(EF.Property<string>(r, nameof(Record.SearchKey)), before));
    }
}
