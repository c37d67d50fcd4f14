using CooperationPortal.Core.Users;
using CooperationPortal.Tests.Support.Http;
using CooperationPortal.Tests.Support.Run;
using CooperationPortal.Tests.Support.Users;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.EntityFrameworkCore;

namespace CooperationPortal.Tests.Web.Setup.PageCaching;

/// <summary>Names and choices are read once for all readers without an account, until something changes, and not for others.</summary>
public sealed class KeptReadsTests(PortalFixture portal) : IClassFixture<PortalFixture>, IAsyncLifetime
{
    private const string Place = "Самарская область";

    private PortalFactory node = null!;

    public Task InitializeAsync()
    {
        node = new PortalFactory(
            portal.ConnectionString, settings: new Dictionary<string, string> { ["Portal:PageCacheMegabytes"] = "8" });
        return Task.CompletedTask;
    }

    public async Task DisposeAsync() => await node.DisposeAsync();

    [Fact]
    public async Task Name_IsReadAnewOnlyWhenTheNodeHearsOfAChange()
    {
        // The page is made anew each time: the cookie is not one that the cache knows.
        var reader = NewReader();
        reader.DefaultRequestHeaders.Add("Cookie", "other=1");
        var staff = NewReader();
        await staff.TrySignInAsync((await portal.AddStaffAsync(PortalRole.MinistryStaff)).Email, Staff.Password);

        // Nothing is kept before changes are heard.
        await Eventually.BecomesAsync(async () =>
        {
            (await TextAsync(reader)).ShouldContain(Place);
            await WriteUnheardAsync("Самарский край", Place);
            var text = await TextAsync(reader);
            await WriteUnheardAsync(Place, "Самарский край");
            return text.Contains(Place, StringComparison.Ordinal);
        });
        await WriteUnheardAsync("Самарский край", Place);

        (await TextAsync(reader)).ShouldContain(Place);
        (await TextAsync(staff)).ShouldContain("Самарский край");
        await portal.UseAsync(db => db.Database.ExecuteSqlAsync($"update names set text = text where text = 'Самарский край'"));
        await Eventually.BecomesAsync(async () => (await TextAsync(reader)).Contains("Самарский край", StringComparison.Ordinal));
    }

    private HttpClient NewReader() =>
        node.CreateClient(new WebApplicationFactoryClientOptions { AllowAutoRedirect = false, BaseAddress = new Uri("https://localhost") });

    private static Task<string> TextAsync(HttpClient reader) => reader.GetStringAsync("/ru/regions?name=Самар");

    /// <summary>A change of which no node is told, as if the word were still on its way: without triggers.</summary>
    private Task WriteUnheardAsync(string name, string before) => portal.UseAsync(async db =>
    {
        await using var transaction = await db.Database.BeginTransactionAsync();
        await db.Database.ExecuteSqlAsync($"set local session_replication_role = replica");
        await db.Database.ExecuteSqlAsync($"update names set text = {name} where text = {before}");
        await transaction.CommitAsync();
    });
}
