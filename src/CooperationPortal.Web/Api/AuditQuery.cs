using CooperationPortal.Core.History;
using CooperationPortal.Core.Shared;
using Microsoft.AspNetCore.Mvc;

namespace CooperationPortal.Web.Api;

/// <summary>The filter of the page's form, as the addresses of the files carry it on.</summary>
internal sealed record AuditQuery(
    [property: FromQuery(Name = "Filter.Words")] string? Words,
    [property: FromQuery(Name = "Filter.Person")] string? Person,
    [property: FromQuery(Name = "Filter.Place")] string? Place,
    [property: FromQuery(Name = "Filter.Action")] string? Action,
    [property: FromQuery(Name = "Filter.Kind")] string? Kind,
    [property: FromQuery(Name = "Filter.From")] string? From,
    [property: FromQuery(Name = "Filter.To")] string? To)
{
    /// <summary>What cannot be read does not narrow, as on the page.</summary>
    public AuditFilter Filter => new()
    {
        Words = Words,
        Person = Person,
        Place = Place,
        Action = Enum.TryParse<HistoryAction>(Action, out var action) && Enum.IsDefined(action) ? action : null,
        Kind = Enum.TryParse<RecordKind>(Kind, out var kind) && Enum.IsDefined(kind) ? kind : null,
        From = DateOnly.TryParseExact(From, "O", out var from) ? from : null,
        To = DateOnly.TryParseExact(To, "O", out var to) ? to : null,
    };
}
