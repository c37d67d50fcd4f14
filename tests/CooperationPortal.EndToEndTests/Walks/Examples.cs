using CooperationPortal.Core.Agreements;
using CooperationPortal.Core.Data;
using CooperationPortal.Core.Data.DemoData;
using CooperationPortal.Core.Drafts;
using CooperationPortal.Core.Reminders;
using CooperationPortal.Core.Shared;
using CooperationPortal.EndToEndTests.Support;
using Microsoft.EntityFrameworkCore;

namespace CooperationPortal.EndToEndTests.Walks;

/// <summary>Addresses with demo records in them for pages whose routes have parameters.</summary>
internal static class Examples
{
    private const string First = "s1-khabarovsk-jiamusi";
    private const string Second = "s2-samara-namangan";

    private static readonly Guid SurvivorId = DemoIds.Record(Second, RecordKind.Institution, "samara-cardiology-dispensary");
    private static readonly Guid MergedId = DemoIds.Record(Second, RecordKind.Institution, "togliatti-hospital-5");

    /// <summary>One or more addresses of a route, without the language in front.</summary>
    public static async Task<IReadOnlyList<string>> OfAsync(PortalInBrowser portal, string route) => route switch
    {
        "/search" => ["/search", "/search?q=Самара", "/search?q=rector", "/search?q=Thereisnosuchname"],
        "/report" => ["/report?about=/ru/agreements", "/report?about=/ru/agreements&sent=true"],
        "/statistics" => ["/statistics", "/statistics?from=uz"],
        "/subjects/{of}/{code}" => ["/subjects/specialty/cardiology", "/subjects/cooperation/Internship", "/subjects/condition/cerebral_palsy"],
        "/confirm/{secret}" => [await ConfirmLinkAsync(portal)],
        "/people/{slug}" => [await PersonAsync(portal)],
        "/sources/{id:guid}" => [$"/sources/{await portal.UseAsync(db => db.Evidence.Where(e => e.SourceId != null && e.Quote != null && db.Agreements.Any(a => a.IsPublic && a.Id == e.RecordId)).OrderBy(e => e.Id).Select(e => e.SourceId).FirstAsync())}"],
        "/calendar" => ["/calendar", "/calendar?month=2014-05", "/calendar?month=1990-02"],
        "/map" => ["/map", "/map?by=Countries", "/map?by=Regions&country=CN"],
        "/agreements/{reference}" =>
            [await AgreementAsync(portal, First, "a1"), await AgreementAsync(portal, Second, "a4")],
        "/visits/{reference}" => [await VisitAsync(portal, First, "v0"), await VisitAsync(portal, Second, "v1")],
        "/visits/{reference}/report" => [await VisitAsync(portal, Second, "v1") + "/report"],
        "/visits/{reference}/programme" => [await VisitAsync(portal, Second, "v1") + "/programme?with=zh"],
        "/meetings/{reference}" => [await MeetingAsync(portal)],
        "/institutions/{slug}" or "/institutions/{key}" => [await InstitutionAsync(portal)],
        "/events/{slug}" or "/events/{key}" => [await EventAsync(portal)],
        "/regions/{slug}" => [$"/regions/{await RegionAsync(portal, "RU-SAM")}"],
        "/countries/{iso2}" => ["/countries/uz"],
        "/partnerships/{a}/{b}" => [await PartnershipAsync(portal)],
        "/activities/{reference}" =>
            [$"/activities/{await portal.UseAsync(db => db.Activities.Select(a => a.Reference).SingleAsync())}"],
        "/commitments/{reference}" => [await CommitmentAsync(portal)],
        _ when !route.Contains('{') => [route],
        _ => throw new NotSupportedException($"Say in {nameof(Examples)} how {route} is opened."),
    };

    /// <summary>Addresses of staff pages; what is reviewed is a draft that waits.</summary>
    public static async Task<string> OfStaffAsync(PortalInBrowser portal, string route)
    {
        var draft = await DraftAsync(portal);
        var filled = route.Replace("{recordId:guid}", draft.RecordId.ToString(), StringComparison.Ordinal)
            .Replace("{kind}", "visits", StringComparison.Ordinal);
        if (route.Contains("{commentId:guid}", StringComparison.Ordinal))
        {
            var comment = await portal.UseAsync(db => db.Comments.SingleAsync());
            return route.Replace("{commentId:guid}", $"{comment.Id}", StringComparison.Ordinal);
        }

        if (route.StartsWith("/manage/press/{id", StringComparison.Ordinal))
        {
            return route.Replace("{id:guid}", $"{DemoPortal.ArticleId}", StringComparison.Ordinal);
        }

        if (route.StartsWith("/manage/users/{id", StringComparison.Ordinal))
        {
            var user = await portal.UseAsync(db => db.Users.OrderBy(u => u.Email).FirstAsync());
            return route.Replace("{id:guid}", $"{user.Id}", StringComparison.Ordinal);
        }

        if (route.StartsWith("/manage/personal-data/{kind}", StringComparison.Ordinal))
        {
            var person = await portal.UseAsync(db => db.People.OrderBy(p => p.Slug).FirstAsync());
            return route.Replace("{kind}/{key}", $"person/{person.Id}", StringComparison.Ordinal);
        }

        if (route.StartsWith("/manage/people/{id", StringComparison.Ordinal))
        {
            var person = await portal.UseAsync(db => db.People.OrderBy(p => p.Slug).FirstAsync());
            return route.Replace("{id:guid}", $"{person.Id}", StringComparison.Ordinal);
        }

        if (route.StartsWith("/manage/reports/{id", StringComparison.Ordinal))
        {
            return route.Replace("{id:guid}", $"{DemoPortal.ErrorReportId}", StringComparison.Ordinal);
        }

        if (route.StartsWith("/manage/audit/{id", StringComparison.Ordinal))
        {
            var entry = await portal.UseAsync(db => db.History.OrderBy(h => h.Id).FirstAsync());
            return route.Replace("{id:long}", $"{entry.Id}", StringComparison.Ordinal);
        }

        if (route.StartsWith("/manage/delete", StringComparison.Ordinal) && route.Contains('{', StringComparison.Ordinal))
        {
            var id = route.StartsWith("/manage/deleted", StringComparison.Ordinal) ? DemoPortal.DeletedId : DemoPortal.HiddenId;
            return route.Replace("{kind}", "events", StringComparison.Ordinal).Replace("{recordId:guid}", $"{id}", StringComparison.Ordinal);
        }

        if (route.StartsWith("/manage/visibility", StringComparison.Ordinal))
        {
            return $"/manage/visibility/visits/{DemoIds.Record(Second, RecordKind.Visit, "v1")}";
        }

        if (route.StartsWith("/manage/institutions/{recordId:guid}/merge", StringComparison.Ordinal))
        {
            return route.Replace("{recordId:guid}", $"{MergedId}", StringComparison.Ordinal)
                .Replace("{survivorId:guid}", $"{SurvivorId}", StringComparison.Ordinal);
        }

        if (route.StartsWith("/manage/agreements/{reference}/", StringComparison.Ordinal))
        {
            var version = await portal.UseAsync(db => db.AgreementSnapshots.Select(s => s.Hash).SingleAsync());
            var agreement = await AgreementAsync(portal, Second, DemoPortal.ConfirmedAgreement);
            return route.Replace("/agreements/{reference}", agreement, StringComparison.Ordinal)
                .Replace("{hash}", version, StringComparison.Ordinal);
        }

        filled = filled.Replace("/{id:guid?}", "", StringComparison.Ordinal)
            .Replace("{vocabulary}", "conditions", StringComparison.Ordinal)
            .Replace("{code?}", "cerebral_palsy", StringComparison.Ordinal)
            .Replace("{act}", "publish", StringComparison.Ordinal)
            .Replace("{which}", "visits", StringComparison.Ordinal)
            .Replace("{why}", nameof(AttentionKind.SigningOverdue), StringComparison.Ordinal);
        var publicRoute = filled.Replace("/manage", "", StringComparison.Ordinal);
        return filled.Contains('{') ? "/manage" + (await OfAsync(portal, publicRoute))[^1] : filled;
    }

    private static Task<Draft> DraftAsync(PortalInBrowser portal) =>
        portal.UseAsync(db => db.Drafts.AsNoTracking().SingleAsync());

    private static async Task<string> AgreementAsync(PortalInBrowser portal, string file, string key)
    {
        var id = DemoIds.Record(file, RecordKind.Agreement, key);
        return $"/agreements/{await portal.UseAsync(db => db.Agreements.Where(a => a.Id == id).Select(a => a.Reference).SingleAsync())}";
    }

    private static async Task<string> VisitAsync(PortalInBrowser portal, string file, string key)
    {
        var id = DemoIds.Record(file, RecordKind.Visit, key);
        return $"/visits/{await portal.UseAsync(db => db.Visits.Where(v => v.Id == id).Select(v => v.Reference).SingleAsync())}";
    }

    private static async Task<string> MeetingAsync(PortalInBrowser portal)
    {
        var id = DemoIds.Record(First, RecordKind.Meeting, "m1");
        return $"/meetings/{await portal.UseAsync(db => db.Meetings.Where(m => m.Id == id).Select(m => m.Reference).SingleAsync())}";
    }

    private static async Task<string> InstitutionAsync(PortalInBrowser portal)
    {
        return $"/institutions/{await portal.UseAsync(db => db.Institutions.Where(i => i.Id == SurvivorId).Select(i => i.Slug).SingleAsync())}";
    }

    private static async Task<string> EventAsync(PortalInBrowser portal)
    {
        var id = DemoIds.Record(First, RecordKind.Event, "congress");
        return $"/events/{await portal.UseAsync(db => db.Events.Where(e => e.Id == id).Select(e => e.Slug).SingleAsync())}";
    }

    /// <summary>Without the language that stands in front of it in the mail.</summary>
    private static async Task<string> ConfirmLinkAsync(PortalInBrowser portal) =>
        (await portal.UseAsync(db => db.OutgoingMail.SingleAsync(m => m.Address == DemoPortal.AskedParty))).Facts!.Link!["/uz".Length..];

    private static async Task<string> PersonAsync(PortalInBrowser portal) =>
        $"/people/{await portal.UseAsync(db => db.DelegationMembers.OrderBy(m => m.Id).Select(m => m.Person!.Slug).FirstAsync(s => s != null))}";

    private static async Task<string> PartnershipAsync(PortalInBrowser portal)
    {
        var pair = new[] { await RegionAsync(portal, "RU-SAM"), await RegionAsync(portal, "UZ-NG") };
        return $"/partnerships/{string.Join('/', pair.Order(StringComparer.Ordinal))}";
    }

    private static async Task<string> CommitmentAsync(PortalInBrowser portal)
    {
        var visit = DemoIds.Record(Second, RecordKind.Visit, "v1");
        var reference = await portal.UseAsync(db => db.Commitments
            .Where(c => c.VisitId == visit).OrderBy(c => c.Reference).Select(c => c.Reference).FirstAsync());
        return $"/commitments/{reference}";
    }

    private static Task<string> RegionAsync(PortalInBrowser portal, string iso) =>
        portal.UseAsync(db => db.Regions.Where(r => r.IsoCode == iso).Select(r => r.Slug).SingleAsync());
}
