using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace CooperationPortal.Core.History;

/// <summary>Writes into each new entry where it came from, whoever makes it.</summary>
public sealed class OriginStamp(Origin origin) : SaveChangesInterceptor
{
    public override ValueTask<InterceptionResult<int>> SavingChangesAsync(
        DbContextEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
    {
        if (origin.Address is { } address)
        {
            foreach (var entry in eventData.Context!.ChangeTracker.Entries<HistoryEntry>()
                .Where(e => e.State is EntityState.Added))
            {
                entry.Property(h => h.Address).CurrentValue = address;
            }
        }

        return new ValueTask<InterceptionResult<int>>(result);
    }
}
