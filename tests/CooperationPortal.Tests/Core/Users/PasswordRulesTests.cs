using CooperationPortal.Core.Users;
using CooperationPortal.Tests.Support.Database;
using Microsoft.AspNetCore.Identity;

namespace CooperationPortal.Tests.Core.Users;

/// <summary>Which passwords an account may have: long ones, of more than a few letters.</summary>
public sealed class PasswordRulesTests(DatabaseFixture database) : IClassFixture<DatabaseFixture>
{
    [Theory]
    [InlineData("short", false)]
    [InlineData("aaaaaaaaaaaaaaaa", false)]
    [InlineData("long enough to be good", true)]
    public async Task Create_Password_IsTakenOrRefused(string password, bool isTaken)
    {
        var name = $"{Guid.NewGuid():N}@example.org";
        var user = new PortalUser
        {
            Id = Guid.CreateVersion7(),
            UserName = name,
            Email = name,
            FullName = "Nobody",
            CreatedAt = DateTimeOffset.UnixEpoch,
        };

        var result = await database.UseAsync<UserManager<PortalUser>, IdentityResult>(users => users.CreateAsync(user, password));

        result.Succeeded.ShouldBe(isTaken);
    }
}
