using CooperationPortal.Core.Agreements;
using CooperationPortal.Core.Press;
using CooperationPortal.Core.Press.Giving;
using CooperationPortal.Core.Press.Reading;
using CooperationPortal.Core.Search;
using CooperationPortal.Core.Shared;
using CooperationPortal.Core.Shared.Inputs;
using CooperationPortal.Core.Visits;

namespace CooperationPortal.Tests.Core.Press;

public sealed class PassageGiverTests
{
    private static readonly PressArticle Article = new()
    {
        Id = Guid.CreateVersion7(), OwnerId = Guid.CreateVersion7(), Title = "Визит", Language = "ru", CreatedAt = default,
        Text = ArticleText.Tidy(ArticleTexts.Samara),
    };

    private static readonly Guid Samara = Guid.CreateVersion7();

    [Fact]
    public void Give_DateWithoutYear_FillsTheBoxesAndKeepsTheQuote()
    {
        var visit = new VisitInput();

        var given = Give(visit, "Period", "С 14 по 16 ноября");

        given.ShouldBe(new GivenPassage("Period"));
        visit.Period.Parts.TryToEdtf(out var edtf, out _).ShouldBeTrue();
        edtf.ShouldBe("XXXX-11-14/XXXX-11-16");
        var quote = visit.Evidence.ShouldHaveSingleItem();
        (quote.FieldPath, quote.Quote, quote.SourceId, quote.Basis)
            .ShouldBe(("Period", "С 14 по 16 ноября", Article.Id, FactBasis.Stated));
    }

    [Fact]
    public void Give_KnownPlace_TakesTheEmptyRowAndThenANewOne()
    {
        var visit = new VisitInput { HostParties = [new PartyInput { Id = Guid.CreateVersion7() }] };
        var first = visit.HostParties[0].Id;

        Give(visit, "HostParties/+/Party", "Самарскую область").Field.ShouldBe("HostParties[0].Party");
        Give(visit, "HostParties/+/Party", "Самарскую область").Field.ShouldBe("HostParties[1].Party");

        visit.HostParties.Count.ShouldBe(2);
        visit.HostParties[0].Id.ShouldBe(first);
        visit.HostParties[0].Party.IdOf(RecordKind.Region).ShouldBe(Samara);
        visit.HostParties[0].Party.Text.ShouldBe("Самарская область");
        visit.Evidence.ShouldHaveSingleItem().FieldPath.ShouldBe("HostParties");
    }

    [Fact]
    public void Give_UnknownPerson_IsKeptAsWritten()
    {
        var visit = new VisitInput();

        Give(visit, "Members/+/Person", "Солихон Муминов");
        Give(visit, $"Members/{visit.Members[0].Id}/TitleThen", "директор Наманганского филиала кардиологического центра");

        var member = visit.Members.ShouldHaveSingleItem();
        member.Person.IsAsWritten().ShouldBeTrue();
        member.Person.Lang.ShouldBe("ru");
        member.TitleThen.Text.ShouldBe("директор Наманганского филиала кардиологического центра");
        visit.Evidence.Select(e => e.FieldPath).ShouldBe([$"Members/{member.Id}", $"Members/{member.Id}"]);
    }

    [Fact]
    public void Give_PhrasesOfTheTrade_SetWhatTheyName()
    {
        var agreement = new AgreementInput();

        Give(agreement, "Events/+/Kind", "подписали соглашение");
        Give(agreement, "Sectors", "торгово-экономической, научно-технической, социально-культурной и гуманитарной");
        Give(agreement, "Scope/+/Text", "стажировках");
        Give(agreement, "Statements/+/Text", "узбекские коллеги заинтересованы в повышении квалификации");

        agreement.Events.ShouldHaveSingleItem().Kind.ShouldBe(AgreementEventKind.Signed);
        agreement.Sectors.ShouldBe([Sector.TradeEconomic, Sector.ScientificTechnical, Sector.SocioCultural, Sector.Humanitarian]);
        agreement.Scope.ShouldHaveSingleItem().Activity.ShouldBe(ActivityType.Internship);
        var said = agreement.Statements.ShouldHaveSingleItem();
        (said.Kind, said.Text.Lang).ShouldBe((StatementKind.Interest, "ru"));
        said.Activities.ShouldBe([ActivityType.AdvancedTraining]);
    }

    [Theory]
    [InlineData("Насколько нам известно, центр оснащён лучше всех", true)]
    [InlineData("центр оснащён лучше всех", false)]
    public void Give_Reservation_IsKeptWithTheStatement(string words, bool isHedged)
    {
        var article = new PressArticle
        {
            Id = Guid.CreateVersion7(), OwnerId = Guid.CreateVersion7(), Title = "Визит", Language = "ru", CreatedAt = default,
            Text = "Насколько нам известно, центр оснащён лучше всех.",
        };
        var agreement = new AgreementInput();

        PassageGiver.Give(agreement, "Statements/+/Text", Passage.Of(article, PhraseReader.Read(article.Text), words));

        agreement.Statements.ShouldHaveSingleItem().Hedged.ShouldBe(isHedged);
    }

    [Theory]
    [InlineData("Period", "подписали договор", PassageRefusal.NotInArticle)]
    [InlineData("Period", "", PassageRefusal.NotInArticle)]
    [InlineData("Status", "посетила", PassageRefusal.NoSuchField)]
    [InlineData("Stops/1/Party", "посетила", PassageRefusal.NoSuchField)]
    public void Give_WhatCannotBe_IsRefusedAndChangesNothing(string path, string words, PassageRefusal why)
    {
        var visit = new VisitInput();

        Give(visit, path, words).ShouldBe(GivenPassage.Refused(why));

        InputLeaves.Of(visit).ShouldBe(InputLeaves.Of(new VisitInput()));
    }

    [Fact]
    public void Give_NothingOfWhatTheFieldNeeds_AddsNoRow()
    {
        var agreement = new AgreementInput();

        Give(agreement, "Events/+/Kind", "посетила").Refusal.ShouldBe(PassageRefusal.SaysNothing);

        agreement.Events.ShouldBeEmpty();
        agreement.Evidence.ShouldBeEmpty();
    }

    [Fact]
    public void Give_LongPassage_IsRefused() =>
        Give(new VisitInput(), "Summary", Article.Text[..700]).Refusal.ShouldBe(PassageRefusal.TooLong);

    [Fact]
    public void Give_PassageOverTheEndOfALine_IsTheQuoteInOne()
    {
        var visit = new VisitInput();

        Give(visit, "Purpose", "Самарскую область.\r\n Губернатор").Refusal.ShouldBeNull();

        visit.Purpose.Text.ShouldBe("Самарскую область. Губернатор");
    }

    [Fact]
    public void Targets_WhatSaysSomething_IsFilled()
    {
        var visit = new VisitInput();
        Give(visit, "Period", "С 14 по 16 ноября");
        Give(visit, "Members/+/Person", "Солихон Муминов");

        var filled = PassageTargets.Of(visit).Where(t => t.IsFilled).Select(t => t.Path);

        filled.ShouldBe(["Period"]);
        PassageTargets.Of(visit).Select(t => t.Path).ShouldContain($"Members/{visit.Members[0].Id}/TitleThen");
    }

    private static GivenPassage Give(RecordInput input, string path, string words)
    {
        List<Mark> marks = [.. DateReader.Read(Article.Text), .. PhraseReader.Read(Article.Text), SamaraMark()];
        return PassageGiver.Give(input, path, Passage.Of(Article, marks, words));
    }

    private static Mark SamaraMark() => new(Article.Text.IndexOf("Самарскую область", StringComparison.Ordinal), 17, MarkKind.Place)
    {
        Records =
        [
            new LookupMatch { Kind = RecordKind.Region, Id = Samara, Name = new LocalizedString("Самарская область", "ru", false) },
        ],
    };
}
