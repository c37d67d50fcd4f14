using CooperationPortal.Core.Press.Reading;
using CooperationPortal.Core.Search;
using CooperationPortal.Core.Shared.Wording;
using CooperationPortal.Web.PageSupport.Localisation;

namespace CooperationPortal.Web.PageSupport.Press;

/// <summary>Says what a mark in an article means.</summary>
public sealed class MarkWords(Text text)
{
    public string Of(Mark mark) => mark switch
    {
        { Date: { } date } => DateWords.Of(date, text.Culture).ToString(),
        { Phrase: { } phrase } => text.Enum(phrase),
        _ => string.Join(text.Semicolon, mark.Records.Select(Of)),
    };

    private string Of(LookupMatch record)
    {
        var details = new[] { record.Level is { } level ? text.Enum(level).ToLowerInvariant() : null, record.Place };
        return string.Join(text.Comma, details.Where(d => !string.IsNullOrEmpty(d)).Prepend(record.Name.Text));
    }
}
