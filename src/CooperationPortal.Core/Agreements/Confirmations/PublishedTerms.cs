using CooperationPortal.Core.Data;
using CooperationPortal.Core.Drafts;
using Microsoft.EntityFrameworkCore;

namespace CooperationPortal.Core.Agreements.Confirmations;

/// <summary>The terms of an agreement as they are published now, and the versions that were shown to somebody.</summary>
public sealed class PublishedTerms(PortalDbContext db, IRecordWriter<AgreementInput> agreements)
{
    /// <summary>As <see cref="TermsText"/> writes them.</summary>
    public async Task<string> OfAsync(Guid agreementId, CancellationToken cancellationToken) =>
        TermsText.Of((await agreements.LoadAsync(agreementId, cancellationToken))!);

    /// <summary>Keeps the version, once. Added to the context: the caller saves it with what was said of it.</summary>
    internal async Task KeepAsync(Guid agreementId, string content, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var hash = TermsText.HashOf(content);
        if (!await db.AgreementSnapshots.AnyAsync(s => s.AgreementId == agreementId && s.Hash == hash, cancellationToken))
        {
            db.Add(new AgreementSnapshot { AgreementId = agreementId, Hash = hash, Content = content, TakenAt = now });
        }
    }
}
