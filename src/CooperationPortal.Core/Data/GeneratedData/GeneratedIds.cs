using System.Buffers.Binary;

namespace CooperationPortal.Core.Data.GeneratedData;

/// <summary>Ids like those of <see cref="Guid.CreateVersion7()"/>, in the order of the rows, but the same with every run.</summary>
internal sealed class GeneratedIds(Random random)
{
    private static readonly long Start = new DateTimeOffset(2001, 1, 1, 0, 0, 0, TimeSpan.Zero).ToUnixTimeMilliseconds();

    private long count;

    public Guid Next()
    {
        Span<byte> bytes = stackalloc byte[16];
        random.NextBytes(bytes);
        BinaryPrimitives.WriteInt64BigEndian(bytes, (Start + count++) << 16 | (long)random.Next(0x1000) | 0x7000);
        bytes[8] = (byte)((bytes[8] & 0x3f) | 0x80);
        return new Guid(bytes, bigEndian: true);
    }
}
