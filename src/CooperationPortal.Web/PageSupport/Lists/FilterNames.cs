using CooperationPortal.Core.Events;
using CooperationPortal.Core.Institutions;
using CooperationPortal.Core.People;
using CooperationPortal.Core.Regions;
using CooperationPortal.Core.Shared;
using CooperationPortal.Web.PageSupport.Localisation;

namespace CooperationPortal.Web.PageSupport.Lists;

/// <summary>The names of what the address of a list only gives by slug or code; null where the portal knows none.</summary>
public sealed class FilterNames(RegionQueries regions, PartyQueries parties, PersonQueries people, EventQueries events, Text text)
{
    public async Task<LocalizedString?> PlaceAsync(string? slug, CancellationToken cancellationToken) =>
        (await regions.PlaceAsync(slug, text.Culture, cancellationToken))?.Name;

    public async Task<LocalizedString?> InstitutionAsync(string? slug, CancellationToken cancellationToken) =>
        string.IsNullOrEmpty(slug) ? null : await parties.InstitutionNameAsync(slug, text.Culture, cancellationToken);

    public async Task<LocalizedString?> PersonAsync(string? slug, CancellationToken cancellationToken) =>
        string.IsNullOrEmpty(slug) ? null : await people.NameAsync(slug, text.Culture, cancellationToken);

    public async Task<LocalizedString?> EventAsync(string? slug, CancellationToken cancellationToken) =>
        string.IsNullOrEmpty(slug) ? null : await events.NameAsync(slug, text.Culture, cancellationToken);
}
