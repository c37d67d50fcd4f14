using System.Linq.Expressions;
using System.Reflection;
using CooperationPortal.Core.Shared;
using CooperationPortal.Core.Shared.Names;
using Microsoft.EntityFrameworkCore;

namespace CooperationPortal.Core.Search;

/// <summary>Finds by their keys what has the words.</summary>
internal static class WordFiltering
{
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
        where T : class => word.Others.Count > 0 || HasOwnCharacters<T>(word.Key)
            ? WithAny(records, word.Patterns(typeof(T).IsAssignableTo(typeof(Record))))
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
    /// One condition for each pattern: of these PostgreSQL unites what the index finds, and of an array of them it reads the table.
    /// </summary>
    private static IQueryable<T> WithAny<T>(IQueryable<T> records, IEnumerable<string> patterns)
        where T : class
    {
        var record = Expression.Parameter(typeof(T));
        return records.Where(Expression.Lambda<Func<T, bool>>(patterns.Select(Fits).Aggregate(Expression.OrElse), record));

        Expression Fits(string pattern)
        {
            var key = HasOwnCharacters<T>(pattern) ? nameof(Name.CharacterKey) : nameof(Record.SearchKey);
            Expression<Func<string>> parameter = () => pattern;
            return Expression.Call(
                Like, Expression.Constant(EF.Functions), Expression.Call(Property, record, Expression.Constant(key)), parameter.Body);
        }
    }

    /// <summary>A name keeps its characters beside its key, so that it is compared with others by its sound alone.</summary>
    private static bool HasOwnCharacters<T>(string word) => CharacterKey.Is(word) && typeof(T).IsAssignableTo(typeof(Name));

    private static readonly MethodInfo Property = typeof(EF).GetMethod(nameof(EF.Property))!.MakeGenericMethod(typeof(string));

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
