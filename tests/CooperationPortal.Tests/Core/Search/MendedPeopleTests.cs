using CooperationPortal.Core.Delegations;
using CooperationPortal.Core.Drafts;
using CooperationPortal.Core.People;
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

/// <summary>A name that is mended in the draft that had it first stays the person whom other drafts mean by it.</summary>
public sealed class MendedPeopleTests(DatabaseFixture database) : IClassFixture<DatabaseFixture>
{
    private static readonly CancellationToken Now = CancellationToken.None;

    [Theory]
    [InlineData("Солехон Муминов", "Солихон Муминов", true)]
    [InlineData("Виталия Петрищева", "Виталий Петрищев", true)]
    [InlineData("Поляков", "Владимир Поляков", true)]
    [InlineData("В. П. Поляков", "Владимир Петрович Поляков", true)]
    [InlineData("Солихон Муминов", "Алишер Муминов", false)]
    [InlineData("Владимир", "Ольга Тюмина", false)]
    [InlineData("Анна", "А.", false)]
    public void IsSame_MendedOrAnotherName_IsToldApart(string name, string mended, bool isSame) =>
        NearlySaid.IsSame(name, mended).ShouldBe(isSame);

    [Theory]
    [InlineData(Order.EarlierFirst)]
    [InlineData(Order.LaterFirst)]
    [InlineData(Order.LaterBeforeTheMending)]
    public async Task Publish_NameMendedMeanwhile_IsOnePersonOfTheMendedName(Order order)
    {
        var (wrong, right) = ($"Солехон Муминов {order}", $"Солихон Муминов {order}");
        var editor = await EditorAsync();
        var (earlier, later) = await TwoDraftsAsync(wrong, editor);
        if (order is Order.LaterBeforeTheMending)
        {
            await PublishAsync(later);
        }

        earlier = await RenameAsync(earlier, editor, right);
        var rest = order switch
        {
            Order.EarlierFirst => new[] { earlier, later },
            Order.LaterFirst => [later, earlier],
            _ => [earlier],
        };
        foreach (var head in rest)
        {
            await PublishAsync(head);
        }

        var person = await PersonAsync(earlier);
        (await PersonAsync(later)).ShouldBe(person);
        (await NamesAsync(person)).ShouldBe([right]);
        (await PeopleAsync(wrong)).ShouldBe(0);
    }

    [Fact]
    public async Task Publish_AnotherNameInTheSameRow_IsAnotherPerson()
    {
        var editor = await EditorAsync();
        var (earlier, later) = await TwoDraftsAsync("Рустам Каримов", editor);

        earlier = await RenameAsync(earlier, editor, "Ольга Тюмина");
        await PublishAsync(earlier);
        await PublishAsync(later);

        (await NamesAsync(await PersonAsync(earlier))).ShouldBe(["Ольга Тюмина"]);
        (await NamesAsync(await PersonAsync(later))).ShouldBe(["Рустам Каримов"]);
    }

    [Fact]
    public async Task Publish_KeptWhileTheNameIsTyped_IsStillTheSamePerson()
    {
        var editor = await EditorAsync();
        var (earlier, later) = await TwoDraftsAsync("Эльёр Содиков", editor);

        earlier = await RenameAsync(earlier, editor, "Эл", chosen: null);
        earlier = await RenameAsync(earlier, editor, "Элёр Содиков");
        await PublishAsync(earlier);
        await PublishAsync(later);

        (await PersonAsync(later)).ShouldBe(await PersonAsync(earlier));
    }

    [Fact]
    public async Task Publish_PrivatePersonMendedInTheFirstDraft_IsWithheldInTheOther()
    {
        var editor = await EditorAsync();
        var (earlier, later) = await TwoDraftsAsync("Пелагея Лямина", editor, isPrivate: true);
        await RenameAsync(earlier, editor, "Пелагея Лямкина");

        await PublishAsync(later);

        var person = await PersonAsync(later);
        (await database.UseAsync(db => db.People.SingleAsync(p => p.Id == person))).Naming.ShouldBe(PersonNaming.NoConsent);
    }

    [Fact]
    public async Task Resolve_FormOfTheOtherDraft_ShowsTheMendedName()
    {
        var editor = await EditorAsync();
        var (earlier, later) = await TwoDraftsAsync("Клавдея Ильина", editor);
        await RenameAsync(earlier, editor, "Клавдия Ильина");
        var input = (await OpenAsync(later, editor)).Input;

        await database.UseAsync<DraftPicks, object>(
            async picks => await picks.ResolveAsync(input, LanguageTag.Russian, editor, Now));

        input.Members[0].Person.Text.ShouldBe("Клавдия Ильина");
        input.Members[0].Person.WrittenIn().ShouldNotBeNull();
    }

    /// <summary>Two drafts that name one new person; the later one chose whom the earlier one names.</summary>
    private async Task<(DraftHead Earlier, DraftHead Later)> TwoDraftsAsync(string name, Actor editor, bool isPrivate = false)
    {
        var member = VisitInputs.Member(name);
        member.IsPrivate = isPrivate;
        var earlier = await DraftAsync(member, editor);
        var draft = await database.UseAsync(db => db.Drafts.Where(d => d.RecordId == earlier.RecordId).Select(d => d.Id).SingleAsync());
        var again = VisitInputs.Member(name);
        again.Person.Chosen = RecordPick.ChoiceIn(draft);
        return (earlier, await DraftAsync(again, editor));
    }

    private Task<DraftHead> DraftAsync(MemberInput member, Actor editor)
    {
        var visit = VisitInputs.Visit(Places.Samara, Places.Jiamusi);
        visit.Members.Add(member);
        return database.UseAsync<DraftService<VisitInput>, DraftHead>(d => d.SubmitAsync(visit, DraftStamp.ForNew(), null, editor, Now));
    }

    private Task<WorkingCopy<VisitInput>> OpenAsync(DraftHead head, Actor editor) =>
        database.UseAsync<DraftService<VisitInput>, WorkingCopy<VisitInput>>(d => d.OpenAsync(head.RecordId.ToString(), editor, Now));

    private async Task<DraftHead> RenameAsync(DraftHead head, Actor editor, string name, string? chosen = RecordPick.AsWritten)
    {
        var copy = await OpenAsync(head, editor);
        var pick = copy.Input.Members[0].Person;
        (pick.Text, pick.Chosen, pick.FirstWritten) = (name, chosen, null);
        return await database.UseAsync<DraftService<VisitInput>, DraftHead>(d => chosen is null
            ? d.SaveAsync(copy.Input, copy.Head.Stamp, null, editor, Now)
            : d.SubmitAsync(copy.Input, copy.Head.Stamp, null, editor, Now));
    }

    private async Task PublishAsync(DraftHead head)
    {
        var reviewer = (await database.Services.AddStaffAsync(PortalRole.Reviewer)).Actor;
        await database.UseAsync<ReviewService<VisitInput>, bool>(async review =>
        {
            await review.PublishAsync(head.RecordId, head.Stamp, null, reviewer, Now);
            return true;
        });
    }

    private async Task<Guid> PersonAsync(DraftHead head) => await database.UseAsync<IRecordWriter<VisitInput>, Guid>(async writer =>
        (await writer.LoadAsync(head.RecordId, Now))!.Members.Single().Person.IdOf(RecordKind.Person)!.Value);

    private Task<List<string>> NamesAsync(Guid person) =>
        database.UseAsync(db => db.People.Where(p => p.Id == person).SelectMany(p => p.Names).Select(n => n.Text).ToListAsync());

    private Task<int> PeopleAsync(string name) => database.UseAsync(db => db.People.CountAsync(p => p.Names.Any(n => n.Text == name)));

    private async Task<Actor> EditorAsync() => (await database.Services.AddStaffAsync(
        PortalRole.MinistryStaff, await database.UseAsync(db => db.RegionIdAsync("RU-SAM")))).Actor;

    public enum Order
    {
        EarlierFirst,
        LaterFirst,
        LaterBeforeTheMending,
    }
}
