using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Identity;

namespace CooperationPortal.Core.Users;

/// <summary>Refuses passwords that everybody tries first: NIST SP 800-63B, 3.1.1.2.</summary>
public sealed partial class CommonPasswords : IPasswordValidator<PortalUser>
{
    public const string Code = "CommonPassword";

    /// <summary>A password of one or two characters repeated is as good as none.</summary>
    private const int LeastDifferent = 5;

    private static readonly Lazy<HashSet<string>> Words = new(Read);

    public Task<IdentityResult> ValidateAsync(UserManager<PortalUser> manager, PortalUser user, string? password) =>
        Task.FromResult(IsCommon(password ?? "", user)
            ? IdentityResult.Failed(new IdentityError { Code = Code, Description = "The password is a common one." })
            : IdentityResult.Success);

    private static bool IsCommon(string password, PortalUser user)
    {
        var lower = password.ToLowerInvariant();
        var letters = NotLetters().Replace(lower, "");
        var account = user.Email?.Split('@')[0].ToLowerInvariant();
        return Words.Value.Contains(lower) || (letters.Length > 0 && Words.Value.Contains(letters))
            || lower.Distinct().Count() < LeastDifferent
            || (account is { Length: > 3 } && letters == NotLetters().Replace(account, ""));
    }

    private static HashSet<string> Read()
    {
        using var stream = typeof(CommonPasswords).Assembly.GetManifestResourceStream("common-passwords.txt")!;
        using var reader = new StreamReader(stream);
        return [.. reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)];
    }

    [GeneratedRegex(@"\P{L}+")]
    private static partial Regex NotLetters();
}
