namespace CooperationPortal.Core.Figures;

/// <summary>What records are counted by: the first word of a fact.</summary>
public static class Aspect
{
    /// <summary>The records themselves.</summary>
    public const string All = "";

    public const string Year = "year";

    /// <summary>The year for which an activity was planned.</summary>
    public const string Planned = "planned";

    /// <summary>The year in which an activity was held.</summary>
    public const string Held = "held";

    /// <summary>The year, where we concluded it.</summary>
    public const string InferredYear = "inferred";

    /// <summary>Whether the source states the day under which an agreement stands, or we conclude it.</summary>
    public const string Dated = "dated";

    public const string Country = "country";

    /// <summary>The id of a place that it touches, itself or by places within it.</summary>
    public const string Region = "region";

    /// <summary>The id of the event at which it is or was to be.</summary>
    public const string Event = "event";

    /// <summary>The id of an institution that takes part.</summary>
    public const string Institution = "institution";

    /// <summary>BCP 47 tag of a source; a promise has those of the record that holds it.</summary>
    public const string Told = "told";

    /// <summary>What its parties are.</summary>
    public const string Level = "level";

    /// <summary>The kind of a visit.</summary>
    public const string Kind = "kind";

    /// <summary>The kind of an agreement, which its promises have too, or of an activity.</summary>
    public const string Type = "type";
    public const string Activity = "activity";
    public const string Specialty = "specialty";
    public const string Condition = "condition";

    /// <summary>A kind of cooperation that no source states of an agreement, but we conclude.</summary>
    public const string InferredActivity = "inferredActivity";

    /// <summary>Likewise a specialty.</summary>
    public const string InferredSpecialty = "inferredSpecialty";

    /// <summary>Likewise a condition.</summary>
    public const string InferredCondition = "inferredCondition";

    /// <summary>A visit as a place sees it: <c>UZ:Outgoing</c>, and the same with the year after it; of other places by their ids, without years.</summary>
    public const string Way = "way";

    /// <summary>Whether a meeting was held within a visit.</summary>
    public const string Visit = "visit";

    /// <summary>Promises of which no source tells by when they are to be signed.</summary>
    public const string Window = "window";

    // How complete a record is.
    public const string Signing = "signing";
    public const string Place = "place";
    public const string Signatories = "signatories";

    /// <summary>Whether it has a public document; a promise has those of the record that holds it.</summary>
    public const string Document = "document";
    public const string Source = "source";
    public const string Term = "term";
    public const string Languages = "languages";
    public const string Scope = "scope";
    public const string Specialties = "specialties";

    /// <summary>Whether a party has said that the record is right, or wrong; of a promise, that of its agreement.</summary>
    public const string Word = "word";
    public const string Titled = "titled";
    public const string Untitled = "untitled";
    public const string Period = "period";
    public const string Purpose = "purpose";
    public const string Members = "members";
    public const string Stops = "stops";
    public const string Due = "due";
    public const string Owes = "owes";
    public const string Quantity = "quantity";

    /// <summary>The value of <see cref="Year"/> where no source tells it.</summary>
    public const string UnknownYear = "unknown";

    /// <summary>The value where nothing was entered, and nothing was said of that either.</summary>
    public const string Nothing = "Nothing";

    /// <summary>The value where it is known.</summary>
    public const string Stated = "Stated";

    /// <summary>All that tells how complete the register is.</summary>
    public static string[] OfCompleteness { get; } =
    [
        All, Year, Dated, Window, Signing, Place, Signatories, Document, Source, Term, Languages, Scope, Specialties, Word,
        Titled, Untitled, Period, Purpose, Members, Stops, Due, Owes, Quantity,
    ];

    public static string Fact(string aspect, string value) => $"{aspect}:{value}";
}
