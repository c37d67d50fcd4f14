using CooperationPortal.Core.Agreements.Confirmations;
using CooperationPortal.Core.Data;
using Microsoft.EntityFrameworkCore;

namespace CooperationPortal.Core.PersonalData;

/// <summary>Erases a mail address: mails to it, who was asked through it, and that a report may be answered there.</summary>
public sealed class AddressErasure(PortalDbContext db)
{
    /// <summary>The caller holds the turn and commits.</summary>
    internal async Task EraseAsync(string address, CancellationToken cancellationToken)
    {
        var key = address.ToLowerInvariant();
        var requests = db.ConfirmationRequests.Where(r => r.Email.ToLower() == key);
        var ids = await requests.Select(r => r.Id).ToArrayAsync(cancellationToken);
        await db.OneTimeLinks.Where(l => ids.Contains(l.SubjectId)).ExecuteDeleteAsync(cancellationToken);
        await requests.ExecuteUpdateAsync(
            r => r.SetProperty(x => x.Person, ConfirmationRequest.Forgotten).SetProperty(x => x.Email, ConfirmationRequest.Forgotten),
            cancellationToken);
        await db.OutgoingMail.Where(m => m.Address.ToLower() == key).ExecuteDeleteAsync(cancellationToken);
        await db.ErrorReports.Where(r => r.Contact!.ToLower() == key)
            .ExecuteUpdateAsync(r => r.SetProperty(x => x.Contact, (string?)null), cancellationToken);
    }
}
