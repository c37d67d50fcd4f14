namespace CooperationPortal.Core.Data;

/// <summary>
/// The database tells everybody who listens when something was written that public pages may show. A statement trigger on
/// each table does so at commit; docs/decisions/0023.
/// </summary>
public static class PublicChanges
{
    /// <summary>The channel of LISTEN and NOTIFY; the messages are empty.</summary>
    public const string Channel = "public_change";

    /// <summary>The tables of which no public page shows anything, and that are written while pages are only read.</summary>
    public static IReadOnlyList<string> PrivateTables { get; } =
    [
        "attempts", "between_changes", "between_counts", "busiest_figures", "checklist_marks", "checklist_steps", "comment_mentions", "comments",
        "confirmation_requests", "data_protection_keys", "devices", "drafts", "error_reports", "figure_changes", "history",
        "history_seals", "loaded_data", "notice_choices", "notices", "one_time_links", "outgoing_mail", "page_reads",
        "pair_changes", "pair_counts", "pair_fact_changes", "pair_fact_counts", "pair_fact_days", "pair_fact_totals", "partner_counts",
        "partner_countries", "press_articles", "reference_counters", "role_grants",
        "search_rows", "search_rows_activity", "search_rows_agreement", "search_rows_commitment", "search_rows_meeting",
        "search_rows_visit", "search_words", "sessions", "stored_files", "subject_changes", "subject_counts", "user_claims", "user_logins", "user_passkeys", "user_tokens", "users",
    ];
}
