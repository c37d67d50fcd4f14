using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using CooperationPortal.Core.Shared;

namespace CooperationPortal.Web.PageSupport.Accounts.Provider;

/// <summary>Remembers who left for the provider, in his browser, and takes him back once.</summary>
public sealed class ProviderTrips(Seals seals, AttemptLimits limits, TimeProvider time)
{
    /// <summary>Answers from one address that came to nothing, within <see cref="AttemptLimits.Window"/>: each has the provider asked.</summary>
    public const int MostAnswers = 60;

    /// <summary>What such answers are counted as.</summary>
    public const string Answers = "provider-answer";

    private const string Purpose = "provider";
    private const string Cookie = "portal-provider";
    private const int SecretBytes = 32;

    /// <summary>Browsers keep no cookie above 4096 bytes, its name and attributes among them.</summary>
    private const int LongestSeal = 3800;

    /// <summary>As long as a seal holds.</summary>
    private static readonly TimeSpan MostTrip = TimeSpan.FromMinutes(10);

    /// <summary>A later trip of the browser replaces this one.</summary>
    public ProviderTrip Begin(HttpContext context, ProviderErrand errand, TimeSpan mostAge)
    {
        var trip = new ProviderTrip(NewSecret(), NewSecret(), NewSecret(), time.GetUtcNow(), mostAge, errand);
        var seal = seals.Seal(Purpose, trip);
        if (seal.Length > LongestSeal)
        {
            seal = seals.Seal(Purpose, trip with { Errand = errand with { ReturnUrl = null } });
        }

        context.Response.Cookies.Append(Cookie, seal, new CookieOptions
        {
            HttpOnly = true,
            IsEssential = true,
            // It must come back with a request that another site led to.
            SameSite = SameSiteMode.Lax,
            MaxAge = MostTrip,
        });
        return trip;
    }

    /// <summary>It counts once, in the browser that began it.</summary>
    /// <exception cref="ProviderRefusedException">Nobody left from this browser like that.</exception>
    public async Task<ProviderTrip> TakeAsync(HttpContext context, string? state, CancellationToken cancellationToken)
    {
        var trip = seals.Open<ProviderTrip>(Purpose, context.Request.Cookies[Cookie]);
        if (trip is null || state is null
            || !CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(trip.State), Encoding.UTF8.GetBytes(state))
            || await limits.CountAsync(1, cancellationToken, Purpose, trip.State) is not null)
        {
            throw new ProviderRefusedException("The state is not that of a trip of this browser.");
        }

        context.Response.Cookies.Delete(Cookie);
        if (await limits.CountAsync(MostAnswers, cancellationToken, Answers, ClientAddress.Of(context)) is not null)
        {
            throw new ProviderRefusedException("Too many answers from one address came to nothing.");
        }

        return trip;
    }

    /// <summary>The answer was believed: it does not count.</summary>
    public Task ForgetAsync(HttpContext context, CancellationToken cancellationToken) =>
        limits.TakeBackAsync(cancellationToken, Answers, ClientAddress.Of(context));

    private static string NewSecret() => Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(SecretBytes));
}
