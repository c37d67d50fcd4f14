using CooperationPortal.Core.Institutions;
using CooperationPortal.Core.Shared;
using CooperationPortal.Core.Shared.Inputs;
using CooperationPortal.Core.Shared.Names;

namespace CooperationPortal.Tests.Core.Shared.Names;

public sealed class NameSetTests
{
    [Theory]
    [InlineData("ru", "Цзямусы", false)]
    [InlineData("zh-Hans", "佳木斯市", false)]
    [InlineData("en", "Jiamusi", false)]
    [InlineData("uz-Latn", "Цзямусы (ўзб.)", true)]
    [InlineData("ja", "Jiamusi", true)]
    public void Best_FormsInManyLanguages_FollowsLanguageThenKind(string lang, string text, bool isFallback)
    {
        NameForm[] names =
        [
            new("佳市", "zh-Hans", NameKind.Alias),
            new("佳木斯市", "zh-Hans", NameKind.Official),
            new("Kiamusze", "en", NameKind.Former),
            new("Chia-mu-ssu", "en", NameKind.Alias),
            new("Jiamusi", "en", NameKind.Transliteration),
            new("Цзямусы", "ru", NameKind.Press),
            new("Цзямусы (ўзб.)", "uz-Cyrl", NameKind.Official),
        ];

        var best = NameSet.Best(names, lang);

        best.Text.ShouldBe(text);
        best.IsFallback.ShouldBe(isFallback);
    }

    [Theory]
    [InlineData("Tongji Hospital", "zh-Hans Official 同济医院", "en Alias Tongji Hospital", "ru Alias Больница Тунцзи")]
    [InlineData("Музей медицины", "en Alias Museum", "ru Official Музей медицины")]
    [InlineData("同济医院", "zh-Hans Official 同济医院", "uz-Latn Alias Tunszi shifoxonasi")]
    [InlineData("Tunszi", "uz-Latn Official Tunszi", "en Former Tungchi")]
    public void ForAddress_FormsOfSeveralKinds_IsTheBestThatIsWidelyRead(string expected, params string[] forms) =>
        NameSet.ForAddress([.. forms.Select(f => f.Split(' ', 3)).Select(f => new NameForm(f[2], f[0], Enum.Parse<NameKind>(f[1])))])
            .ShouldBe(expected);

    [Fact]
    public void Best_FormerNameInTheLanguage_YieldsToACurrentOneInAnother() =>
        NameSet.Best([new NameForm("Куйбышев", "ru", NameKind.Former), new("Samara", "en", NameKind.Official)], "ru")
            .ShouldBe(new LocalizedString("Samara", "en", true));

    [Fact]
    public void Best_OnlyAFormerName_IsShown() =>
        NameSet.Best([new NameForm("Куйбышев", "ru", NameKind.Former)], "ru").Text.ShouldBe("Куйбышев");

    [Fact]
    public void Best_TwoAliases_IsTheSameWhicheverWasReadFirst()
    {
        NameForm[] names = [new("Северная Корея", "ru", NameKind.Alias), new("КНДР", "ru", NameKind.Alias)];

        NameSet.Best(names, "ru").ShouldBe(NameSet.Best(names.Reverse(), "ru"));
    }

    [Fact]
    public void Best_NoNames_IsAFault()
    {
        NameSet.BestOrNull([], "ru").ShouldBeNull();
        Should.Throw<InvalidOperationException>(() => NameSet.Best(Array.Empty<NameForm>(), "ru"));
    }

    [Theory]
    [InlineData(2013, "Краевая больница № 1")]
    [InlineData(2020, "Краевая больница им. Сергеева")]
    public void AsOf_RenamedHospital_GivesTheNameOfThatTime(int year, string expected)
    {
        Name[] names =
        [
            Named("Краевая больница им. Сергеева", NameKind.Official, from: "2015-03"),
            Named("Краевая больница № 1", NameKind.Former, to: "2015-02"),
            Named("Больница", NameKind.Short),
        ];

        NameSet.Best(NameSet.AsOf(names.Select(DatedNameForm.Of), new DateOnly(year, 6, 1)), "ru").Text.ShouldBe(expected);
    }

    [Fact]
    public void AsOf_FormerNameWithDates_ComesBeforeAnUndatedOfficialOne()
    {
        Name[] names = [Named("Астана", NameKind.Official), Named("Нур-Султан", NameKind.Former, "2019-03-23", "2022-09-17")];

        NameSet.Best(NameSet.AsOf(names.Select(DatedNameForm.Of), new DateOnly(2020, 1, 1)), "ru").Text.ShouldBe("Нур-Султан");
        NameSet.Best(NameSet.AsOf(names.Select(DatedNameForm.Of), new DateOnly(2024, 1, 1)), "ru").Text.ShouldBe("Астана");
    }

    [Fact]
    public void Text_OfAName_SetsItsSearchKey() =>
        Named("Хабаровск", NameKind.Official).SearchKey.ShouldBe("habarovsk");

    [Fact]
    public void Take_CorrectedName_ChangesItsSearchKey()
    {
        var name = Named("Хабаровск", NameKind.Official);
        var input = name.ToInput();
        input.Text = "Самара";

        name.Take(input);

        name.SearchKey.ShouldBe("samara");
        name.ToInput().ShouldBeEquivalentTo(input);
    }

    private static InstitutionName Named(string text, NameKind kind, string? from = null, string? to = null) => new()
    {
        Text = text,
        Lang = "ru",
        Kind = kind,
        ValidFrom = Date(from),
        ValidTo = Date(to),
    };

    private static StatedDate Date(string? edtf) => edtf is null
        ? StatedDate.NotStated
        : StatedDate.Of(edtf, DateNature.Actual, FactBasis.Stated);
}
