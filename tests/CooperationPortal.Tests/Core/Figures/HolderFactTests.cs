using CooperationPortal.Core.Agreements;
using CooperationPortal.Core.Agreements.Confirmations;
using CooperationPortal.Core.Commitments;
using CooperationPortal.Core.Documents;
using CooperationPortal.Core.Visits;
using CooperationPortal.Tests.Core.Drafts;
using CooperationPortal.Tests.Support.Database;
using CooperationPortal.Tests.Support.Records;
using Microsoft.EntityFrameworkCore;

namespace CooperationPortal.Tests.Core.Figures;

/// <summary>What promises and meetings are counted under besides what they say: docs/decisions/0089.</summary>
public sealed class HolderFactTests(DatabaseFixture database) : IClassFixture<DatabaseFixture>
{
    [Fact]
    public async Task Promise_FollowsTheKindAndTheDocumentsOfItsAgreement()
    {
        var input = FoundingAgreements.Promised();
        var agreement = await database.Services.PublishAsync(input);
        var promise = input.Commitments[0].Id;
        (await FactsAsync(promise)).ShouldBe(["document:Nothing", $"type:{input.Type}", "word:Nothing"]);

        input.Type = AgreementType.Memorandum;
        input.Documents = [await DocumentAsync(DocumentVisibility.Public)];
        await database.Services.PublishAsync(input, agreement);

        (await FactsAsync(promise)).ShouldBe(["document:Stated", "type:Memorandum", "word:Nothing"]);
        (await CountAsync(new() { Type = [AgreementType.Memorandum], Fact = ["document:Stated"] })).ShouldBe(1);

        input.Documents[0].Visibility = DocumentVisibility.Staff;
        await database.Services.PublishAsync(input, agreement);

        (await FactsAsync(promise)).ShouldBe(["document:Nothing", "type:Memorandum", "word:Nothing"]);
        await database.ShouldBeAsCountedAnewAsync();
    }

    [Fact]
    public async Task Promise_IsConfirmedWithItsAgreement()
    {
        var desk = new DraftDesk(database);
        var input = DraftDesk.Agreement();
        input.Commitments = FoundingAgreements.Promised().Commitments;
        var (head, editor) = (await desk.PublishedAsync(input), await desk.EditorAsync());
        (await FactsAsync(input.Commitments[0].Id)).ShouldContain("word:Nothing");

        await database.UseAsync<ConfirmationService, bool>(async words =>
        {
            var seen = (await words.FindAsync(head.Reference!, "ru", editor, CancellationToken.None))!;
            var word = new ConfirmationInput
            {
                PartyId = seen.Parties[0].Id, Outcome = ConfirmationOutcome.Confirmed, Note = "письмо № 5", Hash = seen.Hash,
            };
            await words.RecordAsync(head.Reference!, word, editor, CancellationToken.None);
            return true;
        });

        (await FactsAsync(input.Commitments[0].Id)).ShouldContain("word:Stated");
        (await CountAsync(new() { Fact = ["word:Stated"] })).ShouldBe(1);
        await database.ShouldBeAsCountedAnewAsync();
    }

    [Fact]
    public async Task PromiseOfAMeeting_HasTheMeetingsDocuments_AndNoKindOfAgreement()
    {
        var input = VisitInputs.Meeting(Places.Jiamusi, Places.KhabarovskKrai);
        input.Commitments = FoundingAgreements.Promised().Commitments;
        var meeting = await database.Services.PublishAsync(input);
        (await FactsAsync(meeting)).ShouldBe(["document:Nothing", "source:Nothing"]);

        input.Documents = [await DocumentAsync(DocumentVisibility.Public)];
        await database.Services.PublishAsync(input, meeting);

        (await FactsAsync(meeting)).ShouldBe(["document:Stated", "source:Nothing"]);
        (await FactsAsync(input.Commitments[0].Id)).ShouldBe(["document:Stated", "word:Nothing"]);
        (await database.UseAsync<MeetingQueries, int>(async meetings =>
            (await meetings.LengthAsync(new MeetingFilter { Fact = ["document:Stated"] }, null, CancellationToken.None)).Count)).ShouldBe(1);
        await database.ShouldBeAsCountedAnewAsync();
    }

    private Task<List<string>> FactsAsync(Guid id) => database.UseAsync(db => db.Database.SqlQuery<string>($"""
        select fact as "Value" from record_facts cross join unnest(facts) as fact
        where record_id = {id} and split_part(fact, ':', 1) in ('type', 'word', 'document', 'source') order by 1
        """).ToListAsync());

    private Task<int> CountAsync(CommitmentFilter filter) =>
        database.UseAsync<CommitmentQueries, int>(q => q.CountAsync(filter, null, CancellationToken.None));

    private async Task<DocumentInput> DocumentAsync(DocumentVisibility visibility)
    {
        var id = Guid.CreateVersion7();
        await database.UseAsync(async db =>
        {
            db.StoredFiles.Add(new StoredFile
            {
                Id = id, Sha256 = $"{Guid.NewGuid():N}{Guid.NewGuid():N}", Size = 1, ContentType = "application/pdf", Name = "протокол.pdf",
                UploadedById = Guid.Empty, UploadedAt = TimeProvider.System.GetUtcNow(),
            });
            await db.SaveChangesAsync();
        });
        return new DocumentInput
        {
            Id = Guid.CreateVersion7(), FileId = id, FileName = "протокол.pdf", Kind = DocumentKind.Protocol, Visibility = visibility,
        };
    }
}
