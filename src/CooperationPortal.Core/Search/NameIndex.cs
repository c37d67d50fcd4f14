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

    // Who types «Цзям» has begun «Цзямусы»; of «Цзяи» it would be a form only because hardly a letter is its stem.
    private const string Within = Head
        + """
        (case when n.search_key = @key then 4.0
                when n.joined_key = any(@joined) then 3.8
                when n.stem_key = @stem and length(@stem) >= 4 then 3.5
                when n.search_key like @key || '%' then 3.0
                when n.stem_key = @stem then 2.9
                when n.search_key like '% ' || @key || '%' then 2.5
                else 2.0 end)
        """ + From + " (n.search_key like @pattern or n.stem_key = @stem or n.joined_key = any(@joined))" + Order;

    // The words in other forms than the name's, or in another order.
    private const string InOtherForms = Head + "2.0" + From + " {0}" + Order;

    // A slip in a short name is far from it as a word, and in a long one far from it as a whole: either likeness will do.
    private const string Alike =
        Head + "word_similarity(@key, n.search_key) + similarity(@key, n.search_key) / 2" + From
        + """
         (@key <% n.search_key or n.search_key % @key and word_similarity(@key, n.search_key) >= 0.5)
        """ + Order;

    // Two letters out of turn leave hardly a trigram of a short word as it was.
    // Nor does a name whose words are written as one have the trigrams of their beginnings.
    private const string OutOfTurn = Head + "0.9" + From + " (n.stem_key = any(@turned) or n.joined_key like @begun)" + Order;

    private const string Head =
        """
        select n.owner as "Owner", coalesce(n.region_id, n.institution_id, n.person_id, n.event_id) as "Id",
            n.text as "Text", n.lang as "Lang", n.kind as "Form", (
        """;

    // A name that is not for the reader is as if it were not there, so that nothing else is found or missed because of it.
    private const string From =
        """
        )::float8 as "Score" from names n
        where n.owner = any(@owners)
            and coalesce(n.region_id, n.institution_id, n.person_id, n.event_id) <> all(@unknown) and 
        """;

    private const string Order = """ order by "Score" desc, length(n.search_key), n.id limit @limit""";

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
        var key = SearchKey.Of(typed);
        if (key.Length < Shortest)
        {
            return [];
        }

        var scope = new Scope([.. kinds.Intersect(Kinds).Select(k => k.ToString().ToLowerInvariant())], reader, limit,
            key.Length < ShortestWithin || SearchWords.IsAcronym(typed.Trim()) ? $"{key}%" : $"%{key}%");
        var rows = await RowsAsync(Within, key, scope, cancellationToken);
        if (rows.Count == 0 && key.Length >= ShortestWithin && key.Count(c => c == ' ') < MostWords)
        {
            rows = await InOtherFormsAsync(typed, key, scope, cancellationToken);
        }

        if (alike && rows.Count == 0 && key.Length >= ShortestAlike && key.Count(c => c == ' ') < MostWords)
        {
            rows = await AlikeAsync(key, scope, cancellationToken);
        }

        return Rank(typed.Trim(), [.. rows.Select(r => new NameHit(
            KindOf(r.Owner), r.Id, new NameForm(r.Text, r.Lang, Enum.Parse<NameKind>(r.Form)), r.Score))]);
    }

    private Task<List<Row>> InOtherFormsAsync(
        string typed, string key, Scope scope, CancellationToken cancellationToken)
    {
        var words = SearchWords.Of(typed);
        var conditions = words.Select((word, i) => word.IsPart
            ? $"n.search_key like '%' || @word{i} || '%'"
            : $"(n.search_key like @word{i} || '%' or n.search_key like '% ' || @word{i} || '%')");
        return RowsAsync(
            string.Format(CultureInfo.InvariantCulture, InOtherForms, string.Join(" and ", conditions)),
            key, scope, cancellationToken,
            [.. words.Select((word, i) => new NpgsqlParameter($"word{i}", word.Key))]);
    }

    /// <summary>Likeness is dear and is asked for only where no name holds what was typed.</summary>
    private async Task<List<Row>> AlikeAsync(string key, Scope scope, CancellationToken cancellationToken)
    {
        var rows = await RowsAsync(Alike, key, scope, cancellationToken);
        if (rows.Exists(r => r.Score >= NameHit.Slip))
        {
            return rows;
        }

        var turned = new NpgsqlParameter("turned", Turned(key).Select(NameStem.Of).Where(stem => stem.Length >= ShortestAlike).Distinct().ToArray());
        var begun = new NpgsqlParameter("begun", Joined(key)[0] + "%");
        return [.. await RowsAsync(OutOfTurn, key, scope, cancellationToken, turned, begun), .. rows];
    }

    /// <summary>Whom the reader may not know of are left out, and as many asked for anew as were meant to be found.</summary>
    private async Task<List<Row>> RowsAsync(
        string sql, string key, Scope scope, CancellationToken cancellationToken, params NpgsqlParameter[] more)
    {
        for (var limit = scope.Limit; ; limit *= 4)
        {
            var rows = await db.Database.SqlQueryRaw<Row>(
                sql,
                [
                    new NpgsqlParameter("key", key),
                    new NpgsqlParameter("stem", NameStem.Of(key)),
                    new NpgsqlParameter("joined", Joined(key)),
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

    private static List<NameHit> Rank(string typed, List<NameHit> hits)
    {
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

    private sealed record Scope(string[] Owners, Actor? Reader, int Limit, string Pattern)
    {
        /// <summary>Whose names were found and are not for the reader.</summary>
        public HashSet<Guid> Unknown { get; } = [];
    }

    private sealed record Row(string Owner, Guid Id, string Text, string Lang, string Form, double Score);
}
