using CooperationPortal.Core.PersonalData;

namespace CooperationPortal.Tests.Core.PersonalData;

/// <summary>Names are taken out of texts as Russian declines them, and other words are left.</summary>
public sealed class NamePatternsTests
{
    [Theory]
    [InlineData("Иван Петров", "Делегацию возглавил Иван Петров.", "Делегацию возглавил Имя удалено.")]
    [InlineData("Иван Петров", "вместе с Иваном Петровым", "вместе с Имя удалено")]
    [InlineData("Иван Петров", "Петров Иван, врач", "Имя удалено, врач")]
    [InlineData("Алёна Чёрная", "у Алены Черной", "у Имя удалено")]
    [InlineData("Иван Иванович Петров", "Ивана Ивановича Петрова ждали", "Имя удалено ждали")]
    [InlineData("Gulnora Azimova", "said Gulnora Azimova", "said Name erased")]
    [InlineData("王伟", "代表团团长王伟先生", "代表团团长姓名已删除先生")]
    [InlineData("Иван Петров", "Иван и Петровка", "Иван и Петровка")]
    [InlineData("Ли", "Лион и Либерия", "Лион и Либерия")]
    [InlineData("Ann Lee", "Joann Lee and Ann Leeds", "Joann Lee and Ann Leeds")]
    [InlineData("Staff 1", "Staff 12 asked Staff 1", "Staff 12 asked Name erased")]
    [InlineData("C. (Carl) Smith", "by C. (Carl) Smith", "by Name erased")]
    public void Erase_NameInAText_IsGone(string name, string text, string erased) =>
        new NamePatterns([name], []).Erase(text).ShouldBe(erased);

    [Theory]
    [InlineData("Иван Петров", "Петров рассказал", "Имя удалено рассказал")]
    [InlineData("Петрова Анна", "по словам Петровой, Анна", "по словам Имя удалено, Анна")]
    [InlineData("Иван Петров", "Петровск и Петровка", "Петровск и Петровка")]
    [InlineData("Gulnora Azimova", "Azimova said", "Name erased said")]
    public void Erase_FamilyNameAlone_IsGoneFromTheRecordsOfThePerson(string name, string text, string erased) =>
        NamePatterns.WithFamilyNames([name]).Erase(text).ShouldBe(erased);

    [Theory]
    [InlineData("пишите на Anna@party.example.", "пишите на —.")]
    [InlineData("joanna@party.example, j.anna@party.example", "joanna@party.example, j.anna@party.example")]
    public void Erase_Address_IsGone(string text, string erased) =>
        new NamePatterns([], ["anna@party.example"]).Erase(text).ShouldBe(erased);
}
