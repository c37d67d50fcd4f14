namespace CooperationPortal.Core.Search;

/// <summary>
/// How names are asked for. Parameters: what was typed as @key, @stem and @joined make it and as @pattern, whose names (@owners, but not
/// of @unknown), and the @limit.
/// </summary>
internal static class NameQueries
{
    // Who types «Цзям» has begun «Цзямусы»; of «Цзяи» it would be a form only because hardly a letter is its stem.
    public const string Within = Head + ByPart + From + " (n.search_key like @pattern or n.stem_key = @stem or n.joined_key = any(@joined))" + Order;

    // Of a register of a million agreements thousands of bodies and events have «кардиология» in their names; places and people are few.
    public const string Naming = Head + ByPart + From
        + $" ({OfPlaceOrPerson} and n.search_key like @pattern or n.stem_key = @stem or n.joined_key = any(@joined))" + Order;

    // As their index has it.
    public const string OfPlaceOrPerson = "n.owner in ('region', 'person')";

    private const string ByPart =
        """
        (case when n.search_key = @key then 4.0
                when n.joined_key = any(@joined) then 3.8
                when n.stem_key = @stem and length(@stem) >= 4 then 3.5
                when n.search_key like @key || '%' then 3.0
                when n.stem_key = @stem then 2.9
                when n.search_key like '% ' || @key || '%' then 2.5
                else 2.0 end)
        """;

    // The words in other forms than the name's, or in another order.
    public const string InOtherForms = Head + "2.0" + From + " {0}" + Order;

    // A slip in a short name is far from it as a word, and in a long one far from it as a whole: either likeness will do.
    public const string Alike =
        Head + "word_similarity(@key, n.search_key) + similarity(@key, n.search_key) / 2" + From
        + """
         (@key <% n.search_key or n.search_key % @key and word_similarity(@key, n.search_key) >= 0.5)
        """ + Order;

    // Two letters out of turn leave hardly a trigram of a short word as it was.
    // Nor does a name whose words are written as one have the trigrams of their beginnings.
    public const string OutOfTurn = Head + "0.9" + From + " (n.stem_key = any(@turned) or n.joined_key like @begun)" + Order;

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
}
