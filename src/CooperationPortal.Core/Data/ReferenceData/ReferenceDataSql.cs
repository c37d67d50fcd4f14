namespace CooperationPortal.Core.Data.ReferenceData;

/// <summary>The statements of <see cref="ReferenceDataLoader"/>, valid on PostgreSQL 15 and later.</summary>
internal static class ReferenceDataSql
{
    /// <summary>Nodes that start together load one after the other; the number is the portal's own choice.</summary>
    public const string Lock = "select pg_advisory_xact_lock(7120240)";

    public const string TemporaryTables =
        """
        create temporary table shipped_regions (like regions) on commit drop;
        create temporary table shipped_names (
            id uuid, region_id uuid, text text, lang text, kind text, search_key text, character_key text) on commit drop;
        create temporary table shipped_terms (like terms) on commit drop;
        """;

    public const string CopyPlaces =
        """
        copy shipped_regions (id, slug, level, country_iso2, iso_code, national_scheme, national_code, geo_names_id,
            wikidata_id, parent_id, ancestor_ids, successor_id, status, type_name, time_zone, latitude, longitude,
            population) from stdin (format binary)
        """;

    public const string CopyNames =
        "copy shipped_names (id, region_id, text, lang, kind, search_key, character_key) from stdin (format binary)";

    public const string CopyTerms =
        "copy shipped_terms (vocabulary, code, label, outside_code, retired) from stdin (format binary)";

    /// <summary>
    /// An address once given stays. Shipped names have ids of version 8 (made of what they say), those that staff added
    /// have version 7: only the former are removed when they are gone from the files. Labels in languages that only the
    /// database has stay, and so does what an administrator worded or retired.
    /// </summary>
    public const string Merge =
        """
        analyze shipped_regions;
        analyze shipped_names;

        update shipped_regions s set slug = s.slug || '-' || right(s.id::text, 8)
        where exists (select from regions r where r.slug = s.slug and r.id <> s.id);

        insert into regions (id, slug, level, country_iso2, iso_code, national_scheme, national_code, geo_names_id,
            wikidata_id, parent_id, ancestor_ids, successor_id, status, type_name, time_zone, latitude, longitude, population)
        select id, slug, level, country_iso2, iso_code, national_scheme, national_code, geo_names_id,
            wikidata_id, parent_id, ancestor_ids, successor_id, status, type_name, time_zone, latitude, longitude, population
        from shipped_regions
        on conflict (id) do update set
            level = excluded.level, country_iso2 = excluded.country_iso2, iso_code = excluded.iso_code,
            national_scheme = excluded.national_scheme, national_code = excluded.national_code,
            geo_names_id = excluded.geo_names_id, wikidata_id = excluded.wikidata_id, parent_id = excluded.parent_id,
            ancestor_ids = excluded.ancestor_ids, successor_id = excluded.successor_id, status = excluded.status,
            type_name = excluded.type_name, time_zone = excluded.time_zone, latitude = excluded.latitude,
            longitude = excluded.longitude, population = excluded.population
        where (regions.level, regions.country_iso2, regions.iso_code, regions.national_scheme, regions.national_code,
            regions.geo_names_id, regions.wikidata_id, regions.parent_id, regions.ancestor_ids, regions.successor_id,
            regions.status, regions.type_name, regions.time_zone, regions.latitude, regions.longitude, regions.population)
            is distinct from (excluded.level, excluded.country_iso2, excluded.iso_code, excluded.national_scheme,
            excluded.national_code, excluded.geo_names_id, excluded.wikidata_id, excluded.parent_id, excluded.ancestor_ids,
            excluded.successor_id, excluded.status, excluded.type_name, excluded.time_zone, excluded.latitude,
            excluded.longitude, excluded.population);

        delete from names n
        where n.region_id is not null and substr(n.id::text, 15, 1) = '8'
            and not exists (select from shipped_names s where s.id = n.id);

        update names n set search_key = s.search_key, character_key = s.character_key
        from shipped_names s where n.id = s.id and n.text = s.text
            and (n.search_key, n.character_key) is distinct from (s.search_key, s.character_key);

        insert into names (id, owner, region_id, text, lang, kind, search_key, character_key, basis,
            valid_from_basis, valid_from_nature, valid_from_year_known, valid_to_basis, valid_to_nature, valid_to_year_known)
        select id, 'region', region_id, text, lang, kind, search_key, character_key, 'Stated',
            'Unknown', 'Actual', false, 'Unknown', 'Actual', false
        from shipped_names
        on conflict do nothing;

        insert into terms (vocabulary, code, label, outside_code, retired)
        select vocabulary, code, label, outside_code, retired from shipped_terms
        on conflict (vocabulary, code) do update set
            label = case when terms.relabelled_at is null
                then jsonb_set(excluded.label, array['texts'], (terms.label -> 'texts') || (excluded.label -> 'texts'))
                else jsonb_set(terms.label, array['texts'], (excluded.label -> 'texts') || (terms.label -> 'texts')) end,
            outside_code = excluded.outside_code;

        analyze regions;
        analyze names;
        analyze region_titles;

        -- Until the index has taken in what waits beside it, every search reads the whole waiting list.
        select gin_clean_pending_list('ix_names_search_key');
        """;
}
