using System.Buffers;
using System.IO.Pipelines;

namespace CooperationPortal.Web.PageSupport.Downloads;

/// <summary>
/// The body of an answer for writers that cannot wait, such as those of zip and XML: what they write is kept in memory
/// until <see cref="FlushAsync(CancellationToken)"/> sends it.
/// </summary>
internal sealed class BufferedBody(Stream body) : Stream
{
    private readonly PipeWriter pipe = PipeWriter.Create(body, new StreamPipeWriterOptions(leaveOpen: true));

    public override bool CanRead => false;

    public override bool CanSeek => false;

    public override bool CanWrite => true;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public override void Write(ReadOnlySpan<byte> buffer) => pipe.Write(buffer);

    public override void Write(byte[] buffer, int offset, int count) => Write(buffer.AsSpan(offset, count));

    public override void Flush()
    {
    }

    public override async Task FlushAsync(CancellationToken cancellationToken)
    {
        await pipe.FlushAsync(cancellationToken);
        await body.FlushAsync(cancellationToken);
    }

    public override async ValueTask DisposeAsync()
    {
        await pipe.CompleteAsync();
        await base.DisposeAsync();
    }

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();
}
