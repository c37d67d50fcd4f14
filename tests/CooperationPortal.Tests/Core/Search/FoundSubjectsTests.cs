using CooperationPortal.Core.Search;
using CooperationPortal.Core.Shared;
using CooperationPortal.Tests.Core.Data;

namespace CooperationPortal.Tests.Core.Search;

/// <summary>The search leads to the pages of the specialties, conditions and kinds of cooperation that the words name.</summary>
[Collection(DemoCollection.Name)]
public sealed class FoundSubjectsTests(DemoFixture demo)
{
    [Theory]
    [InlineData("кардиология", "cardiology")]
    [InlineData("кардиологам", "cardiology")]
    [InlineData("кардеология", "cardiology")]
    [InlineData("cardiology", "cardiology")]
    [InlineData("心脏病学", "cardiology")]
    [InlineData("kardiologiya", "cardiology")]
    [InlineData("онкалогия", "oncology")]
    [InlineData("oncolgy", "oncology")]
    [InlineData("cancer", "oncology")]
    [InlineData("肿瘤", "oncology")]
    [InlineData("ДЦП", "cerebral_palsy")]
    [InlineData("脑瘫", "cerebral_palsy")]
    [InlineData("ТКМ", "traditional_chinese_medicine")]
    [InlineData("TCM", "traditional_chinese_medicine")]
    [InlineData("中医", "traditional_chinese_medicine")]
    [InlineData("телемедецина", "TelemedicineConsultation")]
    [InlineData("远程会诊", "TelemedicineConsultation")]
    [InlineData("транспланталогия", "transplant")]
    [InlineData("пересадка органов", "transplant")]
    [InlineData("肾病", "nephrology")]
    [InlineData("针灸", "acupuncture")]
    [InlineData("針灸", "acupuncture")]
    [InlineData("中医針灸", "acupuncture")]
    [InlineData("中医针灸", "traditional_chinese_medicine")]
    [InlineData("医生进修", "AdvancedTraining")]
    [InlineData("пересадкой органов", "transplant")]
    [InlineData("organ transplantatsiyasi", "transplant")]
    [InlineData("organ koʻchirib oʻtkazish", "transplant")]
    [InlineData("器官移植", "transplant")]
    [InlineData("肾脏病", "nephrology")]
    [InlineData("лечение рака", "oncology")]
    [InlineData("treatment of cancer", "oncology")]
    [InlineData("обмен пациентами", "PatientExchange")]
    [InlineData("бесплодие", "infertility")]
    [InlineData("инсульт", "stroke")]
    [InlineData("heart surgery", "cardiac_surgery")]
    public async Task Find_WhatASubjectIsCalled_LeadsToIt(string typed, string code) =>
        (await demo.FindAsync(typed)).Subjects.Select(s => s.Code).ShouldContain(code);

    [Theory]
    [InlineData("Самара")]
    [InlineData("Палау")]
    [InlineData("Jiamusi")]
    [InlineData("佳木斯")]
    [InlineData("CP-2026-0003")]
    [InlineData("2019")]
    [InlineData("Амурская областная детская клиническая больница")]
    public async Task Find_WhatNoSubjectIsCalled_LeadsToNone(string typed) => (await demo.FindAsync(typed)).Subjects.ShouldBeEmpty();

    /// <summary>Its label is one of the vocabulary, but there is nothing to read on its page.</summary>
    [Fact]
    public async Task Find_SubjectOfWhichNothingIsPublished_LeadsToNone() =>
        (await demo.FindAsync("дерматовенерология")).Subjects.ShouldBeEmpty();

    [Fact]
    public async Task Find_Subject_IsNamedInTheReadersLanguageAndCountedInTheLength()
    {
        var found = await demo.Database.UseAsync<SearchQueries, SearchResults>(
            search => search.FindAsync("肾病", LanguageTag.English, CancellationToken.None));

        found.Subjects.ShouldHaveSingleItem().Name.Text.ShouldBe("Nephrology");
        found.Total.Count.ShouldBe(
            1 + found.Places.Count + found.People.Count + found.Institutions.Total.Count + found.Events.Total.Count + found.Records.Count
            + found.Sources.Total.Count);
    }
}
