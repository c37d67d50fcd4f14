using CooperationPortal.Core.Users;
using CooperationPortal.Web.PageSupport;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.ApplicationModels;

namespace CooperationPortal.Web.Setup;

/// <summary>
/// The names of the policies; every endpoint carries one. They say who may knock: whether he may do this to that record
/// is asked of <see cref="ActorRights"/>, with the record.
/// </summary>
public static class Policies
{
    /// <summary>Everybody.</summary>
    public const string Public = nameof(Public);

    /// <summary>Every account that is not disabled.</summary>
    public const string SignedIn = nameof(SignedIn);

    /// <summary>Everybody with a role.</summary>
    public const string Staff = nameof(Staff);

    /// <summary>Who writes drafts: ministry staff and clinic administrators.</summary>
    public const string Editor = nameof(Editor);
    public const string Reviewer = nameof(Reviewer);

    /// <summary>Who moves records on their way to the public: all who write drafts or review them.</summary>
    public const string EditorOrReviewer = nameof(EditorOrReviewer);
    public const string Auditor = nameof(Auditor);
    public const string Administrator = nameof(Administrator);

    /// <summary>Who has signed in lately: what guards one's own account may be changed.</summary>
    public const string SignedInLately = nameof(SignedInLately);

    /// <summary>Administrators who have signed in lately: other people's accounts may be changed.</summary>
    public const string AdministratorLately = nameof(AdministratorLately);

    /// <summary>Who searches the history: auditors and administrators.</summary>
    public const string Audit = nameof(Audit);

    public static IServiceCollection AddPortalPolicies(this IServiceCollection services)
    {
        services.AddAuthorizationBuilder()
            .AddPolicy(Public, policy => policy.RequireAssertion(_ => true))
            .AddPolicy(SignedIn, policy => policy.RequireAuthenticatedUser())
            .AddPolicy(Staff, policy => policy.RequireRole(Names(Enum.GetValues<PortalRole>())))
            .AddPolicy(Editor, policy => policy.RequireRole(
                Names([PortalRole.MinistryStaff, PortalRole.ClinicAdministrator])))
            .AddPolicy(EditorOrReviewer, policy => policy.RequireRole(
                Names([PortalRole.MinistryStaff, PortalRole.ClinicAdministrator, PortalRole.Reviewer])))
            .AddPolicy(Reviewer, policy => policy.RequireRole(Names([PortalRole.Reviewer])))
            .AddPolicy(Auditor, policy => policy.RequireRole(Names([PortalRole.Auditor])))
            .AddPolicy(Administrator, policy => policy.RequireRole(Names([PortalRole.SystemAdministrator])))
            .AddPolicy(SignedInLately, policy => policy.RequireAuthenticatedUser().RequireAssertion(IsFresh))
            .AddPolicy(AdministratorLately, policy => policy
                .RequireRole(Names([PortalRole.SystemAdministrator])).RequireAssertion(IsFresh))
            .AddPolicy(Audit, policy => policy.RequireRole(Names([PortalRole.Auditor, PortalRole.SystemAdministrator])))
            .SetFallbackPolicy(new AuthorizationPolicyBuilder().RequireAuthenticatedUser().Build());
        return services;
    }

    /// <summary>The policy of each folder of pages, for the pages that do not name one of their own.</summary>
    public static void AddPortalPolicies(this PageConventionCollection conventions)
    {
        Guard(conventions, "/Browse", Public);
        Guard(conventions, "/Errors", Public);
        Guard(conventions, "/Account", Public);
        Guard(conventions, "/Manage", Staff);
    }

    /// <summary>Whether a later sign-in is all that this request lacks.</summary>
    public static bool IsOnlyTooLate(HttpContext context) =>
        context.GetEndpoint()?.Metadata.GetOrderedMetadata<IAuthorizeData>().Select(data => data.Policy).ToList() is { Count: > 0 } names
        && names.All(name => name is SignedInLately
            || (name is AdministratorLately && context.User.IsInRole(nameof(PortalRole.SystemAdministrator))));

    private static bool IsFresh(AuthorizationHandlerContext context) =>
        context.Resource is HttpContext http && http.SessionOrNull() is { IsFresh: true };

    private static void Guard(PageConventionCollection conventions, string folder, string policy) =>
        conventions.AddFolderApplicationModelConvention(folder, page =>
        {
            if (!page.HandlerTypeAttributes.OfType<IAuthorizeData>().Any())
            {
                page.EndpointMetadata.Add(new AuthorizeAttribute(policy));
            }
        });

    private static IEnumerable<string> Names(IEnumerable<PortalRole> roles) => roles.Select(r => r.ToString());
}
