using System.Net;
using CooperationPortal.Core.Comments;
using CooperationPortal.Core.History;
using CooperationPortal.Core.PersonalData;
using CooperationPortal.Core.Shared;
using CooperationPortal.Core.Shared.Inputs;
using CooperationPortal.Core.Users;
using CooperationPortal.Core.Visits;
using CooperationPortal.Tests.Support.Http;
using CooperationPortal.Tests.Support.Records;
using CooperationPortal.Tests.Support.Users;
using CooperationPortal.Web.PageSupport;
using Microsoft.EntityFrameworkCore;

namespace CooperationPortal.Tests.Web.Manage.PersonalData;

/// <summary>A person's name is erased on request from records, drafts and texts; what stays is said before.</summary>
public sealed class PersonErasureTests(PortalFixture portal) : IClassFixture<PortalFixture>
{
    [Fact]
    public async Task Erase_Person_TakesTheNameFromEveryTable_AndLeavesRolesCountsAndHistory()
    {
        var (person, visit, draft) = await PublishAsync("Федосья", "Крапивина");
        var other = await NamedPerson.PublishAsync(portal, "Лукерья", "Малинина");
        var admin = await portal.SignInAsync(PortalRole.SystemAdministrator);
        var before = await portal.UseAsync(db => db.History.CountAsync());

        var plan = await admin.GetPageAsync(ErasureOf(person));
        var answer = await ErasureForms.EraseAsync(admin, ErasureOf(person), "обращение № 5");

        plan.QuerySelector("#goes ~ ul")!.TextContent.ShouldContain("Имя в ролях: 2");
        plan.QuerySelectorAll("#goes ~ ul a, #stays ~ ul a").ShouldAllBe(a => a.GetAttribute("href")!.Contains($"{person}#"));
        plan.QuerySelector("#stays ~ ul")!.TextContent.ShouldContain("Записи журнала с именем");
        answer.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await LeftoversAsync("крапивин")).ShouldBe(["history"]);
        (await LeftoversAsync("малинин")).ShouldContain("names");
        var page = await portal.NewClient().GetPageAsync($"/ru/visits/{visit}");
        page.QuerySelector("main")!.TextContent.ShouldContain("Имя удалено");
        page.QuerySelector("main")!.TextContent.ShouldContain(NamedPerson.Post);
        page.QuerySelector("main")!.TextContent.ShouldContain("1 человек");
        page.QuerySelectorAll("main a[href*='/people/']").ShouldBeEmpty();
        (await (await portal.SignInAsync(PortalRole.MinistryStaff)).GetStringAsync($"/manage/visits/{visit}")).ShouldContain("Имя удалено");
        (await portal.UseAsync(db => db.Drafts.SingleAsync(d => d.RecordId == draft))).Content.Split($"person:{Nobody(person)}").Length.ShouldBe(3);
        await ShouldBeRememberedAsync(person, before);
        (await portal.NewClient().GetPageAsync(other.Pages[0])).QuerySelector("main")!.TextContent.ShouldContain("Лукерья");
    }

    [Fact]
    public async Task Erase_Again_DoesNothing()
    {
        var (person, _, _) = await PublishAsync("Ульяна", "Шиповникова");
        var admin = await portal.SignInAsync(PortalRole.SystemAdministrator);
        var form = await admin.GetPageAsync(ErasureOf(person));
        await ErasureForms.SendAsync(admin, form, "обращение № 6");

        var again = await ErasureForms.SendAsync(admin, form, "обращение № 6");

        again.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await portal.UseAsync(db => db.History.CountAsync(h => h.RecordId == person && h.Action == HistoryAction.PersonalDataErased))).ShouldBe(1);
        (await admin.GetAsync(ErasureOf(person))).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Erase_SignatoryOfAnAgreementInForce_StaysUnderIt_AndTheFormSaysSo()
    {
        var person = await NamedPerson.PublishAsync(portal, "Ефросинья", "Можжевелова");
        var admin = await portal.SignInAsync(PortalRole.SystemAdministrator);

        var plan = await admin.GetPageAsync(ErasureOf(person.Id));
        await ErasureForms.SendAsync(admin, plan, "обращение № 7");
        var after = await admin.GetPageAsync(ErasureOf(person.Id));

        plan.QuerySelector("#stays ~ ul")!.TextContent.ShouldContain(person.Pages[2].Split('/')[^1]);
        var reader = portal.NewClient();
        (await reader.GetStringAsync(person.Pages[0])).ShouldNotContain("Можжевелов");
        (await reader.GetStringAsync(person.Pages[1])).ShouldNotContain("Можжевелов");
        (await reader.GetStringAsync(person.Pages[2])).ShouldContain("Ефросинья Можжевелова");
        after.Forms.ShouldNotContain(f => f.QuerySelector("[name='Input.Reason']") != null);
    }

    [Theory]
    [InlineData("", "причину")]
    [InlineData("просит Дарья Облепихина", "Причин")]
    [InlineData("по просьбе Дарьи Облепихиной", "Причин")]
    public async Task Erase_WithoutAReason_OrWithOneThatNames_IsRefused(string reason, string message)
    {
        var (person, _, _) = await PublishAsync("Дарья", "Облепихина");
        var admin = await portal.SignInAsync(PortalRole.SystemAdministrator);

        var answer = await ErasureForms.EraseAsync(admin, ErasureOf(person), reason);

        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        (await answer.ReadPageAsync()).QuerySelector(".govuk-error-message")!.TextContent.ShouldContain(message, Case.Insensitive);
        (await portal.UseAsync(db => db.People.AnyAsync(p => p.Id == person))).ShouldBeTrue();
    }

    [Fact]
    public async Task Erase_ByOthers_IsRefused()
    {
        var (person, _, _) = await PublishAsync("Марфа", "Боярышникова");
        foreach (var role in new[] { PortalRole.Auditor, PortalRole.MinistryStaff, PortalRole.Reviewer })
        {
            var client = await portal.SignInAsync(role);
            (await client.GetAsync(ErasureOf(person))).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
            (await client.PostAsync(ErasureOf(person), new Dictionary<string, string> { ["Input.Reason"] = "так" })).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        }

        (await portal.UseAsync(db => db.People.AnyAsync(p => p.Id == person))).ShouldBeTrue();
    }

    private static string ErasureOf(Guid person) => PersonalDataLinks.Erase(DataSubject.Person(person));

    private static Guid Nobody(Guid person) => RowId.Of($"{person}", "erased");

    private async Task ShouldBeRememberedAsync(Guid person, int before)
    {
        var entry = await portal.UseAsync(db => db.History.SingleAsync(h => h.RecordId == person && h.Action == HistoryAction.PersonalDataErased));
        (entry.Title, entry.Comment).ShouldBe((null, "обращение № 5"));
        entry.Changes.ShouldContain(c => c.Path == "Roles" && c.Before == "2");
        (await portal.UseAsync(db => db.History.CountAsync())).ShouldBeGreaterThan(before);
        (await portal.UseAsync<ChainCheck, ChainResult>(check => check.CheckAsync(null, CancellationToken.None))).Fault.ShouldBeNull();
    }

    /// <summary>The tables that hold a word, whatever the column.</summary>
    private Task<List<string>> LeftoversAsync(string word) => portal.UseAsync(async db =>
    {
        var tables = await db.Database.SqlQuery<string>(
            $"select tablename::text as \"Value\" from pg_tables where schemaname = 'public' order by 1").ToListAsync();
        var found = new List<string>();
        foreach (var table in tables)
        {
            var question = $"select count(*)::int as \"Value\" from \"{table}\" t where t::text ilike {{0}} or t::text ilike {{1}}";
            var count = await db.Database.SqlQueryRaw<int>(
                question, $"%{word}%", $"%{CooperationPortal.Core.Search.SearchKey.Of(word)}%").SingleAsync();
            if (count > 0)
            {
                found.Add(table);
            }
        }

        return found;
    });

    /// <summary>Somebody in a published visit, in its texts and quotes, in a draft, a comment, an article and a report.</summary>
    private async Task<(Guid Person, string Visit, Guid Draft)> PublishAsync(string first, string last)
    {
        var bare = last[..^1];
        var trip = VisitInputs.Visit(Places.SamaraOblast, Places.Namangan);
        trip.Members = [VisitInputs.Member($"{first} {last}", NamedPerson.Post)];
        trip.Members[0].BasisNote = $"в списке {last}";
        trip.OtherMembers = CooperationPortal.Core.Delegations.OtherMembers.None;
        trip.Purpose = LocalizedInput.Of("ru", $"Встретить {first[..^1]}ю {bare}у");
        trip.Statements = [VisitInputs.Statement(StatementKind.Fact, Side.Home, "Сын выздоровел", $"{first} {last}")];
        trip.Sources = [VisitInputs.Source("Новость о поездке")];
        trip.Evidence =
        [
            new() { Id = Guid.CreateVersion7(), SourceId = trip.Sources[0].Id, FieldPath = $"Members/{trip.Members[0].Id}", Quote = $"{last} {first} приехала" },
        ];
        var visit = await portal.Services.PublishAsync(trip);
        var person = await portal.UseAsync(db => db.Visits.Where(v => v.Id == visit).Select(v => v.Delegation!.Members.Single().Person!).SingleAsync());
        var next = VisitInputs.Visit(Places.SamaraOblast, Places.Namangan);
        next.Members = [VisitInputs.Member("", NamedPerson.Post)];
        next.Members[0].Person = RecordPick.Of(RecordKind.Person, person.Id, $"{first} {last}");
        next.Statements = [VisitInputs.Statement(StatementKind.Fact, Side.Home, "Снова приехали", $"{first} {last}")];
        next.Summary = LocalizedInput.Of("ru", $"Снова {first} {last}");
        var draft = await portal.DraftAsync(next);
        var staff = await portal.AddStaffAsync(PortalRole.MinistryStaff);
        await portal.UseAsync(db =>
        {
            var comment = new Comment
            {
                Id = Guid.CreateVersion7(), RecordKind = RecordKind.Visit, RecordId = visit, AuthorId = staff.Id, WrittenAt = DateTimeOffset.UnixEpoch,
            };
            db.Entry(comment).Property(c => c.Text).CurrentValue = $"Звонила {first} {last}";
            db.Add(comment);
            db.Add(new CooperationPortal.Core.Press.PressArticle
            {
                Id = Guid.CreateVersion7(), OwnerId = staff.Id, Title = "Статья", Language = "ru", Text = $"О {first} {last}", CreatedAt = DateTimeOffset.UnixEpoch,
            });
            db.Add(new CooperationPortal.Core.ErrorReports.ErrorReport
            {
                Id = Guid.CreateVersion7(), Page = "/ru", Text = $"{first} {last} — это я", Lang = "ru", At = DateTimeOffset.UnixEpoch,
            });
            return db.SaveChangesAsync();
        });
        var reference = await portal.UseAsync(db => db.Visits.Where(v => v.Id == visit).Select(v => v.Reference).SingleAsync());
        return (person.Id, reference, draft.RecordId);
    }
}
