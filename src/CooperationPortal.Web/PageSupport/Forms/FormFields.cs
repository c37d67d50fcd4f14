using System.Text;
using CooperationPortal.Web.Setup;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Net.Http.Headers;

namespace CooperationPortal.Web.PageSupport.Forms;

/// <summary>
/// Reads what was typed into a form and lets its files pass by: of somebody who has not signed in nothing is put on the disk.
/// </summary>
public static class FormFields
{
    /// <exception cref="InvalidDataException">It is no form, or more was typed than a form holds.</exception>
    public static async Task<IFormCollection> ReadAsync(HttpRequest request)
    {
        var cancellationToken = request.HttpContext.RequestAborted;
        var type = MediaTypeHeaderValue.Parse(request.ContentType);
        if (!type.MediaType.Equals("multipart/form-data", StringComparison.OrdinalIgnoreCase))
        {
            return await request.ReadFormAsync(cancellationToken);
        }

        var reader = new MultipartReader(HeaderUtilities.RemoveQuotes(type.Boundary).ToString(), request.Body);
        var fields = new KeyValueAccumulator();
        var left = RequestLimits.Form;
        while (await reader.ReadNextSectionAsync(cancellationToken) is { } section)
        {
            if (section.AsFormDataSection() is { } field)
            {
                var value = await ReadAsync(section.Body, left, cancellationToken);
                left -= value.Length;
                fields.Append(field.Name, Encoding.UTF8.GetString(value));
            }
        }

        return new FormCollection(fields.GetResults());
    }

    private static async Task<byte[]> ReadAsync(Stream body, int most, CancellationToken cancellationToken)
    {
        using var value = new MemoryStream();
        var part = new byte[4096];
        for (int read; (read = await body.ReadAsync(part, cancellationToken)) > 0;)
        {
            if (value.Length + read > most)
            {
                throw new InvalidDataException("More was typed than a form holds.");
            }

            value.Write(part, 0, read);
        }

        return value.ToArray();
    }
}
