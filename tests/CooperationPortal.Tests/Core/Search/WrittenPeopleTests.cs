using CooperationPortal.Core.Delegations;
using CooperationPortal.Core.Drafts;
using CooperationPortal.Core.History;
using CooperationPortal.Core.Search;
using CooperationPortal.Core.Shared;
using CooperationPortal.Core.Shared.Inputs;
using CooperationPortal.Core.Users;
using CooperationPortal.Core.Visits;
using CooperationPortal.Tests.Support.Database;
using CooperationPortal.Tests.Support.Records;
using CooperationPortal.Tests.Support.Users;
using Microsoft.EntityFrameworkCore;

namespace CooperationPortal.Tests.Core.Search;

/// <summary>Who is named in one's own draft and not yet in the registry can be chosen in the next one.</summary>
public sealed class WrittenPeopleTests(DatabaseFixture database) : IClassFixture<DatabaseFixture>
{
    private static readonly CancellationToken Now = CancellationToken.None;

    [Fact]
    public async Task Find_NamedInAnOwnDraft_IsOfferedToItsEditorAlone()
    {
        const string Name = "Лазарева Ефросинья";
        var editor = await EditorAsync();
        var head = await DraftAsync(VisitInputs.Member(Name), editor);

        var own = await FindAsync("лазарева", editor);
        var colleague = await FindAsync("лазарева", await EditorAsync());

        var match = own.ShouldHaveSingleItem();
        match.Value.ShouldBe(RecordPick.ChoiceIn(await IdAsync(head)));
        (match.Name.Text, match.Code, match.IsDraft).ShouldBe((Name, head.Reference, true));
        colleague.ShouldBeEmpty();
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Publish_BothRecords_IsOnePersonWhicheverIsFirst(bool isLaterFirst)
    {
        var name = $"Кедров Аполлинарий {(isLaterFirst ? "Второй" : "Первый")}";
        var editor = await EditorAsync();
        var earlier = await DraftAsync(VisitInputs.Member(name), editor);
        var again = VisitInputs.Member(name);
        again.Person.Chosen = (await FindAsync(name, editor)).Single(m => m.IsDraft).Value;
        var later = await DraftAsync(again, editor);
        var namesake = await DraftAsync(VisitInputs.Member(name), editor);

        foreach (var head in isLaterFirst ? [later, earlier, namesake] : new[] { earlier, later, namesake })
        {
            await PublishAsync(head);
        }

        (await PersonAsync(earlier)).ShouldBe(await PersonAsync(later));
        (await PersonAsync(namesake)).ShouldNotBe(await PersonAsync(later));
        (await FindAsync(name, editor)).ShouldAllBe(m => !m.IsDraft);
    }

    [Theory]
    [InlineData("бирюков", "Бирюков Савватий", true)]
    [InlineData("Бирюков Савватий", "Бирюков Савватий", true)]
    [InlineData("Совсем другой", "Совсем другой", false)]
    public async Task Resolve_ChosenPerson_StaysWhileTheWordsFit(string typed, string shown, bool stays)
    {
        var editor = await EditorAsync();
        var head = await DraftAsync(VisitInputs.Member("Бирюков Савватий"), editor);
        var choice = RecordPick.ChoiceIn(await IdAsync(head));
        var input = VisitWith(VisitInputs.Member(typed));
        input.Members[0].Person.Chosen = choice;

        var answers = await ResolveAsync(input, editor);

        var pick = input.Members[0].Person;
        (pick.Text, pick.Chosen).ShouldBe((shown, stays ? choice : null));
        (answers["Members[0].Person"].Match is not null).ShouldBe(stays);
    }

    [Fact]
    public async Task Resolve_PersonOfADraftOfOthers_StaysAndTellsNothing()
    {
        var head = await DraftAsync(VisitInputs.Member("Ведерникова Агния"), await EditorAsync());
        var input = VisitWith(VisitInputs.Member("Ведер"));
        var choice = RecordPick.ChoiceIn(await IdAsync(head));
        input.Members[0].Person.Chosen = choice;

        var answers = await ResolveAsync(input, await EditorAsync("RU-KHA"));

        (input.Members[0].Person.Text, input.Members[0].Person.Chosen).ShouldBe(("Ведер", choice));
        answers.Keys.ShouldNotContain("Members[0].Person");
    }

    [Fact]
    public void Differ_OtherWordsOrAnotherDraft_AreAChange()
    {
        var (one, other) = (Guid.CreateVersion7(), Guid.CreateVersion7());

        Differ(Pick("Вера", one), Pick("Вера", one)).ShouldBeFalse();
        Differ(Pick("Вера", one), Pick("Вера ", one)).ShouldBeFalse();
        Differ(Pick("Вера", one), Pick("Верона", one)).ShouldBeTrue();
        Differ(Pick("Вера", one), Pick("Вера", other)).ShouldBeTrue();
        Differ(Pick("Вера", one), RecordPick.Written("Вера", "ru")).ShouldBeTrue();

        static RecordPick Pick(string name, Guid draft) => new() { Text = name, Chosen = RecordPick.ChoiceIn(draft) };

        static bool Differ(RecordPick before, RecordPick after)
        {
            var id = Guid.CreateVersion7();
            return InputDiff.Between(
                VisitWith(new MemberInput { Id = id, Person = before }), VisitWith(new MemberInput { Id = id, Person = after }))
                .Exists(c => c.Path.EndsWith("person", StringComparison.Ordinal));
        }
    }

    private static VisitInput VisitWith(MemberInput member)
    {
        var visit = VisitInputs.Visit(Places.Samara, Places.Jiamusi);
        visit.Members.Add(member);
        return visit;
    }

    private async Task<Actor> EditorAsync(string iso = "RU-SAM") => (await database.Services.AddStaffAsync(
        PortalRole.MinistryStaff, await database.UseAsync(db => db.RegionIdAsync(iso)))).Actor;

    private Task<DraftHead> DraftAsync(MemberInput member, Actor editor) =>
        database.UseAsync<DraftService<VisitInput>, DraftHead>(
            d => d.SubmitAsync(VisitWith(member), DraftStamp.ForNew(), null, editor, Now));

    private Task<Guid> IdAsync(DraftHead head) =>
        database.UseAsync(db => db.Drafts.Where(d => d.RecordId == head.RecordId).Select(d => d.Id).SingleAsync());

    private async Task PublishAsync(DraftHead head)
    {
        var reviewer = (await database.Services.AddStaffAsync(PortalRole.Reviewer)).Actor;
        await database.UseAsync<ReviewService<VisitInput>, bool>(async review =>
        {
            await review.PublishAsync(head.RecordId, head.Stamp, null, reviewer, Now);
            return true;
        });
    }

    private Task<Guid?> PersonAsync(DraftHead head) => database.UseAsync<IRecordWriter<VisitInput>, Guid?>(async writer =>
        (await writer.LoadAsync(head.RecordId, Now))!.Members.Single().Person.IdOf(RecordKind.Person));

    private Task<IReadOnlyList<LookupMatch>> FindAsync(string typed, Actor reader) =>
        database.UseAsync<RegistryLookup, IReadOnlyList<LookupMatch>>(
            lookup => lookup.FindAsync(typed, [RecordKind.Person], LanguageTag.Russian, reader, Now));

    private Task<IReadOnlyDictionary<string, PickAnswer>> ResolveAsync(VisitInput input, Actor reader) =>
        database.UseAsync<DraftPicks, IReadOnlyDictionary<string, PickAnswer>>(
            picks => picks.ResolveAsync(input, LanguageTag.Russian, reader, Now));
}
