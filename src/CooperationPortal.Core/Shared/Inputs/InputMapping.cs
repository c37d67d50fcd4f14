namespace CooperationPortal.Core.Shared.Inputs;

/// <summary>Turns what editors type into the values that are stored, and back.</summary>
public static class InputMapping
{
    /// <summary>Null where nothing was typed.</summary>
    public static LocalizedText? ToText(this LocalizedInput input) => LocalizedText.OfFilled(
        input.Lang,
        input.Translations
            .Where(t => t.Lang != input.Lang)
            .Select(t => KeyValuePair.Create(t.Lang, t.Text))
            .Append(new(input.Lang, input.Text)));

    public static LocalizedInput ToInput(this LocalizedText? text) => text is null
        ? new LocalizedInput()
        : new LocalizedInput
        {
            Lang = text.SourceLang,
            Text = text.Source,
            Translations =
            [
                .. text.Texts.Where(t => t.Key != text.SourceLang)
                    .Select(t => new TranslationInput { Id = RowId.Of(t.Key), Lang = t.Key, Text = t.Value }),
            ],
        };

    /// <summary>"Not stated" where no box is filled; a mistake in the boxes is the validator's to name.</summary>
    /// <exception cref="FormatException">The boxes are no date: the input was not validated.</exception>
    public static StatedDate ToDate(this DateInput input)
    {
        if (!input.Parts.TryToEdtf(out var edtf, out var error))
        {
            throw new FormatException($"{error}");
        }

        return edtf is null
            ? StatedDate.NotStated with { Wording = input.Wording, BasisNote = input.BasisNote, Nature = input.Nature }
            : StatedDate.Of(edtf, input.Nature, input.Basis, input.BasisNote, input.Wording);
    }

    public static DateInput ToInput(this StatedDate date) => new()
    {
        Parts = date.Value is { } value ? EdtfDateParts.From(value) : new EdtfDateParts(),
        Nature = date.Nature,
        Basis = date.Basis is FactBasis.Unknown ? FactBasis.Stated : date.Basis,
        BasisNote = date.BasisNote,
        Wording = date.Wording,
    };

    /// <summary>Copies the choice of the input; the caller has validated that there is one.</summary>
    public static void Take(this Party party, PartyInput input)
    {
        party.InstitutionId = input.Party.IdOf(RecordKind.Institution);
        party.RegionId = input.Party.IdOf(RecordKind.Region)
            ?? (input.Party.IsAsWritten() ? input.Place.IdOf(RecordKind.Region) : null);
        party.Description = input.Party.ToWords();
    }

    /// <summary>The picks carry no text of registry records yet; <see cref="PickTexts"/> fills it in.</summary>
    public static T Give<T>(this Party party, T input)
        where T : PartyInput
    {
        input.Id = party.Id;
        input.Party = PickOf(party.InstitutionId, party.Description is null ? party.RegionId : null, party.Description);
        input.Place = party.Description is not null && party.RegionId is { } place
            ? new RecordPick { Chosen = $"region:{place}" }
            : new RecordPick();
        return input;
    }

    public static void Take(this PersonInRole role, PersonInput input, PersonRegistry people)
    {
        role.PersonId = people.IdOf(input.Person, input.IsPrivate);
        role.Description = input.Description.ToText();
        role.TitleThen = input.TitleThen.ToText();
        role.InstitutionId = input.StandsFor.IdOf(RecordKind.Institution);
        role.RegionId = input.StandsFor.IdOf(RecordKind.Region);
        role.Basis = input.Basis;
        role.BasisNote = input.BasisNote;
    }

    public static T Give<T>(this PersonInRole role, T input)
        where T : PersonInput
    {
        input.Id = role.Id;
        input.Person = PickOf(RecordKind.Person, role.PersonId);
        input.Description = role.Description.ToInput();
        input.TitleThen = role.TitleThen.ToInput();
        input.StandsFor = PickOf(role.InstitutionId, role.RegionId, null);
        input.Basis = role.Basis;
        input.BasisNote = role.BasisNote;
        return input;
    }

    /// <summary>The words of a choice that is kept as written, else null.</summary>
    public static LocalizedText? ToWords(this RecordPick pick) =>
        pick.IsAsWritten() ? LocalizedText.Of(pick.Lang ?? LanguageTag.Russian, pick.Text!) : null;

    /// <summary>A pick of a record, else of words; empty where both are null.</summary>
    public static RecordPick PickOf(RecordKind kind, Guid? id, LocalizedText? words) =>
        id is null && words is not null ? RecordPick.Written(words.Source, words.SourceLang) : PickOf(kind, id);

    public static RecordPick PickOf(RecordKind kind, Guid? id) =>
        id is { } known ? new RecordPick { Chosen = $"{kind.ToString().ToLowerInvariant()}:{known}" } : new RecordPick();

    /// <summary>A pick of an institution, else of a region, else of words; empty where all are null.</summary>
    public static RecordPick PickOf(Guid? institutionId, Guid? regionId, LocalizedText? words) =>
        institutionId is not null ? PickOf(RecordKind.Institution, institutionId)
        : regionId is not null ? PickOf(RecordKind.Region, regionId)
        : words is not null ? RecordPick.Written(words.Source, words.SourceLang)
        : new RecordPick();

    /// <summary>The number without the zeros that the column's scale adds: 20, not 20.00.</summary>
    public static decimal? ToPlain(this decimal? number) => number / 1.0000000000000000000000000000m;
}
