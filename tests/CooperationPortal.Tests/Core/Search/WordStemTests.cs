using CooperationPortal.Core.Search;

namespace CooperationPortal.Tests.Core.Search;

public sealed class WordStemTests
{
    [Theory]
    [InlineData("kardiolog", "кардиология", "кардиологам", "кардиологами", "кардиологов", "кардиологический", "кардиологической")]
    [InlineData("kardiolog", "cardiology", "cardiologists", "kardiologiya", "kardiologlar", "kardiologlarning", "кардиологларга")]
    [InlineData("hirurg", "хирургия", "хирургов", "хирургических")]
    [InlineData("hospital", "hospital", "hospitals")]
    [InlineData("palau", "Палау", "палауский", "палауских")]
    [InlineData("gospital", "госпиталя", "госпиталями", "gospitalning")]
    [InlineData("samar", "Самара", "Самаре", "Самарой", "Самарский")]
    [InlineData("hamkor", "hamkorlik", "hamkorligi", "hamkorlikning", "ҳамкорлар")]
    [InlineData("train", "training", "trainings", "trained")]
    [InlineData("kardiolog", "kardiologiyada", "kardiologiyaga", "кардиологияда")]
    [InlineData("transplant", "трансплантация", "трансплантации", "трансплантационная", "transplantation")]
    [InlineData("konsult", "консультаций", "consultations")]
    [InlineData("pediatr", "pediatrics", "pediatricians", "педиатров")]
    [InlineData("malaka", "malakasini", "malakasining", "малакасига")]
    [InlineData("habarov", "Хабаровска", "Xabarovskda", "Xabarovskga", "Хабаровскда")]
    [InlineData("shifokor", "shifokorlar", "shifokorlarini", "шифокорларнинг")]
    [InlineData("meditsin", "медицина", "медицины", "медициной")]
    [InlineData("mongolia", "Mongolian", "Mongolians")]
    [InlineData("japan", "Japanese")]
    public void Of_FormsOfAWord_AreOneStem(string stem, params string[] forms) =>
        forms.Select(form => WordStem.Of(SearchKey.Of(form))).ShouldAllBe(found => found == stem);

    [Theory]
    [InlineData("рак", "rak")]
    [InlineData("2024", "2024")]
    [InlineData("мед", "med")]
    [InlineData("сон", "son")]
    public void Of_ShortWordOrNumber_StaysWhole(string typed, string key) => WordStem.Of(SearchKey.Of(typed)).ShouldBe(key);
}
