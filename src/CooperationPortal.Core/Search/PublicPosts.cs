using CooperationPortal.Core.Data;
using CooperationPortal.Core.Shared;
using Microsoft.EntityFrameworkCore;

namespace CooperationPortal.Core.Search;

/// <summary>In which posts the public records name people; whom no public record names is not in the answer.</summary>
public sealed class PublicPosts(PortalDbContext db)
{
    /// <summary>A post by person; null where the records name the person without one.</summary>
    public async Task<IReadOnlyDictionary<Guid, LocalizedText?>> OfAsync(Guid[] people, CancellationToken cancellationToken)
    {
        if (people.Length == 0)
        {
            return new Dictionary<Guid, LocalizedText?>();
        }

        var agreements = db.Agreements.VisibleTo(null);
        var visits = db.Visits.VisibleTo(null);
        var meetings = db.Meetings.VisibleTo(null);
        var speakers = agreements.SelectMany(a => a.Statements)
            .Concat(visits.SelectMany(v => v.Statements))
            .Concat(meetings.SelectMany(m => m.Statements));
        List<(Guid Person, LocalizedText? Post)> posts =
        [
            .. await RolesAsync(agreements.SelectMany(a => a.Parties).SelectMany(p => p.Signatures)),
            .. await RolesAsync(visits.SelectMany(v => v.Delegation!.Members)),
            .. await RolesAsync(visits.SelectMany(v => v.Hosts)),
            .. await RolesAsync(meetings.SelectMany(m => m.Participants)),
            .. (await speakers.Where(s => s.SpeakerId != null && people.Contains(s.SpeakerId.Value))
                .Select(s => new { Id = s.SpeakerId!.Value, s.SpeakerTitle }).ToListAsync(cancellationToken))
                .Select(s => (s.Id, s.SpeakerTitle)),
        ];
        return posts.GroupBy(p => p.Person).ToDictionary(g => g.Key, g => g.Select(p => p.Post).FirstOrDefault(p => p is not null));

        async Task<IEnumerable<(Guid, LocalizedText?)>> RolesAsync<T>(IQueryable<T> roles)
            where T : PersonInRole =>
            (await roles.Where(r => r.PersonId != null && people.Contains(r.PersonId.Value))
                .Select(r => new { Id = r.PersonId!.Value, r.TitleThen }).ToListAsync(cancellationToken))
                .Select(r => (r.Id, r.TitleThen));
    }
}
