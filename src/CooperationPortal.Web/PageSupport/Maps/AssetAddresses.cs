using Microsoft.AspNetCore.Components;

namespace CooperationPortal.Web.PageSupport.Maps;

/// <summary>Addresses of static files in markup that no tag helper knows.</summary>
public static class AssetAddresses
{
    /// <summary>The address holds a hash of the content, so that browsers may keep the file for ever.</summary>
    public static string AssetAddress(this HttpContext context, string file)
    {
        var assets = context.GetEndpoint()?.Metadata.GetMetadata<ResourceAssetCollection>();
        return $"{context.Request.PathBase}/{assets?[file] ?? file}";
    }
}
