using CooperationPortal.Core.Data;
using CooperationPortal.Core.History;
using CooperationPortal.Core.People;
using CooperationPortal.Core.Search;
using CooperationPortal.Core.Shared;
using CooperationPortal.Core.Shared.Names;
using CooperationPortal.Core.Users.Administration;
using Microsoft.EntityFrameworkCore;

namespace CooperationPortal.Core.PersonalData;

/// <summary>What is kept about somebody, for administrators who answer a request; that they read it is remembered.</summary>
public sealed class DataSubjectQueries(
    PortalDbContext db, AccountDataQueries accounts, RoleQueries roles, MentionQueries mentions, ReadingLog readings, TimeProvider time)
{
    private const int Most = 20;

    /// <summary>People, accounts and addresses that may be meant by a name, a part of it, or a mail address.</summary>
    public async Task<IReadOnlyList<DataSubjectLine>> FindAsync(string? typed, string lang, Actor actor, CancellationToken cancellationToken)
    {
        AdministratorRules.Require(actor);
        var words = SearchWords.Split(SearchWords.Cut(typed ?? ""));
        if (words.Length == 0)
        {
            return [];
        }

        var users = words.Select(LikePattern.Containing).Aggregate(db.Users.AsNoTracking(), (rest, word) => rest.Where(
            u => EF.Functions.ILike(u.FullName, word, LikePattern.Escape) || EF.Functions.ILike(u.Email!, word, LikePattern.Escape)));
        var found = await users.OrderBy(u => u.FullName).ThenBy(u => u.Id).Take(Most)
            .Select(u => new { u.Id, u.FullName, u.Email }).ToListAsync(cancellationToken);
        return
        [
            .. found.Select(u => new DataSubjectLine(DataSubject.Account(u.Id), u.FullName, u.Email)),
            .. await PeopleAsync(words, lang, actor, cancellationToken),
            .. await AddressesAsync(words, [.. found.Select(u => u.Email!)], cancellationToken),
        ];
    }

    /// <summary>Null where nothing is kept of such a one.</summary>
    public async Task<DataSubjectFile?> OpenAsync(DataSubject subject, string lang, Actor actor, CancellationToken cancellationToken)
    {
        AdministratorRules.Require(actor);
        var file = await ReadAsync(subject, lang, cancellationToken);
        if (file is not null)
        {
            await readings.NoteAsync(subject, actor, cancellationToken);
        }

        return file;
    }

    internal async Task<DataSubjectFile?> ReadAsync(DataSubject subject, string lang, CancellationToken cancellationToken)
    {
        var person = subject is { Kind: DataSubjectKind.Person, Id: { } personId }
            ? await db.People.AsNoTracking().Include(p => p.Names)
                .SingleOrDefaultAsync(p => p.Id == personId && p.ErasedAt == null, cancellationToken)
            : null;
        var account = subject is { Kind: DataSubjectKind.Account, Id: { } userId }
            ? await accounts.FindAsync(userId, false, lang, cancellationToken)
            : null;
        var address = subject.Kind is DataSubjectKind.Address ? await AddressAsync(subject.Key, cancellationToken) : account?.Email;
        if (person is null && address is null)
        {
            return null;
        }

        string[] names = person is not null ? [.. person.Names.Select(n => n.Text).Distinct()] : account is not null ? [account.FullName] : [];
        string[] addresses = address is null ? [] : [address];
        return new DataSubjectFile
        {
            MadeAt = time.GetUtcNow(),
            Kind = subject.Kind,
            Name = person is not null ? NameSet.Best(person.Names, lang).Text : account?.FullName ?? address!,
            Names = names,
            Addresses = addresses,
            Person = person is null ? null : new PersonPart(
                person.Id, person.Naming.ToString(), person.ConsentOn, person.Consent, person.CreatedAt, await roles.OfAsync(person.Id, cancellationToken)),
            Account = account,
            Mails = await accounts.MailsAsync(addresses, cancellationToken),
            Requests = await RequestsAsync(names, addresses, cancellationToken),
            Answers = await AnswersAsync(names, account?.Id, cancellationToken),
            Reports = await db.ErrorReports.AsNoTracking().Where(r => r.Contact != null && addresses.Contains(r.Contact)).OrderBy(r => r.At)
                .Select(r => new ReportPart(r.Id, r.Page, r.Text, r.Contact, r.At)).ToListAsync(cancellationToken),
            Mentions = await mentions.OfAsync(names, addresses, person?.Id, account?.Id, cancellationToken),
        };
    }

    private async Task<IEnumerable<DataSubjectLine>> PeopleAsync(
        string[] words, string lang, Actor actor, CancellationToken cancellationToken)
    {
        var keys = words.Select(SearchKey.Of).Where(key => key.Length > 0).Select(LikePattern.Containing).ToList();
        if (keys.Count == 0)
        {
            return [];
        }

        var people = keys.Aggregate(db.People.AsNoTracking().Where(p => p.ErasedAt == null), (rest, key) => rest.Where(
            p => p.Names.Any(n => EF.Functions.Like(n.SearchKey, key, LikePattern.Escape))));
        var found = await people.OrderBy(p => p.Slug).Take(Most)
            .Select(p => new { p.Id, Names = p.Names.Select(n => new NameForm(n.Text, n.Lang, n.Kind)).ToList() }).ToListAsync(cancellationToken);
        await readings.NoteListAsync([.. found.Select(p => p.Id)], actor, cancellationToken);
        return found.Select(p => new DataSubjectLine(DataSubject.Person(p.Id), NameSet.Best(p.Names, lang).Text, null));
    }

    private async Task<IEnumerable<DataSubjectLine>> AddressesAsync(
        string[] words, string[] known, CancellationToken cancellationToken)
    {
        var all = words.Select(LikePattern.Containing).Aggregate(AllAddresses(), (rest, word) => rest.Where(
            a => EF.Functions.ILike(a.Name, word, LikePattern.Escape) || EF.Functions.ILike(a.Address, word, LikePattern.Escape)));
        var found = await all.Where(a => !known.Contains(a.Address)).OrderBy(a => a.Address).Take(Most * 2).ToListAsync(cancellationToken);
        return found.DistinctBy(a => a.Address.ToLowerInvariant()).Take(Most)
            .Select(a => new DataSubjectLine(DataSubject.Address(a.Address), a.Name.Length > 0 ? a.Name : a.Address, a.Address));
    }

    /// <summary>The address whose digest that is; in addresses of pages nothing but the digest stands.</summary>
    private async Task<string?> AddressAsync(string digest, CancellationToken cancellationToken) =>
        (await AllAddresses().Select(a => a.Address).Distinct().ToListAsync(cancellationToken))
            .Find(address => DataSubject.Address(address).Key == digest);

    private IQueryable<KnownAddress> AllAddresses() =>
        db.OutgoingMail.Select(m => new KnownAddress { Address = m.Address, Name = m.Name })
            .Union(db.ConfirmationRequests.Where(r => r.Email.Contains("@")).Select(r => new KnownAddress { Address = r.Email, Name = r.Person }))
            .Union(db.ErrorReports.Where(r => r.Contact != null).Select(r => new KnownAddress { Address = r.Contact!, Name = "" }));

    private Task<List<RequestPart>> RequestsAsync(string[] names, string[] addresses, CancellationToken cancellationToken) =>
        db.ConfirmationRequests.AsNoTracking()
            .Where(r => names.Contains(r.Person) || addresses.Contains(r.Email) || names.Contains(r.AskedBy)).OrderBy(r => r.AskedAt)
            .Join(db.Agreements.IgnoreQueryFilters(), r => r.AgreementId, a => a.Id,
                (r, a) => new RequestPart(a.Reference, r.PartyName, r.Person, r.Email, r.AskedAt, r.AnsweredAt))
            .ToListAsync(cancellationToken);

    private Task<List<AnswerPart>> AnswersAsync(string[] names, Guid? user, CancellationToken cancellationToken) =>
        db.AgreementConfirmations.AsNoTracking()
            .Where(c => names.Contains(c.RecordedBy) || (user != null && c.RecordedById == user)).OrderBy(c => c.RecordedAt)
            .Join(db.Agreements.IgnoreQueryFilters(), c => c.AgreementId, a => a.Id,
                (c, a) => new AnswerPart(a.Reference, c.PartyName, c.Outcome, c.RecordedBy, c.RecordedAt))
            .ToListAsync(cancellationToken);

    private sealed class KnownAddress
    {
        public string Address { get; init; } = "";
        public string Name { get; init; } = "";
    }
}
