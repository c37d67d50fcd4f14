using System.Text.RegularExpressions;
using CooperationPortal.Core.Agreements;
using CooperationPortal.Core.Institutions;
using CooperationPortal.Core.Search;
using CooperationPortal.Core.Shared;
using CooperationPortal.Core.Shared.Paging;
using CooperationPortal.Tests.Core.Data;
using Microsoft.EntityFrameworkCore;

namespace CooperationPortal.Tests.Core.Search;

/// <summary>Chinese is found as it is written, not by whatever sounds alike.</summary>
[Collection(DemoCollection.Name)]
public sealed partial class ChineseCharactersTests(DemoFixture demo)
{
    [Theory]
    [InlineData("中医", "q4e2dq533b")]
    [InlineData("中醫", "q4e2dq533b")]
    [InlineData("第10医院，上海", "q7b2c10q533bq9662 q4e0aq6d77")]
    [InlineData("Самара, Samara", "")]
    public void Of_Text_IsItsCharacters(string text, string key) => CharacterKey.Of(text).ShouldBe(key);

    [Fact]
    public void Of_Sound_HasNoLetterOfCharacters() =>
        SearchKey.Of("Qarshi, Queen, qism, квас, 秦裕辉, Qingdao").ShouldNotContain('q');

    /// <summary>By their sound these found dozens of records.</summary>
    [Theory]
    [InlineData("移植")]
    [InlineData("制药")]
    [InlineData("会诊")]
    [InlineData("肿瘤")]
    public async Task List_TwoCharacters_IsOfRecordsThatSayThem(string characters)
    {
        var found = await demo.Database.UseAsync<AgreementQueries, Page<AgreementRow>>(queries =>
            queries.ListAsync(new AgreementFilter { Words = characters }, LanguageTag.Chinese, null, null, CancellationToken.None, 100));

        found.Items.Select(row => row.Reference).ShouldBe(await SayingAsync(characters), ignoreOrder: true);
    }

    [Theory]
    [InlineData("哈尔滨", "Harbin")]
    [InlineData("佳木斯", "Jiamusi")]
    [InlineData("肿瘤科", "онкология")]
    public async Task Find_Characters_FindWhatTheSameInLettersFinds(string characters, string letters)
    {
        var (written, spelt) = (await demo.FindAsync(characters), await demo.FindAsync(letters));

        written.Agreements.First.ShouldNotBeEmpty();
        written.Agreements.First.Select(a => a.Reference).ShouldBe(spelt.Agreements.First.Select(a => a.Reference));
    }

    /// <summary>It sounds as parts of dozens of names do.</summary>
    [Fact]
    public async Task Find_OneCharacter_FindsBodiesCalledSo()
    {
        var found = (await demo.FindAsync("癌")).Institutions.First.Select(row => row.Institution.Id).ToArray();
        var names = await demo.Database.UseAsync(db => db.Names.OfType<InstitutionName>()
            .Where(n => found.Contains(n.InstitutionId)).ToListAsync());

        found.ShouldAllBe(id => names.Any(n => n.InstitutionId == id && Cancer().IsMatch(n.Text)));
    }

    [Fact]
    public async Task Find_OtherCharactersOfTheSound_TellsWhichWereTaken()
    {
        var found = await demo.FindAsync("合坐");

        found.HasRecords.ShouldBeTrue();
        found.Corrected.ShouldBe("hezuo");
    }

    [GeneratedRegex("癌|肿瘤|онколог|cancer|oncolog|onkolog", RegexOptions.IgnoreCase)]
    private static partial Regex Cancer();

    /// <summary>In their texts, the labels of their codes among them, or in the name of a body that takes part.</summary>
    private Task<List<string>> SayingAsync(string characters) => demo.Database.UseAsync(async db =>
    {
        var called = await db.Names.OfType<InstitutionName>().Where(n => n.Text.Contains(characters)).Select(n => n.InstitutionId).ToListAsync();
        var agreements = await db.Agreements.AsNoTracking().ToListAsync();
        return agreements
            .Where(a => a.SearchTexts.SelectMany(t => t.Texts.Values).Any(text => text.Contains(characters, StringComparison.Ordinal))
                || a.InstitutionIds.Intersect(called).Any())
            .Select(a => a.Reference).ToList();
    });
}
