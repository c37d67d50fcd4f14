using Microsoft.AspNetCore.Html;
using QRCoder;

namespace CooperationPortal.Web.PageSupport.Accounts;

/// <summary>A QR code as a drawing within the page: no picture is fetched, and none is stored. Black on white in every scheme.</summary>
public static class QrCode
{
    private const int PixelsPerModule = 4;

    public static IHtmlContent Of(string text)
    {
        using var generator = new QRCodeGenerator();
        using var data = generator.CreateQrCode(text, QRCodeGenerator.ECCLevel.M);
        return new HtmlString(new SvgQRCode(data).GetGraphic(PixelsPerModule, "#000", "#fff", drawQuietZones: true));
    }
}
