using System.Net;
using CooperationPortal.Core.Shared;
using CooperationPortal.Core.Users;
using CooperationPortal.Tests.Support.Providers;
using CooperationPortal.Web.PageSupport.Accounts.Provider;
using Microsoft.EntityFrameworkCore;

namespace CooperationPortal.Tests.Web.Account.Provider;

/// <summary>Nobody fills the history, or has the provider asked again and again.</summary>
public sealed class ProviderLimitTests(HostilePortal hostile) : IClassFixture<HostilePortal>
{
    // Where requests within a test come from.
    private const string Here = "255.255.255.255";

    [Theory]
    [InlineData("provider", HttpStatusCode.TooManyRequests)]
    [InlineData(ProviderTrips.Answers, HttpStatusCode.BadRequest)]
    public async Task Many_AreAskedToWait(string what, HttpStatusCode expected)
    {
        var member = await hostile.AddLinkedAsync();
        using var traveller = hostile.NewTraveller();
        await CountAsync(what, SignInLimits.TriesFromAddress);

        var answer = await traveller.BeginAsync();
        var sessions = await hostile.SessionsOfAsync(member);
        await hostile.Portal.UseAsync(db => db.Attempts.ExecuteDeleteAsync());
        var later = await traveller.BeginAsync();

        answer.StatusCode.ShouldBe(expected);
        sessions.ShouldBeEmpty();
        later.StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    /// <summary>A ministry has one address: who comes in leaves no less for the next.</summary>
    [Fact]
    public async Task WhoComesIn_IsNotCounted()
    {
        await hostile.AddLinkedAsync();
        await CountAsync("provider", SignInLimits.TriesFromAddress - 1);
        await CountAsync(ProviderTrips.Answers, ProviderTrips.MostAnswers - 1);

        for (var i = 0; i < 3; i++)
        {
            using var traveller = hostile.NewTraveller();
            (await traveller.BeginAsync()).StatusCode.ShouldBe(HttpStatusCode.OK);
        }

        await hostile.Portal.UseAsync(db => db.Attempts.ExecuteDeleteAsync());
    }

    private Task<bool> CountAsync(string what, int times) => hostile.Portal.UseAsync<AttemptLimits, bool>(async limits =>
    {
        for (var i = 0; i < times; i++)
        {
            await limits.CountAsync(times, CancellationToken.None, what, Here);
        }

        return true;
    });
}
