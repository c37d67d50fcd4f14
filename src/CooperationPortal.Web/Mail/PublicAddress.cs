using CooperationPortal.Web.Setup;

namespace CooperationPortal.Web.Mail;

/// <summary>
/// Where the portal is reached from outside, for what is written when nobody asks. Never the Host header: whoever sets it
/// would choose where a link with a secret leads.
/// </summary>
public sealed class PublicAddress(PortalOptions options, IConfiguration configuration)
{
    private readonly string site = Root(options.PublicAddress, configuration["urls"]);

    /// <param name="path">Begins with a slash.</param>
    public string Of(string path) => site + path;

    /// <summary>Without its last slash; a developer's own machine where nothing is set.</summary>
    private static string Root(string given, string? listening) =>
        (given.Length > 0 ? given : listening?.Split(';')[0] ?? "http://localhost:5080").TrimEnd('/');
}
