using CooperationPortal.Core.Press.Reading;

namespace CooperationPortal.Tests.Core.Press;

public sealed class PhraseReaderTests
{
    [Theory]
    [InlineData("подписали соглашение о сотрудничестве", TradePhrase.AgreementSigned)]
    [InlineData("было подписано соглашение", TradePhrase.AgreementSigned)]
    [InlineData("планируется подписать договор", TradePhrase.SigningPlanned)]
    [InlineData("стороны подпишут", TradePhrase.SigningPlanned)]
    [InlineData("взаимовыгодный обмен опытом", TradePhrase.ExperienceExchange)]
    [InlineData("стажировки врачей", TradePhrase.Internship)]
    [InlineData("провести мастер-классы", TradePhrase.MasterClass)]
    [InlineData("делегация во главе с министром", TradePhrase.DelegationHead)]
    [InlineData("гости посетили больницу", TradePhrase.Visited)]
    [InlineData("с деловым визитом посетила", TradePhrase.BusinessVisit)]
    [InlineData("paid an official visit", TradePhrase.OfficialVisit)]
    [InlineData("对该市进行工作访问", TradePhrase.WorkingVisit)]
    [InlineData("мы планируем проведение конференций", TradePhrase.Plan)]
    [InlineData("internships are planned", TradePhrase.Plan)]
    [InlineData("первая двусторонняя встреча", TradePhrase.FirstMeeting)]
    [InlineData("выразили готовность", TradePhrase.Offer)]
    [InlineData("высоко оценили работу", TradePhrase.Assessment)]
    [InlineData("насколько нам известно, медики", TradePhrase.Hedge)]
    [InlineData("as far as we know, they", TradePhrase.Hedge)]
    [InlineData("据我们所知，他们", TradePhrase.Hedge)]
    [InlineData("bizga maʼlum boʻlishicha, ular", TradePhrase.Hedge)]
    [InlineData("they signed an agreement", TradePhrase.AgreementSigned)]
    [InlineData("a memorandum will be signed", TradePhrase.SigningPlanned)]
    [InlineData("a delegation headed by the mayor", TradePhrase.DelegationHead)]
    [InlineData("exchange of experience", TradePhrase.ExperienceExchange)]
    [InlineData("双方签署了合作协议", TradePhrase.AgreementSigned)]
    [InlineData("双方将签署", TradePhrase.SigningPlanned)]
    [InlineData("开展远程会诊", TradePhrase.Telemedicine)]
    [InlineData("代表团访问了", TradePhrase.Visited)]
    [InlineData("kelishuv imzolandi", TradePhrase.AgreementSigned)]
    [InlineData("tajriba almashish", TradePhrase.ExperienceExchange)]
    [InlineData("qoʻshma konferensiyalar", TradePhrase.JointConference)]
    [InlineData("tashrif buyurdi", TradePhrase.Visited)]
    public void Read_PhraseOfTheTrade_IsMarked(string text, TradePhrase phrase) =>
        PhraseReader.Read(text).Select(m => m.Phrase).ShouldContain(phrase);

    [Fact]
    public void Read_PlanToSign_IsNoSignature() =>
        PhraseReader.Read("Стороны планируют подписать соглашение, договор будет подписан в мае.")
            .Select(m => m.Phrase).ShouldBe([TradePhrase.SigningPlanned, TradePhrase.SigningPlanned]);

    [Fact]
    public void Read_WordsOfOthers_AreNotMarked() =>
        PhraseReader.Read("Больница лечит детей, в городе холодно, стажёров нет.").ShouldBeEmpty();

    [Fact]
    public void Meanings_EveryPhrase_IsKnown() =>
        Enum.GetValues<TradePhrase>().ShouldAllBe(phrase => PhraseMeaning.Of(phrase, typeof(string)) == null);
}
