using System.Net;
using CooperationPortal.Core.Agreements;
using CooperationPortal.Core.Documents;
using CooperationPortal.Core.Drafts;
using CooperationPortal.Core.Shared;
using CooperationPortal.Core.Users;
using CooperationPortal.Tests.Core.Agreements;
using CooperationPortal.Tests.Support.Http;
using CooperationPortal.Tests.Support.Records;
using CooperationPortal.Tests.Support.Users;
using CooperationPortal.Web.Setup;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CooperationPortal.Tests.Web.Files;

public sealed class DownloadTests(PortalFixture portal) : IClassFixture<PortalFixture>
{
    private const string Name = "Соглашение № 5 合作.pdf";

    [Fact]
    public async Task Public_OfAPublicRecord_IsSentToEverybodyAsAnAttachmentThatRunsNowhere()
    {
        var document = await PublishAsync(DocumentVisibility.Public);

        var answer = await portal.NewClient().GetAsync($"/files/{document}");

        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        answer.Content.Headers.ContentType!.MediaType.ShouldBe("application/pdf");
        answer.Content.Headers.ContentDisposition!.DispositionType.ShouldBe("attachment");
        answer.Content.Headers.ContentDisposition.FileNameStar.ShouldBe(Name);
        answer.Headers.GetValues("X-Content-Type-Options").ShouldBe(["nosniff"]);
        answer.Headers.GetValues("Content-Security-Policy").Single().ShouldContain("sandbox");
        (await answer.Content.ReadAsStringAsync()).ShouldStartWith("%PDF-");
    }

    [Theory]
    [InlineData(null, null, HttpStatusCode.NotFound)]
    [InlineData(PortalRole.MinistryStaff, "RU-KHA", HttpStatusCode.NotFound)]
    [InlineData(PortalRole.MinistryStaff, "RU-SAM", HttpStatusCode.OK)]
    [InlineData(PortalRole.Reviewer, null, HttpStatusCode.OK)]
    [InlineData(PortalRole.Auditor, null, HttpStatusCode.OK)]
    [InlineData(PortalRole.SystemAdministrator, null, HttpStatusCode.NotFound)]
    public async Task ForStaff_IsSentByRightAndAbsentToTheRest(PortalRole? role, string? region, HttpStatusCode expected)
    {
        var document = await PublishAsync(DocumentVisibility.Staff);

        var answer = await (await ClientAsync(role, region)).GetAsync($"/files/{document}");

        answer.StatusCode.ShouldBe(expected);
    }

    [Fact]
    public async Task Public_OfAWithdrawnRecord_IsAbsent()
    {
        var document = await PublishAsync(DocumentVisibility.Public);
        var record = await portal.UseAsync(async db => (await db.Documents.SingleAsync(d => d.Id == document)).AgreementId!.Value);
        await portal.Services.WithdrawAsync<Agreement>(record);

        var answer = await portal.NewClient().GetAsync($"/files/{document}");

        answer.StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Theory]
    [InlineData(null, null, HttpStatusCode.NotFound)]
    [InlineData(PortalRole.MinistryStaff, "RU-KHA", HttpStatusCode.NotFound)]
    [InlineData(PortalRole.Reviewer, null, HttpStatusCode.OK)]
    public async Task InADraft_IsSentToThoseWhoMayReadIt(PortalRole? role, string? region, HttpStatusCode expected)
    {
        var input = await WithDocumentAsync(DocumentVisibility.Public);
        await portal.SubmitAsync(input);

        var answer = await (await ClientAsync(role, region)).GetAsync($"/files/{input.Documents[0].Id}");

        answer.StatusCode.ShouldBe(expected);
    }

    [Fact]
    public async Task AnotherFileInTheSameRow_TakesItsPlace()
    {
        var input = await WithDocumentAsync(DocumentVisibility.Public);
        var record = await portal.Services.PublishAsync(input);
        var scan = await StoreAsync("скан.pdf", "%PDF-1.7 scan");
        input.Documents[0].FileId = scan.Id;
        await portal.Services.PublishAsync(input, record);

        var answer = await portal.NewClient().GetAsync($"/files/{input.Documents[0].Id}");

        (await answer.Content.ReadAsStringAsync()).ShouldBe("%PDF-1.7 scan");
        answer.Content.Headers.ContentDisposition!.FileNameStar.ShouldBe("скан.pdf");
    }

    [Fact]
    public async Task Unknown_IsAbsent() =>
        (await portal.NewClient().GetAsync($"/files/{Guid.NewGuid()}")).StatusCode.ShouldBe(HttpStatusCode.NotFound);

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task OneBitFlippedInTheStoreOrNothingThere_IsSaidAndNotHandedOut(bool isLost)
    {
        var document = await PublishAsync(DocumentVisibility.Public);
        var whole = await PublishAsync(DocumentVisibility.Public);
        var sha256 = await portal.UseAsync(db => db.Documents.Where(d => d.Id == document).Select(d => d.File!.Sha256).SingleAsync());
        var path = Path.Combine(portal.Services.GetRequiredService<PortalOptions>().DataFolder, "files", sha256[..2], sha256);
        if (isLost)
        {
            File.Delete(path);
        }
        else
        {
            var bytes = await File.ReadAllBytesAsync(path);
            bytes[^1] ^= 1;
            await File.WriteAllBytesAsync(path, bytes);
        }

        var answer = await portal.NewClient().GetAsync($"/files/{document}");

        answer.StatusCode.ShouldBe(HttpStatusCode.Gone);
        var page = await answer.ReadPageAsync();
        page.QuerySelector("h1")!.TextContent.ShouldBe("Файл повреждён");
        (await portal.NewClient().GetAsync($"/files/{whole}")).StatusCode.ShouldBe(HttpStatusCode.OK);
        File.Delete(path);
    }

    [Fact]
    public async Task SameBytes_AreKeptOnceAndTellTheirFirstRecord()
    {
        var document = await PublishAsync(DocumentVisibility.Public);
        var file = await portal.UseAsync(async db => (await db.Documents.SingleAsync(d => d.Id == document)).FileId);

        var again = await StoreAsync("другое имя.pdf", Content(_number));

        again.Id.ShouldBe(file);
        again.KnownFrom.ShouldNotBeNull().Reference.ShouldStartWith("CP-");
    }

    private static int _number;

    private static readonly Guid Run = Guid.NewGuid();

    private static string Content(int number) => $"%PDF-1.7 {Run} {number}";

    private async Task<Guid> PublishAsync(DocumentVisibility visibility)
    {
        var input = await WithDocumentAsync(visibility);
        await portal.Services.PublishAsync(input);
        return input.Documents[0].Id;
    }

    private async Task<AgreementInput> WithDocumentAsync(DocumentVisibility visibility)
    {
        var file = await StoreAsync(Name, Content(Interlocked.Increment(ref _number)));
        var input = WrittenAgreements.Input();
        input.Documents.Add(new DocumentInput
        {
            Id = Guid.CreateVersion7(), FileId = file.Id, FileName = file.Name, Visibility = visibility,
        });
        return input;
    }

    private Task<UploadedFile> StoreAsync(string name, string content) => portal.UseAsync<FileService, UploadedFile>(
        files => files.StoreAsync(
            new MemoryStream(System.Text.Encoding.UTF8.GetBytes(content)), name, Actor.Portal, CancellationToken.None));

    private async Task<HttpClient> ClientAsync(PortalRole? role, string? region)
    {
        if (role is not { } known)
        {
            return portal.NewClient();
        }

        Guid? regionId = region is null ? null : await portal.UseAsync(db => db.RegionIdAsync(region));
        return await portal.SignInAsync(known, regionId);
    }
}
