using CooperationPortal.Core.Regions;
using CooperationPortal.Core.Shared;
using CooperationPortal.Web.PageSupport.Localisation;
using Microsoft.AspNetCore.Mvc;

namespace CooperationPortal.Web.PageSupport.Downloads;

/// <summary>Whole addresses, for what leaves the portal.</summary>
public sealed class Addresses(IUrlHelper url)
{
    private readonly HttpRequest request = url.ActionContext.HttpContext.Request;

    public string Site => $"{request.Scheme}://{request.Host.ToUriComponent()}{request.PathBase.ToUriComponent()}";

    public string Home => $"{Site}/{RequestLanguage.Segment}";

    /// <summary>The address that was asked for.</summary>
    public string Self => Site + request.Path.ToUriComponent() + request.QueryString.ToUriComponent();

    /// <summary>The page of a list, asked for in a format of files and feeds.</summary>
    public string WithoutSuffix(string suffix) =>
        Site + request.Path.ToUriComponent()[..^(suffix.Length + 1)] + request.QueryString.ToUriComponent();

    public string Of(RecordKind kind, string key) => Site + RecordLinks.Public(kind, key);

    public string Of(PlaceView place) => Site + url.Place(place);

    public string Of(PlaceView one, PlaceView other) => Site + url.Partnership(one, other);
}
