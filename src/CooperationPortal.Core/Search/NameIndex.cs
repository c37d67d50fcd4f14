using System.Globalization;
using CooperationPortal.Core.Data;
using CooperationPortal.Core.Shared;
using CooperationPortal.Core.Shared.Names;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace CooperationPortal.Core.Search;

/// <summary>Finds regions, institutions, people and events by any form of their names, in any script, slips included.</summary>
public sealed class NameIndex(PortalDbContext db)
{
    /// <summary>The kinds of records that have names.</summary>
    public static readonly IReadOnlyList<RecordKind> Kinds =
        [RecordKind.Region, RecordKind.Institution, RecordKind.Person, RecordKind.Event];

    // Two letters have no trigram of their own, and ЭКО is not within «Исабеков»: they are looked for at the beginning only. Three are too few
    // for likeness.
    private const int Shortest = 2;
    private const int ShortestWithin = 3;
    private const int ShortestAlike = 4;

    // No name is longer; likeness with dozens of short words is near to half of all names and takes seconds to tell.
    private const int MostWords = 15;

    /// <summary>
    /// What may be meant by a name: places and people by any part of theirs, bodies and events by the whole, in any case; those of which
    /// it is a part have lists of their own.
    /// </summary>
    public async Task<IReadOnlyList<NameHit>> NamedAsync(string typed, Actor? reader, int limit, CancellationToken cancellationToken)
    {
        if (ScopeOf(typed, Kinds, reader, limit) is not { } scope)
        {
            return [];
        }

        var rows = await RowsAsync(NameQueries.Naming, scope, cancellationToken);
        return Rank(typed, rows.Count > 0 ? rows : await InOtherFormsAsync(typed, scope, cancellationToken, NameQueries.OfPlaceOrPerson));
    }

    /// <summary>The best form of each record that fits, best first; likeness counts only where nothing else fits.</summary>
    /// <param name="typed">A name, or a part of one.</param>
    /// <param name="kinds">Whose names.</param>
    /// <param name="reader">Names of whom he may not know of are as if they were not there; null is the public.</param>
    /// <param name="limit">How many forms at most.</param>
    /// <param name="cancellationToken">Stops the queries.</param>
    /// <param name="alike">Whether likeness counts at all; of long lists of names it is dear to tell.</param>
    public async Task<IReadOnlyList<NameHit>> FindAsync(
        string typed, IEnumerable<RecordKind> kinds, Actor? reader, int limit, CancellationToken cancellationToken, bool alike = true)
    {
        if (ScopeOf(typed, kinds, reader, limit) is not { } scope)
        {
            return [];
        }

        var rows = await RowsAsync(NameQueries.Within, scope, cancellationToken);
        if (rows.Count == 0)
        {
            rows = await InOtherFormsAsync(typed, scope, cancellationToken);
        }

        if (alike && rows.Count == 0 && scope.Key.Length >= ShortestAlike && !scope.HasManyWords)
        {
            rows = await AlikeAsync(scope, cancellationToken);
        }

        return Rank(typed, rows);
    }

    /// <summary>Null where too little was typed.</summary>
    private static Scope? ScopeOf(string typed, IEnumerable<RecordKind> kinds, Actor? reader, int limit)
    {
        var key = SearchKey.Of(typed);
        return key.Length < Shortest ? null : new Scope(key, OwnersOf(kinds), reader, limit,
            key.Length < ShortestWithin || SearchWords.IsAcronym(typed.Trim()) ? $"{key}%" : $"%{key}%");
    }

    private static string[] OwnersOf(IEnumerable<RecordKind> kinds) => [.. kinds.Intersect(Kinds).Select(k => k.ToString().ToLowerInvariant())];

    private async Task<List<Row>> InOtherFormsAsync(string typed, Scope scope, CancellationToken cancellationToken, params IEnumerable<string> more)
    {
        if (scope.Key.Length < ShortestWithin || scope.HasManyWords)
        {
            return [];
        }

        var words = SearchWords.Of(typed);
        var conditions = words.Select((word, i) => word.IsPart
            ? $"n.search_key like '%' || @word{i} || '%'"
            : $"(n.search_key like @word{i} || '%' or n.search_key like '% ' || @word{i} || '%')");
        return await RowsAsync(
            string.Format(CultureInfo.InvariantCulture, NameQueries.InOtherForms, string.Join(" and ", conditions.Concat(more))),
            scope, cancellationToken,
            [.. words.Select((word, i) => new NpgsqlParameter($"word{i}", word.Key))]);
    }

    /// <summary>Likeness is dear and is asked for only where no name holds what was typed.</summary>
    private async Task<List<Row>> AlikeAsync(Scope scope, CancellationToken cancellationToken)
    {
        var key = scope.Key;
        var rows = await RowsAsync(NameQueries.Alike, scope, cancellationToken);
        if (rows.Exists(r => r.Score >= NameHit.Slip))
        {
            return rows;
        }

        var turned = new NpgsqlParameter("turned", Turned(key).Select(NameStem.Of).Where(stem => stem.Length >= ShortestAlike).Distinct().ToArray());
        var begun = new NpgsqlParameter("begun", Joined(key)[0] + "%");
        return [.. await RowsAsync(NameQueries.OutOfTurn, scope, cancellationToken, turned, begun), .. rows];
    }

    /// <summary>Whom the reader may not know of are left out, and as many asked for anew as were meant to be found.</summary>
    private async Task<List<Row>> RowsAsync(
        string sql, Scope scope, CancellationToken cancellationToken, params NpgsqlParameter[] more)
    {
        for (var limit = scope.Limit; ; limit *= 4)
        {
            var rows = await db.Database.SqlQueryRaw<Row>(
                sql,
                [
                    new NpgsqlParameter("key", scope.Key),
                    new NpgsqlParameter("stem", NameStem.Of(scope.Key)),
                    new NpgsqlParameter("joined", Joined(scope.Key)),
                    new NpgsqlParameter("pattern", scope.Pattern),
                    new NpgsqlParameter("owners", scope.Owners),
                    new NpgsqlParameter("unknown", scope.Unknown.ToArray()),
                    new NpgsqlParameter("limit", limit),
                    .. more.Select(p => p.Clone()),
                ]).ToListAsync(cancellationToken);
            var owners = rows.DistinctBy(r => r.Id).ToLookup(r => KindOf(r.Owner), r => r.Id);
            var unknown = await db.UnknownOwnersAsync(owners, scope.Reader, cancellationToken);
            if (unknown.Length == 0)
            {
                return [.. rows.Take(scope.Limit)];
            }

            scope.Unknown.UnionWith(unknown);
        }
    }

    /// <summary>The words as one, and those of a Chinese name with the family name first and last: "Man zhou li", "Xinyu Chen".</summary>
    private static string[] Joined(string key)
    {
        var words = key.Split(' ');
        return words.Length is 2 or 3 ? [string.Concat(words), string.Concat([.. words[1..], words[0]])] : [string.Concat(words)];
    }

    /// <summary>The key with two letters that stand side by side exchanged, in each place.</summary>
    private static IEnumerable<string> Turned(string key) => Enumerable.Range(0, key.Length - 1)
        .Where(i => key[i] != key[i + 1])
        .Select(i => $"{key[..i]}{key[i + 1]}{key[i]}{key[(i + 2)..]}");

    private static List<NameHit> Rank(string text, List<Row> rows)
    {
        var typed = text.Trim();
        var hits = rows.ConvertAll(r => new NameHit(KindOf(r.Owner), r.Id, new NameForm(r.Text, r.Lang, Enum.Parse<NameKind>(r.Form)), r.Score));
        if (HanScript.Has(typed))
        {
            hits = ByCharacters(typed, hits);
        }

        var alikeOnly = hits.TrueForAll(h => h.Score < NameHit.Within);
        return
        [
            .. hits.Where(h => alikeOnly || h.Score >= NameHit.Within)
                .OrderByDescending(h => h.Score)
                .ThenByDescending(h => h.IsSameText(typed)).ThenByDescending(h => h.IsInLettersOf(typed))
                .ThenBy(h => h.Form.Kind)
                .DistinctBy(h => (h.Kind, h.Id)),
        ];
    }

    /// <summary>伊春 and 宜春 sound the same and are two cities: the sound counts only where no name has the characters.</summary>
    private static List<NameHit> ByCharacters(string typed, List<NameHit> hits)
    {
        var characters = HanScript.Simplify(typed);
        var same = hits.FindAll(h => HanScript.Simplify(h.Form.Text).Contains(characters, StringComparison.Ordinal));
        return same.Count > 0 ? same : hits.ConvertAll(h => h with { Score = Math.Min(h.Score, NameHit.Within) });
    }

    private static RecordKind KindOf(string owner) => Enum.Parse<RecordKind>(owner, true);

    private sealed record Scope(string Key, string[] Owners, Actor? Reader, int Limit, string Pattern)
    {
        public bool HasManyWords => Key.Count(c => c == ' ') >= MostWords;

        /// <summary>Whose names were found and are not for the reader.</summary>
        public HashSet<Guid> Unknown { get; } = [];
    }

    private sealed record Row(string Owner, Guid Id, string Text, string Lang, string Form, double Score);
}
