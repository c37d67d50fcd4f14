using System.Security.Cryptography;
using System.Text;

namespace CooperationPortal.Core.Shared;

/// <summary>Ids that are the same on every installation and with every load, made of what they stand for.</summary>
public static class RowId
{
    /// <summary>A UUID of the parts (version 8: made of a hash).</summary>
    public static Guid Of(params ReadOnlySpan<string> parts)
    {
        var bytes = SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', parts)))[..16];
        bytes[6] = (byte)((bytes[6] & 0x0f) | 0x80);
        bytes[8] = (byte)((bytes[8] & 0x3f) | 0x80);
        return new Guid(bytes, bigEndian: true);
    }
}
