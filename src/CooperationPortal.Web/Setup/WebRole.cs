using Npgsql;

namespace CooperationPortal.Web.Setup;

/// <summary>
/// The rights of a database role that only serves pages: it owns nothing, changes no schema, and what is written to
/// the history and of what parties confirmed it can neither change nor delete; entries are sealed by the owner's trigger.
/// </summary>
internal static class WebRole
{
    public static async Task GrantAsync(NpgsqlDataSource source, string role, CancellationToken cancellationToken)
    {
        var name = new NpgsqlCommandBuilder().QuoteIdentifier(role);
        await using var grants = source.CreateCommand($"""
            grant usage on schema public to {name};
            grant select, insert, update, delete on all tables in schema public to {name};
            grant usage, select on all sequences in schema public to {name};
            revoke update, delete on history, agreement_snapshots, agreement_confirmations from {name};
            revoke insert, update, delete on history_seals, "__EFMigrationsHistory" from {name};
            """);
        await grants.ExecuteNonQueryAsync(cancellationToken);
    }
}
