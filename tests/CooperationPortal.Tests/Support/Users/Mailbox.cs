using CooperationPortal.Core.Mail;
using CooperationPortal.Tests.Support.Http;
using Microsoft.EntityFrameworkCore;

namespace CooperationPortal.Tests.Support.Users;

/// <summary>What the portal has written to somebody.</summary>
public static class Mailbox
{
    public static Task<List<OutgoingMail>> MailsToAsync(this PortalFixture portal, string address) =>
        portal.UseAsync(db => db.OutgoingMail.Where(m => m.Address == address).OrderBy(m => m.Id).ToListAsync());

    /// <summary>The link of the only mail of that kind.</summary>
    public static async Task<string> LinkToAsync(this PortalFixture portal, string address, string texts) =>
        (await portal.MailsToAsync(address)).Last(m => m.Texts == texts).Facts!.Link!;
}
