using Microsoft.EntityFrameworkCore;

namespace CooperationPortal.Core.Data;

/// <summary>What one node at a time does, over all nodes.</summary>
internal static class AdvisoryLocks
{
    /// <summary>False while another transaction has it; it is given back with this one's end.</summary>
    public static Task<bool> IsOursAsync(this PortalDbContext db, long number, CancellationToken cancellationToken) =>
        db.Database.SqlQuery<bool>($"""select pg_try_advisory_xact_lock({number}) as "Value" """)
            .SingleAsync(cancellationToken);
}
