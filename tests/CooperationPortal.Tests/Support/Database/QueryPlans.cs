using CooperationPortal.Core.Data;
using Microsoft.EntityFrameworkCore;

namespace CooperationPortal.Tests.Support.Database;

/// <summary>How PostgreSQL would answer a query of Core.</summary>
public static class QueryPlans
{
    /// <summary>The lines of EXPLAIN; of an empty table the planner would rather read all than ask an index, and may not.</summary>
    public static async Task<string> PlanAsync<T>(this PortalDbContext db, IQueryable<T> query)
    {
        await using var command = query.CreateDbCommand();
        command.CommandText = $"explain {command.CommandText}";
        await db.Database.OpenConnectionAsync();
        await db.Database.ExecuteSqlAsync($"set enable_seqscan = off");
        var plan = new List<string>();
        await using (var reader = await command.ExecuteReaderAsync())
        {
            while (await reader.ReadAsync())
            {
                plan.Add(reader.GetString(0));
            }
        }

        await db.Database.ExecuteSqlAsync($"reset enable_seqscan");
        return string.Join('\n', plan);
    }
}
