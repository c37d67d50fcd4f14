using CooperationPortal.Core.Data;
using CooperationPortal.Core.Shared;
using CooperationPortal.Core.Users;
using CooperationPortal.Tests.Support.Http;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CooperationPortal.Tests.Support.Users;

/// <summary>Accounts for tests: each call makes one of its own.</summary>
public static class Staff
{
    public const string Password = "a quiet river in autumn";

    private static int _made;

    /// <summary>An account with the role; everywhere where no scope is given.</summary>
    public static async Task<StaffMember> AddStaffAsync(
        this IServiceProvider services, PortalRole role, Guid? regionId = null, Guid? institutionId = null)
    {
        await using var scope = services.CreateAsyncScope();
        var users = scope.ServiceProvider.GetRequiredService<UserManager<PortalUser>>();
        var number = Interlocked.Increment(ref _made);
        var user = new PortalUser
        {
            Id = Guid.CreateVersion7(),
            UserName = $"staff{number}@example.org",
            Email = $"staff{number}@example.org",
            FullName = $"{role} {number}",
            CreatedAt = DateTimeOffset.UnixEpoch,
        };
        user.Grants.Add(new RoleGrant
        {
            Id = Guid.CreateVersion7(),
            UserId = user.Id,
            Role = role,
            RegionId = regionId,
            InstitutionId = institutionId,
            From = DateTimeOffset.UnixEpoch,
        });
        (await users.CreateAsync(user, Password)).Succeeded.ShouldBeTrue();
        return new StaffMember(user.Id, user.Email, new Actor(user.Id, user.FullName, [new(role, regionId, institutionId)]));
    }

    public static Task<StaffMember> AddStaffAsync(
        this PortalFixture portal, PortalRole role, Guid? regionId = null, Guid? institutionId = null) =>
        portal.Services.AddStaffAsync(role, regionId, institutionId);

    /// <summary>A region of the reference data by its ISO code.</summary>
    public static Task<Guid> RegionIdAsync(this PortalDbContext db, string isoCode) =>
        db.Regions.Where(r => r.IsoCode == isoCode).Select(r => r.Id).SingleAsync();

    /// <summary>A browser in which that person has signed in.</summary>
    public static async Task<HttpClient> SignInAsync(this PortalFixture portal, StaffMember member)
    {
        var client = portal.NewClient();
        var answer = await client.TrySignInAsync(member.Email, Password);
        answer.StatusCode.ShouldBe(System.Net.HttpStatusCode.Redirect);
        return client;
    }

    /// <summary>A browser of a new person with that role.</summary>
    public static async Task<HttpClient> SignInAsync(
        this PortalFixture portal, PortalRole role, Guid? regionId = null, Guid? institutionId = null) =>
        await portal.SignInAsync(await portal.AddStaffAsync(role, regionId, institutionId));

    /// <summary>Fills in the sign-in form.</summary>
    public static async Task<HttpResponseMessage> TrySignInAsync(
        this HttpClient client, string email, string password, string? returnUrl = null)
    {
        var address = "/account/sign-in" + (returnUrl is null ? "" : $"?returnUrl={Uri.EscapeDataString(returnUrl)}");
        var page = await client.GetPageAsync(address);
        return await client.SubmitAsync(
            page.SignInForm(), new Dictionary<string, string?> { ["Input.Email"] = email, ["Input.Password"] = password });
    }

    private static AngleSharp.Html.Dom.IHtmlFormElement SignInForm(this AngleSharp.Html.Dom.IHtmlDocument page) =>
        page.Forms.Single(form => form.QuerySelector("input[type=password]") is not null);
}

/// <summary>An account and what its owner may do.</summary>
public sealed record StaffMember(Guid Id, string Email, Actor Actor);
