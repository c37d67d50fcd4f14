using CooperationPortal.Core.Drafts;
using CooperationPortal.Core.PersonalData;
using CooperationPortal.Core.Shared;
using CooperationPortal.Core.Users;
using CooperationPortal.Tests.Core.Drafts;
using CooperationPortal.Tests.Support.Database;
using CooperationPortal.Tests.Support.Users;

namespace CooperationPortal.Tests.Core.PersonalData;

/// <summary>Which deeds of the history are those of an account.</summary>
public sealed class MentionQueriesTests(DatabaseFixture database) : IClassFixture<DatabaseFixture>
{
    [Fact]
    public async Task Open_AccountThatActedForAScope_HasItsDeeds_AndNotThoseOfANamesake()
    {
        var desk = new DraftDesk(database);
        var editor = await desk.EditorAsync();
        var namesake = await desk.EditorAsync() with { Name = editor.Name };
        await desk.SaveAsync(DraftDesk.Agreement(), DraftStamp.ForNew(), editor with { ActingFor = "Самарская область" });
        await desk.SaveAsync(DraftDesk.Agreement(), DraftStamp.ForNew(), editor);
        await desk.SaveAsync(DraftDesk.Agreement(), DraftStamp.ForNew(), namesake with { ActingFor = "Самарская область" });
        await desk.SaveAsync(DraftDesk.Agreement(), DraftStamp.ForNew(), namesake);
        await desk.SaveAsync(DraftDesk.Agreement(), DraftStamp.ForNew(), namesake);

        var file = await database.UseAsync<DataSubjectQueries, DataSubjectFile?>(async q => await q.OpenAsync(
            DataSubject.Account(editor.UserId!.Value), LanguageTag.Russian, await desk.ActorAsync(PortalRole.SystemAdministrator), DraftDesk.Now));

        file!.Mentions.Count(m => m.Place == MentionPlace.History).ShouldBe(2);
    }
}
