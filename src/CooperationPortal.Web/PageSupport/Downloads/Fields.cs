using CooperationPortal.Core.Institutions;
using CooperationPortal.Core.Regions;
using CooperationPortal.Core.Shared;
using CooperationPortal.Core.Shared.Wording;
using CooperationPortal.Web.PageSupport.Localisation;

namespace CooperationPortal.Web.PageSupport.Downloads;

/// <summary>
/// Makes the fields of a list. In a table a column for people says "not stated" by word, so that nobody takes an empty
/// cell for "no" or for zero; a column for machines (codes, EDTF, addresses) stays empty, as null does in JSON.
/// </summary>
public sealed class Fields<TRow>(Text text, Addresses addresses)
{
    /// <summary>A name that machines give: a reference, a slug, an address.</summary>
    public Field<TRow> Key(string name, Func<TRow, string?> value) =>
        new(name, [Head(name)], row => [value(row)], "text", row => value(row));

    public Field<TRow> Words(string name, Func<TRow, string?> value) =>
        new(name, [Head(name)], row => [value(row) ?? NotStated], "text", row => value(row));

    public Field<TRow> Name(string name, Func<TRow, LocalizedString?> value) =>
        new(name, [Head(name)], row => [value(row)?.Text ?? NotStated], "name", row => Shown(value(row)));

    public Field<TRow> Text(string name, Func<TRow, LocalizedText?> value) =>
        Name(name, row => value(row)?.In(text.Culture));

    public Field<TRow> Number(string name, Func<TRow, decimal?> value) =>
        new(name, [Head(name)], row => [value(row) is { } number ? number : NotStated], "number", row => value(row));

    /// <summary>A value of an enumeration: in words for people, by its name for machines.</summary>
    public Field<TRow> Code<TValue>(string name, Func<TRow, TValue?> value)
        where TValue : struct, Enum => Code(name, value, (_, known) => text.Enum(known));

    public Field<TRow> Code<TValue>(string name, Func<TRow, TValue?> value, Func<TRow, TValue, string> words)
        where TValue : struct, Enum =>
        new(
            name,
            [Head(name), text["Downloads.Code", Head(name)]],
            row => value(row) is { } known ? [words(row, known), known.ToString()] : [NotStated, null],
            "code",
            row => value(row) is { } known ? new { code = known.ToString(), words = words(row, known) } : null);

    public Field<TRow> Codes<TValue>(string name, Func<TRow, IReadOnlyList<TValue>> values)
        where TValue : struct, Enum =>
        new(
            name,
            [Head(name)],
            row => [Joined(values(row).Select(v => text.Enum(v)))],
            "codes",
            row => values(row).Select(v => new { code = v.ToString(), words = text.Enum(v) }));

    /// <summary>Codes of a vocabulary, which are the same in every language.</summary>
    public Field<TRow> Terms(string name, Func<TRow, IReadOnlyList<string>> codes) =>
        new(name, [Head(name)], row => [Joined(codes(row))], "terms", row => codes(row));

    public Field<TRow> Date(string name, Func<TRow, StatedDate> value) =>
        new(
            name,
            [Head(name), text["Downloads.Edtf", Head(name)], text["Downloads.YearKnown", Head(name)], text["Downloads.Basis", Head(name)]],
            row => [Say(value(row)), value(row).Edtf, text[value(row).YearKnown ? "Downloads.Yes" : "Downloads.No"], BasisOf(value(row))],
            "date",
            row => DateOf(value(row)));

    public Field<TRow> Moment(string name, Func<TRow, DateTimeOffset> value) =>
        new(name, [Head(name)], row => [Instant.Of(value(row))], "moment", row => Instant.Of(value(row)));

    /// <summary>When the record came and when it changed.</summary>
    public IEnumerable<Field<TRow>> Publication(Func<TRow, Publication> publication) =>
        [Moment("publishedAt", row => publication(row).FirstAt), Moment("changedAt", row => publication(row).ChangedAt)];

    public Field<TRow> Parties(string name, Func<TRow, IReadOnlyList<PartyView>> parties) =>
        new(
            name,
            [Head(name), text["Downloads.Countries", Head(name)]],
            row => [Joined(parties(row).Select(p => p.Name.Text)), CountriesOf(parties(row))],
            "parties",
            row => parties(row).Select(PartyOf));

    public Field<TRow> Place(string name, Func<TRow, PlaceView?> place) =>
        new(
            name,
            [Head(name)],
            row => [place(row)?.Name.Text ?? NotStated],
            "place",
            row => place(row) is { } known ? PlaceOf(known) : null);

    private string NotStated => text["Downloads.NotStated"];

    private string Head(string name) => text[$"Downloads.Field.{name}"];

    private string Say(StatedDate date) => DateWords.Of(date, text.Culture).ToString();

    /// <summary>Whether the source says it, or we conclude it.</summary>
    private string BasisOf(StatedDate date) => date.IsStated ? text.Enum(date.Basis) : NotStated;

    private string Joined(IEnumerable<string> words) =>
        string.Join(text.Semicolon, words) is { Length: > 0 } all ? all : NotStated;

    /// <summary>Each once, in the order of the parties.</summary>
    private static string CountriesOf(IEnumerable<PartyView> parties) =>
        string.Join("; ", parties.Select(p => p.Country?.CountryIso2).OfType<string>().Distinct());

    private object DateOf(StatedDate date) => new
    {
        edtf = date.Edtf,
        words = Say(date),
        yearKnown = date.YearKnown,
        earliest = date.Earliest,
        latest = date.Latest,
        nature = date.IsStated ? date.Nature.ToString() : null,
        basis = date.Basis.ToString(),
        wording = date.Wording,
    };

    private object PartyOf(PartyView party) => new
    {
        name = Shown(party.Name),
        kind = party.IsPlace ? "place" : party.Body is null ? "asWritten" : "institution",
        slug = party.IsPlace ? party.Place?.Slug : party.Body?.Slug,
        country = party.Country?.CountryIso2,
        url = party.IsPlace && party.Place is { } place ? addresses.Of(place)
            : party.Body?.Slug is { } slug ? addresses.Of(RecordKind.Institution, slug) : null,
    };

    private object PlaceOf(PlaceView place) => new
    {
        name = Shown(place.Name),
        slug = place.Slug,
        level = place.Level.ToString(),
        country = place.CountryIso2,
        url = addresses.Of(place),
    };

    private static object? Shown(LocalizedString? words) => words is null ? null : new { text = words.Text, lang = words.Lang };
}
