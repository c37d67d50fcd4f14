using CooperationPortal.Core.Vocabularies;
using CooperationPortal.Web.PageSupport.Localisation;
using CooperationPortal.Web.Setup.PageCaching;

namespace CooperationPortal.Web.Setup;

/// <summary>
/// Reads the vocabulary of languages before an answer is made, where it may have changed since: docs/decisions/0041-languages.md.
/// </summary>
public sealed class LanguageReading(
    KnownLanguages known, IServiceScopeFactory scopes, TimeProvider time, ILogger<LanguageReading> logger, PublicVersion? version = null)
{
    /// <summary>How old what was read may be where nobody tells of changes.</summary>
    public static readonly TimeSpan Life = TimeSpan.FromSeconds(3);

    // Names of languages are no reason to keep a reader waiting.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);

    private readonly SemaphoreSlim turn = new(1);
    private volatile Reading? last;

    /// <summary>False where they could not be read now, and the answer is made with what was known before.</summary>
    public async Task<bool> EnsureAsync(CancellationToken cancellationToken)
    {
        if (!IsFresh(last))
        {
            await turn.WaitAsync(cancellationToken);
            try
            {
                if (!IsFresh(last))
                {
                    last = await ReadAsync();
                }
            }
            finally
            {
                turn.Release();
            }
        }

        return last is { Succeeded: true };
    }

    /// <summary>What is read is at least as new as the state that it is marked with: changes meanwhile have it read again.</summary>
    private async Task<Reading> ReadAsync()
    {
        var reading = new Reading(version?.Current, known.Changes, time.GetTimestamp(), true);
        using var patience = new CancellationTokenSource(Patience, time);
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            var terms = scope.ServiceProvider.GetRequiredService<TermQueries>();
            known.Take(new LanguageList(await terms.AllAsync(VocabularyKind.Language, patience.Token)));
            return reading;
        }
        catch (Exception exception)
        {
            logger.LogWarning(exception, "The languages could not be read; pages name them as they were known before");
            return reading with { Succeeded = false };
        }
    }

    private bool IsFresh(Reading? reading) =>
        reading is not null
        && reading.Changes == known.Changes
        && (reading.Succeeded && version?.Current is { } state
            ? reading.State == state
            : time.GetElapsedTime(reading.At) < Life);

    private sealed record Reading(string? State, long Changes, long At, bool Succeeded);
}
