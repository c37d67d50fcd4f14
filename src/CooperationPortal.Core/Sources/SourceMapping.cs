using CooperationPortal.Core.Shared;
using CooperationPortal.Core.Shared.Inputs;

namespace CooperationPortal.Core.Sources;

/// <summary>Copies what editors typed into a source, and back.</summary>
internal static class SourceMapping
{
    /// <summary>
    /// Other records cite the source too: whoever names it by its address alone takes nothing of what is known of it away.
    /// </summary>
    public static void Take(Source source, SourceInput row)
    {
        var isOwnRow = source.Id == row.Id;
        var published = row.Published.ToDate();
        source.Title = source.Title.SourceLang == row.Language ? source.Title.With(row.Language, row.Title!) : TitleOf(row);
        source.Language = row.Language;
        source.Url = row.Url;
        source.Publisher = row.Publisher ?? (isOwnRow ? null : source.Publisher);
        source.Author = row.Author ?? (isOwnRow ? null : source.Author);
        source.ReportedBy = row.ReportedBy ?? (isOwnRow ? null : source.ReportedBy);
        source.Published = published.IsStated || isOwnRow ? published : source.Published;
        source.SearchKey = SourceKey.Of(source);
    }

    public static SourceInput ToInput(Source source) => new()
    {
        Id = source.Id,
        Title = source.Title.Source,
        Language = source.Language,
        Url = source.Url,
        Publisher = source.Publisher,
        Author = source.Author,
        ReportedBy = source.ReportedBy,
        Published = source.Published.ToInput(),
    };

    public static LocalizedText TitleOf(SourceInput row) => LocalizedText.Of(row.Language, row.Title!);
}
