using CooperationPortal.Core.Agreements;
using CooperationPortal.Core.Commitments;
using CooperationPortal.Core.Data.DemoData;
using CooperationPortal.Core.Search;
using CooperationPortal.Core.Shared;
using CooperationPortal.Core.Shared.Paging;
using CooperationPortal.Tests.Core.Data;
using Microsoft.EntityFrameworkCore;
using Shouldly;

namespace CooperationPortal.Tests.Core.Search;

/// <summary>The public search over the demo records.</summary>
[Collection(DemoCollection.Name)]
public sealed class SearchQueriesTests(DemoFixture demo)
{
    [Theory]
    [InlineData("Цзямусы")]
    [InlineData("Jiamusi")]
    [InlineData("佳木斯")]
    [InlineData("佳木斯市")]
    [InlineData("230800")]
    public async Task Find_PlaceInAnyScript_FindsItAndAllItsRecords(string typed)
    {
        var found = await demo.FindAsync(typed);

        found.Target.Region.ShouldBe("jiamusi-cn");
        found.Places.Single().Records.ShouldBe(5);
        (found.Agreements.Total, found.Visits.Total, found.Meetings.Total, found.Commitments.Total).ShouldBe((1, 1, 1, 2));
        found.Corrected.ShouldBeNull();
    }

    [Theory]
    [InlineData("佳木")]
    [InlineData("цзяму")]
    public async Task Find_BeginningOfAName_FindsTheRecordsByWords(string typed)
    {
        var found = await demo.FindAsync(typed);

        found.Target.Words.ShouldBe(typed);
        found.Places.ShouldContain(p => p.Place.Slug == "jiamusi-cn");
        found.Agreements.Total.ShouldBe(1);
    }

    [Theory]
    [InlineData("стажировки")]
    [InlineData("internships")]
    [InlineData("进修")]
    [InlineData("amaliyot")]
    public async Task Find_WordsForAKindOfCooperation_FindWhatPromisesIt(string typed)
    {
        var promised = await demo.Database.UseAsync(db => db.Commitments
            .Where(c => c.Activity == ActivityType.Internship).Select(c => c.Reference).ToListAsync());

        var found = await demo.Database.UseAsync<CommitmentQueries, Page<CommitmentRow>>(commitments =>
            commitments.ListAsync(new CommitmentFilter { Words = typed }, "ru", null, null, CancellationToken.None));

        promised.ShouldNotBeEmpty();
        promised.Except(found.Items.Select(c => c.Reference)).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("Хабаровск", "Khabarovsk")]
    [InlineData("伯力", "哈巴罗夫斯克边疆区")]
    [InlineData("Омск", "Омская область")]
    [InlineData("Samara Region", "Самарская область")]
    [InlineData("Man zhou li", "满洲里")]
    [InlineData("滿洲里", "满洲里")]
    [InlineData("克拉瑪依", "Karamay")]
    [InlineData("омичи", "Омская область")]
    [InlineData("самарцам", "Самарская область")]
    [InlineData("иркутяне", "Иркутская область")]
    public async Task Find_OtherFormOfAPlace_IsThatPlace(string typed, string name)
    {
        var (found, expected) = (await demo.FindAsync(typed), await demo.FindAsync(name));

        found.Target.Region.ShouldNotBeNull();
        found.Target.ShouldBe(expected.Target);
        found.Corrected.ShouldBeNull();
    }

    [Theory]
    [InlineData("Цинь Юйхуэй", "秦裕辉")]
    [InlineData("Yuhui Qin", "秦裕辉")]
    [InlineData("Yao Jinglin", "Яо Цзинлинь")]
    [InlineData("Цинь Юйхуэя", "秦裕辉")]
    public async Task Find_SomebodyInAnotherSystem_FindsTheRecordsUnderTheName(string typed, string name)
    {
        var (found, expected) = (await demo.FindAsync(typed), await demo.FindAsync(name));

        found.Visits.Total.Count.ShouldBeGreaterThan(0);
        found.Visits.Total.ShouldBe(expected.Visits.Total);
        found.Corrected.ShouldBeNull();
    }

    [Theory]
    [InlineData("соглашение 2024 Хэйлунцзян", "irkutsk-heilongjiang-2024")]
    [InlineData("MOU Aktobe Karamay 2020", "aktobe-karamay-2020")]
    [InlineData("Минздрав РФ Киргизия", "kg-ru-plan-2025")]
    [InlineData("武汉同济医院", "tongji-kossamak-2025")]
    [InlineData("больница Корея", "ajou-bayankhongor-2019")]
    [InlineData("中俄蒙合作医院挂牌 造福三国民众", "manzhouli-trilateral-2019")]
    [InlineData("Un spital din Moldova va colabora cu o instituție similară din Israel", "moldova-rambam")]
    public async Task Find_WordsOfKindYearPlaceAndSource_FindTheAgreement(string typed, string file)
    {
        var found = await demo.FindAsync(typed);

        found.Agreements.First.Select(a => a.Reference).ShouldContain(await demo.ReferenceOfAsync(file));
        found.Fewer.ShouldBeNull();
    }

    [Fact]
    public async Task Find_NameOfAThingWithACountryInIt_LooksForNoPlace()
    {
        var keys = await demo.Database.UseAsync(db => db.Agreements.Select(a => a.SearchKey).ToListAsync());

        var found = await demo.FindAsync("китайская медицина");

        found.Agreements.Total.Count.ShouldBe(keys.Count(key => key.Split(RecordWords.PlacesFollow)[0] is var own
            && own.Contains(" kitai", StringComparison.Ordinal) && own.Contains(" meditsin", StringComparison.Ordinal)));
        keys.Count(key => key.Contains(" kitai", StringComparison.Ordinal)).ShouldBeGreaterThan(found.Agreements.Total.Count);
    }

    [Fact]
    public async Task Find_BeginningOfPlacesWithoutRecords_ShowsThoseWithRecordsOnly()
    {
        (await demo.FindAsync("кар")).Places.ShouldAllBe(p => p.Records > 0);
        (await demo.FindAsync("Kariya")).Places.ShouldNotBeEmpty();
    }

    [Theory]
    [InlineData("Муминов")]
    [InlineData("Muminov")]
    [InlineData("Moʻminov")]
    [InlineData("Мўминов")]
    public async Task Find_PersonInAnyScript_FindsThePostAndTheRecords(string typed)
    {
        var found = await demo.FindAsync(typed);

        found.People.Single().Match.Name.Text.ShouldBe("Солихон Муминов");
        found.People.Single().Match.Place.ShouldNotBeNull();
        (found.Agreements.Total, found.Visits.Total).ShouldBe((1, 1));
    }

    [Theory]
    [InlineData("СОККД")]
    [InlineData("кардиодиспансер")]
    public async Task Find_ShortNameOfABody_FindsItsRecords(string typed)
    {
        var found = await demo.FindAsync(typed);

        found.Target.Institution.ShouldNotBeNull();
        (found.Agreements.Total, found.Visits.Total).ShouldBe((1, 1));
    }

    [Theory]
    [InlineData("кардиологам")]
    [InlineData("cardiology")]
    [InlineData("cardiologists")]
    [InlineData("心脏")]
    [InlineData("kardiologiya")]
    [InlineData("сердце")]
    public async Task Find_WordsForASpecialty_FindWhatIsCodedWithIt(string typed)
    {
        var coded = await demo.Database.UseAsync(db => db.Agreements
            .Where(a => a.Scope.Any(s => s.SpecialtyCodes.Contains("cardiology"))).Select(a => a.Reference).ToListAsync());

        var found = await demo.Database.UseAsync<AgreementQueries, Page<AgreementRow>>(agreements =>
            agreements.ListAsync(new AgreementFilter { Words = typed }, "ru", null, null, CancellationToken.None));

        coded.ShouldNotBeEmpty();
        coded.Except(found.Items.Select(a => a.Reference)).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("кардиологам", "ardiolog")]
    [InlineData("сердце", "ardiolog")]
    [InlineData("心脏", "ardiolog")]
    public async Task Find_WordsInAText_ShowTheTextBesideTheRecord(string typed, string shown)
    {
        var found = await demo.FindAsync(typed);

        found.Agreements.First.ShouldNotBeEmpty();
        found.Agreements.First.ShouldAllBe(row => found.Excerpts.ContainsKey(row.Reference));
        found.Excerpts.Values.ShouldContain(p => SearchKey.Of(p.Text).Contains(shown));
        found.Excerpts.Values.ShouldAllBe(p => found.Words.In(p.Text).Count > 0);
    }

    [Theory]
    [InlineData("Хабаровску", "Хабаровск")]
    [InlineData("Самарской области", "Самарская область")]
    [InlineData("Наманганом", "Наманган")]
    public async Task Find_PlaceInAnotherCase_IsThatPlace(string typed, string name)
    {
        var (found, expected) = (await demo.FindAsync(typed), await demo.FindAsync(name));

        found.Target.Region.ShouldNotBeNull();
        found.Target.ShouldBe(expected.Target);
    }

    [Fact]
    public async Task Find_WordWithinAnother_IsNotThatWord()
    {
        var found = await demo.FindAsync("рак");
        var keys = await demo.Database.UseAsync(db => db.Agreements.Select(a => new { a.Reference, a.SearchKey }).ToListAsync());

        keys.ShouldContain(k => k.SearchKey.Contains("rak") && !$" {k.SearchKey}".Contains(" rak"));
        found.Agreements.Total.ShouldBe(keys.Count(k => $" {k.SearchKey}".Contains(" rak")));
    }

    [Fact]
    public async Task Find_ShortCapitals_AreNoBeginningOfAWord()
    {
        var keys = await demo.Database.UseAsync(db => db.Agreements.Select(a => a.SearchKey).ToListAsync());

        var (found, begun) = (await demo.FindAsync("ГОС"), await demo.FindAsync("гос"));

        keys.ShouldContain(key => key.Contains(" gos", StringComparison.Ordinal));
        keys.ShouldNotContain(key => key.Contains(" gos ", StringComparison.Ordinal));
        (found.Agreements.Total.Count, begun.Agreements.Total.Count > 0).ShouldBe((0, true));
    }

    [Fact]
    public async Task Find_NameOfCityAndRegion_TakesTheRegionThatHoldsTheCity()
    {
        var found = await demo.FindAsync("Namangan");

        found.Target.Region.ShouldBe("uz-ng");
        found.Agreements.Total.ShouldBe(3);
        found.Places.Count.ShouldBe(2);
    }

    [Fact]
    public async Task Find_Country_FindsWhatTouchesItsPlaces()
    {
        var found = await demo.FindAsync("Китай");
        var expected = await demo.Database.UseAsync(db =>
            db.Agreements.CountAsync(a => db.Regions.Any(r => r.Slug == "cn" && a.RegionIds.Contains(r.Id))));

        found.Agreements.Total.ShouldBe(expected);
    }

    [Theory]
    [InlineData("абракадабра")]
    [InlineData("щщщщщщ")]
    [InlineData("%_\\")]
    [InlineData("'; drop table names; --")]
    public async Task Find_NothingThatFits_IsEmpty(string typed)
    {
        var found = await demo.FindAsync(typed);

        found.Total.ShouldBe(0);
    }

    [Fact]
    public async Task Find_WithdrawnRecord_IsFoundNeitherByNameNorByPerson()
    {
        var id = DemoIds.Record("moldova-rambam", RecordKind.Agreement, "a1");
        await SetPublicAsync(id, false);

        var byPerson = await demo.FindAsync("Roitman");
        var byName = await demo.FindAsync("Rambam");
        await SetPublicAsync(id, true);

        byPerson.People.ShouldBeEmpty();
        byName.Agreements.Total.ShouldBe(0);
    }

    [Fact]
    public async Task OfReference_PublicRecord_IsKnown()
    {
        var visit = await demo.Database.UseAsync(db => db.Visits.Select(v => v.Reference).FirstAsync());
        var promise = await demo.Database.UseAsync(db => db.Commitments.Select(c => c.Reference).FirstAsync());

        (await OfReferenceAsync(visit.ToLowerInvariant())).ShouldBe((RecordKind.Visit, visit));
        (await OfReferenceAsync(promise)).ShouldBe((RecordKind.Commitment, promise));
        (await OfReferenceAsync("CP-1999-0001")).ShouldBeNull();
    }

    private Task<(RecordKind Kind, string Reference)?> OfReferenceAsync(string reference) =>
        demo.Database.UseAsync<SearchQueries, (RecordKind, string)?>(search => search.OfReferenceAsync(reference, CancellationToken.None));

    private Task<int> SetPublicAsync(Guid id, bool isPublic) => demo.Database.UseAsync(db =>
        db.Agreements.Where(a => a.Id == id).ExecuteUpdateAsync(set => set.SetProperty(a => a.IsPublic, isPublic)));
}
