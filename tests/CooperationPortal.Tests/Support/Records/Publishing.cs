using CooperationPortal.Core.Data;
using CooperationPortal.Core.Drafts;
using CooperationPortal.Core.Shared;
using CooperationPortal.Core.Shared.Inputs;
using FluentValidation;
using Microsoft.Extensions.DependencyInjection;
using Record = CooperationPortal.Core.Shared.Record;

namespace CooperationPortal.Tests.Support.Records;

/// <summary>Puts records before the public without the steps of review, through the same validator and writer.</summary>
public static class Publishing
{
    private static int references;

    /// <summary>The new record's id; an id that is given again brings the record to a new version.</summary>
    public static async Task<Guid> PublishAsync<TInput>(this IServiceProvider services, TInput input, Guid? recordId = null)
        where TInput : RecordInput, new()
    {
        await using var scope = services.CreateAsyncScope();
        var id = recordId ?? Guid.CreateVersion7();
        var writer = scope.ServiceProvider.GetRequiredService<IRecordWriter<TInput>>();
        var db = scope.ServiceProvider.GetRequiredService<PortalDbContext>();
        await scope.ServiceProvider.GetRequiredService<IValidator<TInput>>().ValidateAndThrowAsync(input);
        var reference = writer.ReferencePrefix is { } prefix
            ? $"{prefix}-1999-{Interlocked.Increment(ref references):0000}"
            : null;
        await writer.WriteAsync(id, reference, input, Actor.Portal, CancellationToken.None);
        db.ChangeTracker.Entries<Record>().Single(e => e.Entity.Id == id).Entity.Publish(TimeProvider.System.GetUtcNow());
        await db.SaveChangesAsync();
        return id;
    }

    /// <summary>Takes a record from the public; its row stays.</summary>
    public static async Task WithdrawAsync<TRecord>(this IServiceProvider services, Guid id)
        where TRecord : Record
    {
        await using var scope = services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<PortalDbContext>();
        var record = await db.Set<TRecord>().FindAsync(id);
        record!.IsPublic = false;
        await db.SaveChangesAsync();
    }
}
