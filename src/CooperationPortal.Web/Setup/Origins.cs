using CooperationPortal.Core.History;

namespace CooperationPortal.Web.Setup;

/// <summary>Tells the history where a request comes from; to be called after the word of known proxies has been taken.</summary>
public static class Origins
{
    public static void UseOrigin(this WebApplication app) =>
        app.Use((context, next) =>
        {
            var address = context.Connection.RemoteIpAddress;
            context.RequestServices.GetRequiredService<Origin>().Address =
                address is { IsIPv4MappedToIPv6: true } ? address.MapToIPv4() : address;
            return next(context);
        });
}
