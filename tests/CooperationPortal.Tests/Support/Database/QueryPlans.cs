using CooperationPortal.Core.Data;
using Microsoft.EntityFrameworkCore;
using Npgsql;

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

    /// <summary>How PostgreSQL answered whatever was asked of it meanwhile by the same unit of work, a plan for each query.</summary>
    public static async Task<IReadOnlyList<string>> PlansOfAsync(this PortalDbContext db, Func<Task> work)
    {
        var plans = new List<string>();
        var connection = (NpgsqlConnection)db.Database.GetDbConnection();
        connection.Notice += Remember;
        await db.Database.OpenConnectionAsync();
        await db.Database.ExecuteSqlRawAsync(
            "load 'auto_explain'; set auto_explain.log_min_duration = 0; set auto_explain.log_level = notice");
        await work();
        await db.Database.ExecuteSqlRawAsync("set auto_explain.log_min_duration = -1");
        await db.Database.CloseConnectionAsync();
        connection.Notice -= Remember;
        return plans;

        void Remember(object? sender, NpgsqlNoticeEventArgs told) => plans.Add(told.Notice.MessageText);
    }
}
