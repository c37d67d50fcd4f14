using System.IO.Compression;
using System.Security.Cryptography;
using System.Text.Json;
using CooperationPortal.Core.Users;
using CooperationPortal.Web.Setup;
using Microsoft.AspNetCore.DataProtection;

namespace CooperationPortal.Web.PageSupport.Forms;

/// <summary>
/// Carries what was typed over a sign-in, when a form was sent after its session had ended: through the sign-in page,
/// sealed, and back to the same person only. docs/decisions/0015-what-is-typed-is-kept.md
/// </summary>
public sealed class KeptForms(IDataProtectionProvider protection)
{
    /// <summary>The hidden field that says, sealed, who was given the form of a record.</summary>
    public const string Owner = "Owner";

    /// <summary>The same in a short form, whose page has no command of its own to show what was typed.</summary>
    public const string ShortOwner = "ShortOwner";

    /// <summary>A form that was left open over a weekend is still somebody's.</summary>
    private static readonly TimeSpan OwnerLifetime = TimeSpan.FromDays(7);

    private readonly ITimeLimitedDataProtector _owners = protection.CreateProtector("form-owner").ToTimeLimitedDataProtector();
    private readonly ITimeLimitedDataProtector _forms = protection.CreateProtector("kept-form").ToTimeLimitedDataProtector();

    public string OwnerOf(Guid userId) => _owners.Protect(userId.ToString(), OwnerLifetime);

    /// <summary>Whether the request brings such a form; null where it brings one of which more was typed than can be carried.</summary>
    public static async Task<bool?> IsInAsync(HttpRequest request) =>
        HttpMethods.IsPost(request.Method) && request.HasFormContentType
            ? (await FieldsAsync(request))?.Keys.Any(k => k is Owner or ShortOwner)
            : false;

    /// <summary>What was typed, without files; null where it is too much or cannot be read.</summary>
    public static async Task<IFormCollection?> FieldsAsync(HttpRequest request)
    {
        try
        {
            return request.ContentLength <= RequestLimits.Upload ? await FormFields.ReadAsync(request) : null;
        }
        catch (Exception e) when (e is InvalidDataException or IOException)
        {
            return null;
        }
    }

    /// <summary>The form sealed; null where it is not one that was given to a member of staff.</summary>
    public string? Seal(IFormCollection form, string address)
    {
        if (Unseal(_owners, OwnerIn(form)) is not { } owner)
        {
            return null;
        }

        var fields = form.Where(f => !IsOfTheRequest(f.Key))
            .SelectMany(f => f.Value.Select(v => new KeptField(f.Key, v ?? ""))).ToList();
        var json = JsonSerializer.SerializeToUtf8Bytes(new KeptForm(Guid.Parse(owner), address, form.ContainsKey(ShortOwner), fields));
        return Convert.ToBase64String(_forms.Protect(Compress(json), Session.Lifetime));
    }

    /// <summary>Null where nothing was kept, or too long ago.</summary>
    public KeptForm? Open(string? kept)
    {
        try
        {
            return string.IsNullOrEmpty(kept)
                ? null
                : JsonSerializer.Deserialize<KeptForm>(Expand(_forms.Unprotect(Convert.FromBase64String(kept))));
        }
        catch (Exception e) when (e is CryptographicException or FormatException)
        {
            return null;
        }
    }

    /// <summary>The token and the button belong to the request that failed.</summary>
    private static bool IsOfTheRequest(string field) =>
        field is Owner or ShortOwner or "command" or "__RequestVerificationToken";

    private static string OwnerIn(IFormCollection form) => form.ContainsKey(Owner) ? $"{form[Owner]}" : $"{form[ShortOwner]}";

    private static string? Unseal(ITimeLimitedDataProtector protector, string? text)
    {
        try
        {
            return string.IsNullOrEmpty(text) ? null : protector.Unprotect(text);
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    private static byte[] Compress(byte[] plain)
    {
        using var packed = new MemoryStream();
        using (var brotli = new BrotliStream(packed, CompressionLevel.Fastest))
        {
            brotli.Write(plain);
        }

        return packed.ToArray();
    }

    private static MemoryStream Expand(byte[] packed)
    {
        var plain = new MemoryStream();
        using var brotli = new BrotliStream(new MemoryStream(packed), CompressionMode.Decompress);
        brotli.CopyTo(plain);
        plain.Position = 0;
        return plain;
    }
}

/// <summary>A form as it was sent.</summary>
/// <param name="OwnerId">Who was given it, and nobody else sees it.</param>
/// <param name="Address">Where it was sent to.</param>
/// <param name="IsShort">Whether it is no form of a record.</param>
/// <param name="Fields">What was typed.</param>
public sealed record KeptForm(Guid OwnerId, string Address, bool IsShort, IReadOnlyList<KeptField> Fields);

/// <summary>A field of a kept form.</summary>
public sealed record KeptField(string Name, string Value);
