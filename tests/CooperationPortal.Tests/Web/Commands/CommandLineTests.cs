using System.Diagnostics;
using CooperationPortal.Core.Data;
using CooperationPortal.Core.History;
using CooperationPortal.Core.Mail;
using CooperationPortal.Core.Shared;
using CooperationPortal.Core.Users;
using CooperationPortal.Tests.Support.Database;
using Microsoft.EntityFrameworkCore;

namespace CooperationPortal.Tests.Web.Commands;

/// <summary>The commands as a person calls them, each in a process of its own.</summary>
public sealed class CommandLineTests(DatabaseFixture database) : IClassFixture<DatabaseFixture>
{
    [Fact]
    public async Task Unknown_ListsTheCommands()
    {
        var (exitCode, _, error) = await RunAsync(["dance"]);

        exitCode.ShouldBe(2);
        error.ShouldContain("migrate");
        error.ShouldContain("create-admin");
    }

    [Fact]
    public async Task Routes_PrintsALineForEachRoute()
    {
        var (exitCode, output, _) = await RunAsync(["routes"]);

        exitCode.ShouldBe(0);
        output.Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .ShouldAllBe(line => line.Split(' ', 2)[1].StartsWith('/'));
        output.ShouldContain("GET /health/live anonymous\n");
    }

    [Fact]
    public async Task Verify_CutTail_IsTold()
    {
        await database.UseAsync(async context =>
        {
            context.History.AddRange(Entry(), Entry());
            await context.SaveChangesAsync();
        });
        var whole = await RunAsync(["verify"]);
        var head = whole.Output.Split("head ")[1].Split('\n')[0];
        await database.UseAsync(context => context.Database.ExecuteSqlRawAsync("""
            set session_replication_role = replica;
            delete from history where id = (select max(id) from history);
            delete from history_seals where number = (select max(number) from history_seals);
            set session_replication_role = origin;
            """));

        var cut = await RunAsync(["verify", "--head", head]);

        whole.ExitCode.ShouldBe(0);
        cut.ExitCode.ShouldBe(1);
        cut.Error.ShouldContain($"entry {head.Split('@')[1]}");

        static HistoryEntry Entry() => new()
        {
            At = DateTimeOffset.UnixEpoch, ActorName = "Somebody", Action = HistoryAction.Published,
            RecordKind = RecordKind.Visit, RecordId = Guid.CreateVersion7(), Changes = [],
        };
    }

    [Fact]
    public async Task Migrate_MigratedDatabase_DoesNothing() => (await RunAsync(["migrate"])).ExitCode.ShouldBe(0);

    [Fact]
    public async Task Demo_InProduction_IsRefused()
    {
        var (exitCode, _, error) = await RunAsync(["demo"], environment: "Production");

        exitCode.ShouldBe(1);
        error.ShouldContain("Production");
    }

    [Fact]
    public async Task Generate_InProduction_IsRefused()
    {
        var (exitCode, _, error) = await RunAsync(["generate", "--agreements", "10"], environment: "Production");

        exitCode.ShouldBe(1);
        error.ShouldContain("Production");
    }

    [Fact]
    public async Task Generate_WithoutNumber_TellsHowItIsCalled()
    {
        var (exitCode, _, error) = await RunAsync(["generate", "--agreements", "many"]);

        exitCode.ShouldBe(2);
        error.ShouldContain("--agreements N");
    }

    [Fact]
    public async Task Generate_Twice_IsRefusedTheSecondTime()
    {
        var first = await RunAsync(["generate", "--agreements", "10"]);
        var second = await RunAsync(["generate", "--agreements", "10"]);

        first.ExitCode.ShouldBe(0, first.Error);
        first.Output.ShouldContain("10 of 10");
        second.ExitCode.ShouldBe(1);
        second.Error.ShouldContain("already");
    }

    [Theory]
    [InlineData("Reminders", "ReportDays", "365")]
    [InlineData("Retention", "MailDays", "3650")]
    public async Task Start_SettingOutOfItsRange_IsRefusedByItsName(string section, string setting, string most)
    {
        var (exitCode, _, error) = await RunAsync([], settings: ($"Portal__{section}__{setting}", "-1"));

        exitCode.ShouldBe(1);
        error.ShouldContain(setting);
        error.ShouldContain(most);
    }

    [Theory]
    [InlineData("Development", "From")]
    [InlineData("Production", "PublicAddress")]
    public async Task Start_MailServerWithoutWhatItNeeds_IsRefusedByTheSettingsName(string environment, string missing)
    {
        var from = missing == "From" ? "" : "portal@portal.example";

        var (exitCode, _, error) = await RunAsync(
            [], environment: environment, settings: [("Portal__Mail__Host", "mail.portal.example"), ("Portal__Mail__From", from)]);

        exitCode.ShouldBe(1);
        error.ShouldContain(missing);
        error.ShouldContain("Portal:Mail:Host");
    }

    [Fact]
    public async Task TestMail_Address_PutsAMailIntoTheOutbox()
    {
        var (exitCode, _, error) = await RunAsync(["test-mail", "tekshiruv@portal.example", "uz"]);

        exitCode.ShouldBe(0, error);
        var mail = await database.UseAsync(context => context.OutgoingMail.SingleAsync(m => m.Address == "tekshiruv@portal.example"));
        (mail.Texts, mail.Language, mail.State).ShouldBe(("Mail.Test", LanguageTag.Uzbek, MailState.Waiting));
    }

    [Fact]
    public async Task TestMail_LanguageThatThePortalDoesNotSpeak_TellsHowItIsCalled()
    {
        var (exitCode, _, error) = await RunAsync(["test-mail", "essai@portal.example", "fr"]);

        exitCode.ShouldBe(2);
        error.ShouldContain("ru|en|zh|uz");
    }

    [Fact]
    public async Task CreateAdmin_GoodPassword_MakesAnAdministrator()
    {
        var (exitCode, _, error) = await RunAsync(
            ["create-admin", "first@portal.example", "Зилола Каримова"], "long enough to be good\n");

        exitCode.ShouldBe(0, error);
        await database.UseAsync(async (PortalDbContext context) =>
        {
            var user = await context.Users.Include(u => u.Grants).SingleAsync(u => u.Email == "first@portal.example");
            user.FullName.ShouldBe("Зилола Каримова");
            user.Grants.ShouldHaveSingleItem().Role.ShouldBe(PortalRole.SystemAdministrator);
            (await context.History.SingleAsync(h => h.RecordId == user.Id)).Action.ShouldBe(HistoryAction.UserChanged);
        });
    }

    [Fact]
    public async Task CreateAdmin_BadPassword_MakesNone()
    {
        var (exitCode, _, error) = await RunAsync(["create-admin", "second@portal.example", "Nobody"], "short\n");

        exitCode.ShouldBe(1);
        error.ShouldNotBeEmpty();
        var exists = await database.UseAsync(context => context.Users.AnyAsync(u => u.Email == "second@portal.example"));
        exists.ShouldBeFalse();
    }

    private async Task<(int ExitCode, string Output, string Error)> RunAsync(
        string[] arguments,
        string input = "",
        string environment = "Development",
        params (string Name, string Value)[] settings)
    {
        var start = new ProcessStartInfo("dotnet", [typeof(Program).Assembly.Location, .. arguments])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = Repository.Web,
        };
        start.Environment["ASPNETCORE_ENVIRONMENT"] = environment;
        start.Environment["ConnectionStrings__Portal"] = database.ConnectionString;
        start.Environment["Portal__AllowUnsafeDatabase"] = "true";
        foreach (var (name, value) in settings)
        {
            start.Environment[name] = value;
        }

        using var process = Process.Start(start)!;
        await process.StandardInput.WriteAsync(input);
        process.StandardInput.Close();
        var output = process.StandardOutput.ReadToEndAsync();
        var error = process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();

        return (process.ExitCode, await output, await error);
    }
}
