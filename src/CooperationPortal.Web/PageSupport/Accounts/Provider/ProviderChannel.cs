namespace CooperationPortal.Web.PageSupport.Accounts.Provider;

/// <summary>The portal's own way to the provider: no redirects, no cookies, short answers, and never for long.</summary>
public sealed class ProviderChannel : IDisposable
{
    private static readonly TimeSpan ConnectFor = TimeSpan.FromSeconds(3);
    private static readonly TimeSpan AnswerWithin = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan ConnectionsLive = TimeSpan.FromMinutes(5);
    private const int LongestAnswer = 1 << 20;

    public HttpClient Http { get; } = new(new SocketsHttpHandler
    {
        AllowAutoRedirect = false,
        UseCookies = false,
        ConnectTimeout = ConnectFor,
        PooledConnectionLifetime = ConnectionsLive,
    })
    {
        Timeout = AnswerWithin,
        MaxResponseContentBufferSize = LongestAnswer,
    };

    public void Dispose() => Http.Dispose();
}
