using CooperationPortal.Core.Users;
using CooperationPortal.Tests.Support.Http;
using CooperationPortal.Tests.Support.Users;
using Microsoft.EntityFrameworkCore;

namespace CooperationPortal.Tests.Web.Access;

/// <summary>One reader of each kind; "own" are those in whose scope the records are, "other" those in another.</summary>
public sealed class AccessReaders
{
    /// <summary>In the order of the columns of the matrix.</summary>
    public static readonly IReadOnlyList<string> Names =
    [
        "anonymous", "own staff", "national staff", "other staff", "own clinic", "other clinic", "own reviewer", "other reviewer",
        "auditor", "administrator", "role removed", "role over", "disabled", "session ended", "invited",
    ];

    /// <summary>Those of whom the portal must know no more than of anybody.</summary>
    public static readonly IReadOnlyList<string> AsAnonymous = ["disabled", "session ended", "invited"];

    /// <summary>Those who are no staff, or no longer.</summary>
    public static readonly IReadOnlyList<string> Outside = [.. AsAnonymous, "anonymous", "role removed", "role over"];

    /// <summary>Those who may not know of anything that is not public, wherever it would show.</summary>
    public static readonly IReadOnlyList<string> Strangers =
        [.. Outside, "other staff", "other clinic", "other reviewer", "administrator"];

    private readonly Dictionary<string, HttpClient> clients = [];

    public HttpClient this[string reader] => clients[reader];

    public static async Task<AccessReaders> SignInAsync(PortalFixture portal, Guid clinic, Guid otherClinic)
    {
        var own = await portal.UseAsync(db => db.RegionIdAsync("RU-SAM"));
        var other = await portal.UseAsync(db => db.RegionIdAsync("RU-KHA"));
        var readers = new AccessReaders();
        readers.clients["anonymous"] = portal.NewClient();
        readers.clients["own staff"] = await portal.SignInAsync(PortalRole.MinistryStaff, own);
        readers.clients["national staff"] = await portal.SignInAsync(PortalRole.MinistryStaff);
        readers.clients["other staff"] = await portal.SignInAsync(PortalRole.MinistryStaff, other);
        readers.clients["own clinic"] = await portal.SignInAsync(PortalRole.ClinicAdministrator, null, clinic);
        readers.clients["other clinic"] = await portal.SignInAsync(PortalRole.ClinicAdministrator, null, otherClinic);
        readers.clients["own reviewer"] = await portal.SignInAsync(PortalRole.Reviewer, own);
        readers.clients["other reviewer"] = await portal.SignInAsync(PortalRole.Reviewer, other);
        readers.clients["auditor"] = await portal.SignInAsync(PortalRole.Auditor);
        readers.clients["administrator"] = await portal.SignInAsync(PortalRole.SystemAdministrator);
        foreach (var (name, sql) in HalfStates)
        {
            var member = await portal.AddStaffAsync(PortalRole.MinistryStaff, own);
            readers.clients[name] = await portal.SignInAsync(member);
            await portal.UseAsync(db => db.Database.ExecuteSqlRawAsync(sql, member.Id));
        }

        readers.clients["invited"] = await InvitedAsync(portal);
        return readers;
    }

    /// <summary>What was taken from a member of the own staff after he had signed in.</summary>
    private static readonly IReadOnlyDictionary<string, string> HalfStates = new Dictionary<string, string>
    {
        ["role removed"] = "delete from role_grants where user_id = {0}",
        ["role over"] = "update role_grants set until = now() where user_id = {0}",
        ["disabled"] = "update users set disabled = true where id = {0}",
        ["session ended"] = "delete from sessions where user_id = {0}",
    };

    /// <summary>Has an account with a role, has no password yet and tries without one.</summary>
    private static async Task<HttpClient> InvitedAsync(PortalFixture portal)
    {
        var member = await portal.AddStaffAsync(PortalRole.MinistryStaff);
        await portal.UseAsync(db => db.Users.Where(u => u.Id == member.Id)
            .ExecuteUpdateAsync(u => u.SetProperty(x => x.PasswordHash, (string?)null)));
        var client = portal.NewClient();
        await client.TrySignInAsync(member.Email, Staff.Password);
        return client;
    }
}
