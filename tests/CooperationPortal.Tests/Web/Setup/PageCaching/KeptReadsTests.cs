using CooperationPortal.Core.Users;
using CooperationPortal.Tests.Support.Database;
using CooperationPortal.Tests.Support.Http;
using CooperationPortal.Tests.Support.Run;
using CooperationPortal.Tests.Support.Users;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.EntityFrameworkCore;

namespace CooperationPortal.Tests.Web.Setup.PageCaching;

/// <summary>Names and choices are read once for all readers without an account, until something changes, and not for others.</summary>
public sealed class KeptReadsTests : IAsyncLifetime
{
    private readonly PortalFixture portal = new();
    private PortalFactory node = null!;

    public async Task InitializeAsync()
    {
        await portal.InitializeAsync(TestServer.CreateDemoDatabaseAsync());
        node = new PortalFactory(
            portal.ConnectionString, settings: new Dictionary<string, string> { ["Portal:PageCacheMegabytes"] = "8" });
    }

    public async Task DisposeAsync()
    {
        await node.DisposeAsync();
        await portal.DisposeAsync();
    }

    [Theory]
    [InlineData("/ru/regions?name=Самар", "Самарская область", "Самарский край")]
    [InlineData("/ru/agreements?country=BY", "Брестская областная клиническая больница", "Брестский областной госпиталь")]
    public async Task Name_IsReadAnewOnlyWhenTheNodeHearsOfAChange(string page, string name, string changed)
    {
        // The page is made anew each time: the cookie is not one that the cache knows.
        var reader = NewReader();
        reader.DefaultRequestHeaders.Add("Cookie", "other=1");
        var staff = NewReader();
        await staff.TrySignInAsync((await portal.AddStaffAsync(PortalRole.MinistryStaff)).Email, Staff.Password);

        // Nothing is kept before changes are heard.
        await Eventually.BecomesAsync(async () =>
        {
            (await TextAsync(reader, page)).ShouldContain(name);
            await WriteUnheardAsync(changed, name);
            var text = await TextAsync(reader, page);
            await WriteUnheardAsync(name, changed);
            return text.Contains(name, StringComparison.Ordinal);
        });
        await WriteUnheardAsync(changed, name);

        (await TextAsync(reader, page)).ShouldContain(name);
        (await TextAsync(staff, page)).ShouldContain(changed);
        await portal.UseAsync(db => db.Database.ExecuteSqlAsync($"update names set text = text where text = {changed}"));
        await Eventually.BecomesAsync(async () => (await TextAsync(reader, page)).Contains(changed, StringComparison.Ordinal));
    }

    private HttpClient NewReader() =>
        node.CreateClient(new WebApplicationFactoryClientOptions { AllowAutoRedirect = false, BaseAddress = new Uri("https://localhost") });

    private static Task<string> TextAsync(HttpClient reader, string page) => reader.GetStringAsync(page);

    /// <summary>A change of which no node is told, as if the word were still on its way: without triggers.</summary>
    private Task WriteUnheardAsync(string name, string before) => portal.UseAsync(async db =>
    {
        await using var transaction = await db.Database.BeginTransactionAsync();
        await db.Database.ExecuteSqlAsync($"set local session_replication_role = replica");
        await db.Database.ExecuteSqlAsync($"update names set text = {name} where text = {before}");
        await transaction.CommitAsync();
    });
}
