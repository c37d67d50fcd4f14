using CooperationPortal.Core.Events;
using CooperationPortal.Core.Institutions;
using CooperationPortal.Core.Shared;
using CooperationPortal.Core.Shared.Paging;
using CooperationPortal.Tests.Core.Data;

namespace CooperationPortal.Tests.Core.Search;

/// <summary>Bodies are found by what they are and where, people by what they were, and records by their year however it is written.</summary>
[Collection(DemoCollection.Name)]
public sealed class BodiesAndPostsTests(DemoFixture demo)
{
    private const int MostBodies = 100;

    [Theory]
    [InlineData("больница")]
    [InlineData("hospitals")]
    [InlineData("医院")]
    [InlineData("shifoxona")]
    [InlineData("kasalxonalar")]
    public async Task Find_KindOfBody_FindsAllOfTheKind(string typed)
    {
        var hospitals = await OfKindAsync(InstitutionKind.Hospital);

        hospitals.Count.ShouldBeGreaterThan(10);
        hospitals.ShouldBeSubsetOf(await BodiesAsync(typed));
    }

    /// <summary>Of the congress no source tells where it was to be, only who meets there.</summary>
    [Theory]
    [InlineData("медицинский конгресс Хабаровск 2014")]
    [InlineData("Far Eastern Medical Congress Khabarovsk")]
    [InlineData("20-23 мая 2014")]
    [InlineData("20 мая")]
    [InlineData("конгресс май 2014")]
    [InlineData("2014-05-22")]
    public async Task Find_EventByItsDaysOrByThoseWhoMeet_FindsIt(string typed) => (await demo.FindAsync(typed)).Events.First
        .ShouldContain(e => e.Event.Slug == "mezhdunarodnyy-dal-nevostochnyy-meditsinskiy-kongress");

    [Theory]
    [InlineData("конгресс 19 мая 2014")]
    [InlineData("конгресс 24 мая")]
    [InlineData("конгресс Намангана")]
    public async Task List_EventOfOtherDaysOrPlaces_IsNotAmongThem(string typed) => (await demo.Database.UseAsync(
        (EventQueries events) => events.ListAsync(new EventFilter { Name = typed }, "ru", null, null, CancellationToken.None)))
        .Items.ShouldNotContain(e => e.Event.Slug == "mezhdunarodnyy-dal-nevostochnyy-meditsinskiy-kongress");

    [Theory]
    [InlineData("губернатор Самарской области", "dmitriy-azarov")]
    [InlineData("who is the governor of Namangan", "shavkat-abdurazakov")]
    public async Task Find_PostByAnotherName_FindsWhoHasIt(string typed, string slug) =>
        (await demo.FindAsync(typed)).People.Select(p => p.Slug).ShouldContain(slug);

    [Theory]
    [InlineData("黑龙江中医药大学")]
    [InlineData("Хэйлунцзянский университет китайской медицины")]
    public async Task Find_Institution_ShowsRecordsWithItsNameBesideItsOwn(string typed)
    {
        var found = await demo.FindAsync(typed);

        found.Target.Institution.ShouldNotBeNull();
        found.Also.ShouldNotBeNull().Agreements.First.ShouldHaveSingleItem();
    }

    /// <summary>What an institution showed only the visit tells.</summary>
    [Theory]
    [InlineData("где хранят пуповинную кровь", "samarskiy-oblastnoy-meditsinskiy-tsentr-dinastiya")]
    [InlineData("cord blood in Samara", "samarskiy-oblastnoy-meditsinskiy-tsentr-dinastiya")]
    [InlineData("рентгенхирургия Тольятти", "tol-yattinskaya-gorodskaya-klinicheskaya-bol-nitsa-no-5")]
    public async Task Find_WhatAVisitWasShown_FindsWhoShowedIt(string typed, string slug) =>
        (await demo.FindAsync(typed)).Institutions.First.Select(row => row.Institution.Slug).ShouldContain(slug);

    [Theory]
    [InlineData("医院")]
    [InlineData("больница")]
    [InlineData("喀山的医院有哪些")]
    public async Task Find_Bodies_ShowsNeitherHowTheyAreBuiltNorPlacesThatSoundSo(string typed)
    {
        var found = await demo.FindAsync(typed);

        found.Subjects.ShouldBeEmpty();
        found.Places.ShouldAllBe(p => p.Match.IsWhole || p.Records > 0);
    }

    /// <summary>Each of the words stands for many others: all of them have to go into one question.</summary>
    [Fact]
    public async Task Find_ManyWordsThatStandForOthers_IsAnswered() =>
        (await demo.FindAsync("посол подписал меморандум больница Израиль")).Records.Count.ShouldBeGreaterThan(0);

    [Theory]
    [InlineData("vazirlik")]
    [InlineData("министерства")]
    public async Task Find_Ministry_FindsMinistriesAndNobodyInThem(string typed)
    {
        (await OfKindAsync(InstitutionKind.Ministry)).ShouldBeSubsetOf(await BodiesAsync(typed));
        (await demo.FindAsync(typed)).People.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("корейская больница", "ajou-university-hospital")]
    [InlineData("японская больница", "bol-nitsa-universiteta-khokkaydo")]
    [InlineData("北海道大学病院", "bol-nitsa-universiteta-khokkaydo")]
    [InlineData("hospitals in China", "tongji-hospital")]
    [InlineData("Казанский государственный медицинский университет", "kazan-state-medical-university")]
    [InlineData("Хунаньский университет китайской медицины", "hunan-university-of-chinese-medicine")]
    [InlineData("Амурская областная детская клиническая больница", "amur-regional-children-s-clinical-hospital")]
    [InlineData("больница №10", "city-hospital-10")]
    [InlineData("tongji yiyuan", "tongji-hospital")]
    [InlineData("City Hospital No 10 Khabarovsk", "city-hospital-10")]
    [InlineData("Тунцзи", "tongji-hospital")]
    [InlineData("мемориальный госпиталь Шин Конг", "shin-kong-wu-ho-su-memorial-hospital")]
    [InlineData("Минздрав РФ", "ministerstvo-zdravookhraneniya-rossiyskoy-federatsii")]
    [InlineData("Uzbek health ministry", "ministerstvo-zdravookhraneniya-respubliki-uzbekistan")]
    [InlineData("Oʻzbekiston Sogʻliqni saqlash vazirligi", "ministerstvo-zdravookhraneniya-respubliki-uzbekistan")]
    public async Task Find_BodyInWordsOfAnotherLanguage_FindsIt(string typed, string slug) =>
        (await BodiesAsync(typed)).ShouldContain(slug);

    /// <summary>Kursk has one as well: the reader is told which was taken. Its Russian name is not recorded.</summary>
    [Fact]
    public async Task Find_AbbreviationOfOneLetterAndWords_FindsTheBodyAndSaysSo()
    {
        var found = await demo.FindAsync("КГМУ");

        found.Corrected.ShouldBe("Kazan State Medical University");
        found.Institutions.First.ShouldHaveSingleItem().Institution.Slug.ShouldBe("kazan-state-medical-university");
    }

    [Fact]
    public async Task Find_PlaceAlone_MeansNoBodyInIt() => (await BodiesAsync("Китай")).ShouldNotContain("tongji-hospital");

    [Theory]
    [InlineData("губернатор Азаров", "dmitriy-azarov")]
    [InlineData("министр здравоохранения Мурашко", "mikhail-murashko")]
    [InlineData("Minister Ikramov", "adkham-ikramov")]
    [InlineData("главврач Кирсанов", "aleksey-kirsanov")]
    [InlineData("замминистра Сочинская", "tat-yana-sochinskaya")]
    [InlineData("ambassador of Moldova", "alexandr-roitman")]
    [InlineData("院长朱路文", "zhuluwen")]
    [InlineData("губернатор", "igor-kobzev")]
    [InlineData("ректор", "d-korol")]
    public async Task Find_Post_FindsWhoWasInIt(string typed, string slug) =>
        (await demo.FindAsync(typed)).People.Select(p => p.Slug).ShouldContain(slug);

    [Theory]
    [InlineData("doctor training")]
    [InlineData("кардиология")]
    [InlineData("больница")]
    public async Task Find_WordsOfNoPost_FindsNobody(string typed) => (await demo.FindAsync(typed)).People.ShouldBeEmpty();

    [Theory]
    [InlineData("2019 год")]
    [InlineData("в 2019 году")]
    [InlineData("2019г.")]
    [InlineData("2019年")]
    [InlineData("2019-yilda")]
    [InlineData("2019 йил")]
    public async Task Find_YearWithItsWord_FindsWhatTheYearFinds(string typed)
    {
        var year = await demo.FindAsync("2019");
        var found = await demo.FindAsync(typed);

        year.Agreements.Total.Count.ShouldBeGreaterThan(1);
        found.Agreements.First.Select(r => r.Reference).ShouldBe(year.Agreements.First.Select(r => r.Reference));
        found.Visits.Total.ShouldBe(year.Visits.Total);
    }

    [Fact]
    public async Task Find_WordOfWhichOnlyPiecesAreKnown_IsNotTakenApart() => (await demo.FindAsync("monetary")).Records.Count.ShouldBe(0);

    private Task<List<string>> OfKindAsync(InstitutionKind kind) => SlugsAsync(new InstitutionFilter { Kind = kind });

    [Theory]
    [InlineData("TongjiHospital", "tongji-hospital")]
    [InlineData("DMU", "de-montfort-university")]
    public async Task Find_NameWrittenTogetherOrShort_LeadsToTheBody(string typed, string slug) =>
        (await demo.FindAsync(typed)).Institutions.First.Select(row => row.Institution.Slug).ShouldContain(slug);

    private Task<List<string>> BodiesAsync(string typed) => SlugsAsync(new InstitutionFilter { Name = typed });

    private async Task<List<string>> SlugsAsync(InstitutionFilter filter)
    {
        var page = await demo.Database.UseAsync<InstitutionQueries, Page<InstitutionRow>>(
            bodies => bodies.ListAsync(filter, LanguageTag.Russian, null, null, CancellationToken.None, MostBodies));
        return [.. page.Items.Select(row => row.Institution.Slug!)];
    }
}
