namespace CooperationPortal.Core.PersonalData;

/// <summary>What would go and what would stay, counted now. Personal data.</summary>
public sealed record ErasurePlan(
    DataSubject Subject, string Name, IReadOnlyList<ErasureLine> Goes, IReadOnlyList<ErasureLine> Stays)
{
    /// <summary>The agreements whose signatory stays by law.</summary>
    public required IReadOnlyList<RolePart> Signed { get; init; }

    internal static ErasurePlan Of(DataSubject subject, DataSubjectFile file)
    {
        var roles = file.Person?.Roles ?? [];
        var signed = roles.Where(r => r.StaysByLaw).ToList();
        var kept = signed.Select(r => r.RecordId).ToHashSet();
        var places = file.Mentions.ToLookup(m => m.Place);
        var account = file.Account;
        var isPerson = file.Person is not null;
        var isErased = account is not null && account.Email == ErasedNames.AddressOf(account.Id);
        ErasureLine[] goes =
        [
            new(ErasureItem.Names, isPerson && signed.Count == 0 ? file.Names.Count : 0),
            new(ErasureItem.Roles, roles.Count - signed.Count),
            new(ErasureItem.Texts, file.Mentions.Count(m => m.Place is not MentionPlace.History && !kept.Contains(m.Id) && !IsOfPublic(m, account))),
            new(ErasureItem.Account, account is null || isErased ? 0 : 1),
            new(ErasureItem.SignIns, SignInsOf(account)),
            new(ErasureItem.Notices, account?.Notices.Count ?? 0),
            new(ErasureItem.Articles, account?.Articles.Count ?? 0),
            new(ErasureItem.Mails, file.Mails.Count),
            new(ErasureItem.Requests, isPerson ? 0 : file.Requests.Count),
            new(ErasureItem.Reports, file.Reports.Count),
        ];
        ErasureLine[] stays =
        [
            new(ErasureItem.Signatures, signed.Count),
            new(ErasureItem.Deeds, account is null ? 0 : account.Drafts.Count + account.Comments.Count),
            new(ErasureItem.Answers, file.Answers.Count),
            new(ErasureItem.SameName, isPerson ? file.Requests.Count : 0),
            new(ErasureItem.History, places[MentionPlace.History].Count()),
        ];
        return new ErasurePlan(subject, file.Name, [.. goes.Where(l => l.Count > 0)], [.. stays.Where(l => l.Count > 0)]) { Signed = signed };
    }

    private static int SignInsOf(AccountPart? account) => account is null
        ? 0
        : account.Sessions.Count + account.Devices.Count + account.Links.Count + account.Passkeys + (account.HasCodes ? 1 : 0);

    /// <summary>What is published of somebody who works here too is said of him in an office.</summary>
    private static bool IsOfPublic(MentionPart mention, AccountPart? account) =>
        account is not null && mention.Place is (MentionPlace.Record or MentionPlace.Quote);
}

/// <summary>So many of them.</summary>
public sealed record ErasureLine(ErasureItem Item, int Count);
