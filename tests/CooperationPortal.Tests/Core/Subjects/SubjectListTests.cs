using CooperationPortal.Core.Activities;
using CooperationPortal.Core.Agreements;
using CooperationPortal.Core.Commitments;
using CooperationPortal.Core.Shared;
using CooperationPortal.Core.Shared.Paging;
using CooperationPortal.Core.Subjects;
using CooperationPortal.Core.Visits;
using CooperationPortal.Core.Vocabularies;
using CooperationPortal.Tests.Core.Data;
using CooperationPortal.Tests.Support.Database;

namespace CooperationPortal.Tests.Core.Subjects;

/// <summary>
/// About every specialty, condition and kind of cooperation the public finds, by the facts that are kept, all that the published
/// records say.
/// </summary>
[Collection(DemoCollection.Name)]
public sealed class SubjectListTests(DemoFixture demo)
{
    [Theory]
    [InlineData(SubjectKind.Specialty)]
    [InlineData(SubjectKind.Condition)]
    [InlineData(SubjectKind.Cooperation)]
    public async Task Lists_OfAnySubject_AreOfAllThatSaySo(SubjectKind kind)
    {
        var found = 0;
        foreach (var subject in await SubjectsAsync(kind))
        {
            found += await ShouldBeAlikeAsync(subject, (AgreementQueries q, Actor? r) => q.ListAsync(subject.Agreements, "ru", null, r, default, 500), a => a.Reference);
            found += await ShouldBeAlikeAsync(subject, (CommitmentQueries q, Actor? r) => q.ListAsync(subject.Commitments, "ru", null, r, default, 500), c => c.Reference);
            if (subject.Visits is { } visits)
            {
                found += await ShouldBeAlikeAsync(subject, (VisitQueries q, Actor? r) => q.ListAsync(visits, "ru", null, r, default, 500), v => v.Reference);
            }

            if (subject.Meetings is { } meetings)
            {
                found += await ShouldBeAlikeAsync(subject, (MeetingQueries q, Actor? r) => q.ListAsync(meetings, "ru", null, r, default, 500), m => m.Reference);
            }

            if (subject.Activities is { } activities)
            {
                found += await ShouldBeAlikeAsync(subject, (ActivityQueries q, Actor? r) => q.ListAsync(activities, "ru", null, r, default, 500), a => a.Reference);
            }
        }

        found.ShouldBePositive();
    }

    /// <summary>Each figure of the page of a subject is the length of its list.</summary>
    [Theory]
    [InlineData(SubjectKind.Specialty)]
    [InlineData(SubjectKind.Condition)]
    [InlineData(SubjectKind.Cooperation)]
    public async Task Overview_OfAnySubject_TellsTheLengthsOfItsLists(SubjectKind kind)
    {
        foreach (var subject in await SubjectsAsync(kind))
        {
            var overview = await demo.Database.UseAsync((SubjectQueries q) => q.OfAsync(subject, "ru", default));

            int[] told = [overview.Signed, overview.Commitments, overview.OverdueCommitments, overview.Visits, overview.Meetings];
            told.ShouldBe(
                [
                    await LengthAsync((AgreementQueries q) => q.ListAsync(subject.Agreements with { Signed = true }, "ru", null, null, default, 500)),
                    await LengthAsync((CommitmentQueries q) => q.ListAsync(subject.Commitments, "ru", null, null, default, 500)),
                    await LengthAsync((CommitmentQueries q) => q.ListAsync(
                        subject.Commitments with { State = [CommitmentBucket.Overdue] }, "ru", null, null, default, 500)),
                    subject.Visits is { } visits ? await LengthAsync((VisitQueries q) => q.ListAsync(visits, "ru", null, null, default, 500)) : 0,
                    subject.Meetings is { } meetings ? await LengthAsync((MeetingQueries q) => q.ListAsync(meetings, "ru", null, null, default, 500)) : 0,
                ],
                subject.Code);
        }
    }

    private async Task<List<Subject>> SubjectsAsync(SubjectKind kind)
    {
        var codes = kind is SubjectKind.Cooperation
            ? Enum.GetNames<ActivityType>()
            : [.. (await demo.Database.UseAsync((TermQueries q) => q.AllAsync(
                kind is SubjectKind.Specialty ? VocabularyKind.Specialty : VocabularyKind.Condition, default))).Select(t => t.Code)];
        var subjects = new List<Subject>();
        foreach (var code in codes)
        {
            if (await demo.Database.UseAsync((SubjectQueries q) => q.FindAsync(kind, code, default)) is { } subject)
            {
                subjects.Add(subject);
            }
        }

        return subjects;
    }

    private async Task<int> ShouldBeAlikeAsync<TQueries, TRow>(
        Subject subject, Func<TQueries, Actor?, Task<Page<TRow>>> list, Func<TRow, string> name)
        where TQueries : notnull
    {
        var seen = (await demo.Database.UseAsync((TQueries q) => list(q, null))).Items.Select(name).ToList();
        var written = (await demo.Database.UseAsync((TQueries q) => list(q, Actor.Portal))).Items.Select(name);

        seen.ShouldBe(written, $"{typeof(TRow).Name} {subject.Code}");
        return seen.Count;
    }

    private async Task<int> LengthAsync<TQueries, TRow>(Func<TQueries, Task<Page<TRow>>> list)
        where TQueries : notnull =>
        (await demo.Database.UseAsync((TQueries q) => list(q))).Items.Count;
}
