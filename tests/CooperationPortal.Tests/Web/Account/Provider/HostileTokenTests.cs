using System.Net;
using System.Text.Json.Nodes;
using CooperationPortal.Core.Users;
using CooperationPortal.Tests.Support.Providers;
using Microsoft.AspNetCore.Http;

namespace CooperationPortal.Tests.Web.Account.Provider;

/// <summary>Each of these is refused with the calm page, and the same provider without it signs in.</summary>
public sealed class HostileTokenTests(HostilePortal hostile) : IClassFixture<HostilePortal>
{
    private static readonly Dictionary<string, (Misbehaviour Bad, string Reason)> Faults = new()
    {
        ["another nonce"] = (Says(t => t["nonce"] = "another"), "nonce is"),
        ["no nonce"] = (Says(t => t.Remove("nonce")), "nonce is"),
        ["another audience"] = (Says(t => t["aud"] = "another"), "InvalidAudience"),
        ["no audience"] = (Says(t => t.Remove("aud")), "InvalidAudience"),
        ["several audiences and no azp"] = (Says(t => t["aud"] = new JsonArray("portal", "another")), "azp is"),
        ["azp of another"] = (Says(t => t["azp"] = "another"), "azp is"),
        ["another issuer"] = (Says(t => t["iss"] = "https://another.example"), "InvalidIssuer"),
        ["issuer with a slash more"] = (Says(t => t["iss"] = $"{t["iss"]}/"), "InvalidIssuer"),
        ["nobody"] = (Says(t => t.Remove("sub")), "names nobody"),
        ["expired"] = (Says(t => t["exp"] = Seconds(-120)), "InvalidLifetime"),
        ["never expires"] = (Says(t => t.Remove("exp")), "InvalidLifetime"),
        ["not yet valid"] = (Says(t => t["nbf"] = Seconds(120)), "InvalidLifetime"),
        ["made in the future"] = (Says(t => t["iat"] = Seconds(120)), "iat is"),
        ["proved long ago"] = (Says(t => t["auth_time"] = Seconds(-3600)), "auth_time is"),
        ["proved nobody knows when"] = (Says(t => t.Remove("auth_time")), "auth_time is"),
        ["at_hash of another access token"] = (Says(t => t["at_hash"] = "AAAAAAAAAAAAAAAAAAAAAA"), "at_hash is"),
        ["alg none"] = (new() { Sign = SigningKey.SignNot }, "InvalidSignature"),
        ["signed with the client secret"] = (new() { Sign = payload => SigningKey.SignWithSecret(payload, HostileProvider.ClientSecret) }, "KeyNotFound"),
        ["signed with a key that nobody published"] = (new() { Sign = new SigningKey().Sign }, "KeyNotFound"),
        ["no signature left"] = (new() { Sign = payload => new SigningKey().Sign(payload).Split('.') is [var head, var body, _] ? $"{head}.{body}." : "" }, "InvalidSignature"),
        ["no token"] = (new() { Sign = _ => "not a token" }, "Malformed"),
        ["no ID token"] = (new() { Tokens = Results.Json(new { access_token = "x" }) }, "gave no ID token"),
        ["no JSON"] = (new() { Tokens = Results.Text("<html>") }, "refused the code"),
        ["JSON that is no object"] = (new() { Tokens = Results.Json(new[] { 1 }) }, "refused the code"),
        ["another page"] = (new() { Tokens = Results.Redirect("/me") }, "refused the code"),
        ["JSON in no known alphabet"] = (new() { Tokens = Results.Text("{\"id_token\":1}", "application/json; charset=none") }, "gave no ID token"),
        ["code refused"] = (new() { Tokens = Results.Json(new { error = "invalid_grant" }, statusCode: 400) }, "refused the code"),
    };

    public static TheoryData<string> Names => [.. Faults.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Fault_IsRefused_AndWithoutItOneSignsIn(string name)
    {
        var member = await hostile.AddLinkedAsync();
        hostile.Provider.Bad = Faults[name].Bad;
        using var traveller = hostile.NewTraveller();

        var refused = await traveller.BeginAsync();
        var reason = hostile.Log.Last;
        var inside = await traveller.Portal.GetAsync("/manage");
        var sessions = await hostile.SessionsOfAsync(member);
        hostile.Provider.Bad = Misbehaviour.None;
        var right = await traveller.BeginAsync();

        refused.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await refused.Content.ReadAsStringAsync()).ShouldContain("Войти через ИС Минздрава не удалось");
        reason.ShouldContain(Faults[name].Reason);
        inside.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        sessions.ShouldBeEmpty();
        right.RequestMessage!.RequestUri!.AbsolutePath.ShouldBe("/manage");
        (await hostile.SessionsOfAsync(member)).ShouldBe([SignInMethod.ProviderAlone]);
        hostile.LogShouldHoldNoSecret();
    }

    /// <summary>The public key is no secret: whoever signs with it as one must not be believed.</summary>
    [Fact]
    public async Task SignedWithThePublicKeyAsASecret_IsRefused()
    {
        var member = await hostile.AddLinkedAsync();
        hostile.Provider.Bad = new() { Sign = payload => SigningKey.SignWithSecret(payload, hostile.Provider.Key.Pem) };
        using var traveller = hostile.NewTraveller();

        var refused = await traveller.BeginAsync();

        refused.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await hostile.SessionsOfAsync(member)).ShouldBeEmpty();
    }

    [Fact]
    public async Task AnotherKey_IsFetchedOnce_AndTheEarlierOneIsRefusedFromThenOn()
    {
        var member = await hostile.AddLinkedAsync();
        await SignInAsync();

        var earlier = hostile.Provider.RotateKey();
        var rotated = await SignInAsync();
        hostile.Provider.Bad = new() { Sign = earlier.Sign };
        var old = await SignInAsync();
        hostile.Provider.Bad = Misbehaviour.None;
        var again = await SignInAsync();

        rotated.ShouldBe(HttpStatusCode.OK);
        old.ShouldBe(HttpStatusCode.BadRequest);
        again.ShouldBe(HttpStatusCode.OK);
        (await hostile.SessionsOfAsync(member)).Count.ShouldBe(3);
    }

    /// <summary>Clocks differ by seconds: that is no fault.</summary>
    [Theory]
    [InlineData("iat", 30)]
    [InlineData("exp", -30)]
    [InlineData("nbf", 30)]
    [InlineData("auth_time", 30)]
    public async Task ClockThatIsALittleWrong_IsTaken(string claim, int seconds)
    {
        await hostile.AddLinkedAsync();
        hostile.Provider.Bad = Says(t => t[claim] = Seconds(seconds));

        (await SignInAsync()).ShouldBe(HttpStatusCode.OK);
    }

    /// <summary>Nothing of it is a crash. What is odd without being wrong may well be taken.</summary>
    [Theory]
    [InlineData("auth_time", "\"soon\"")]
    [InlineData("auth_time", "1e300")]
    [InlineData("auth_time", "999999999999999999")]
    [InlineData("auth_time", "-999999999999999999")]
    [InlineData("iat", "\"now\"")]
    [InlineData("iat", "999999999999999999")]
    [InlineData("exp", "\"never\"")]
    [InlineData("nbf", "{}")]
    [InlineData("sub", "5")]
    [InlineData("sub", "\"\\u0000\"")]
    [InlineData("sub", "\"\\ud800\"")]
    [InlineData("sub", "[]")]
    [InlineData("nonce", "5")]
    [InlineData("azp", "{}")]
    [InlineData("aud", "5")]
    [InlineData("amr", "{\"a\":1}")]
    [InlineData("amr", "7")]
    [InlineData("acr", "[1]")]
    [InlineData("at_hash", "7")]
    [InlineData("preferred_username", "\"\\ud800\"")]
    [InlineData("preferred_username", "[]")]
    public async Task ClaimOfAnotherKind_IsNoCrash(string claim, string json)
    {
        await hostile.AddLinkedAsync();
        hostile.Provider.Bad = new()
        {
            Token = token => token[claim] = "here",
            Sign = payload => hostile.Provider.Key.Sign(payload.Replace("\"here\"", json, StringComparison.Ordinal)),
        };

        (await SignInAsync()).ShouldBeOneOf(HttpStatusCode.BadRequest, HttpStatusCode.Forbidden, HttpStatusCode.OK);
    }

    private async Task<HttpStatusCode> SignInAsync()
    {
        using var traveller = hostile.NewTraveller();
        return (await traveller.BeginAsync()).StatusCode;
    }

    private static Misbehaviour Says(Action<JsonObject> change) => new() { Token = change };

    private static long Seconds(int fromNow) => DateTimeOffset.UtcNow.ToUnixTimeSeconds() + fromNow;
}
