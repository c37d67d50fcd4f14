using CooperationPortal.Core.Agreements;
using CooperationPortal.Core.Press;
using CooperationPortal.Core.Press.Giving;
using CooperationPortal.Core.Press.Reading;
using CooperationPortal.Core.Search;
using CooperationPortal.Core.Shared;
using CooperationPortal.Core.Shared.Inputs;
using CooperationPortal.Core.Visits;

namespace CooperationPortal.Tests.Core.Press;

/// <summary>What a passage says of the rows and the choices of a form beside the words.</summary>
public sealed class PassageRowsTests
{
    private static readonly PressArticle Article = new()
    {
        Id = Guid.CreateVersion7(), OwnerId = Guid.CreateVersion7(), Title = "Визит", Language = "ru", CreatedAt = default,
        Text = ArticleText.Tidy(ArticleTexts.Samara),
    };

    private static readonly Guid Samara = Guid.CreateVersion7();

    [Fact]
    public void Give_WhoPromisesWhomAndWhoHosted_FillsTheRowsOfTheirs()
    {
        var visit = new VisitInput();
        Give(visit, "Commitments/+/Text", "совместные конференции и мастер-классы");
        Give(visit, "Stops/+/Party", "Самарского областного клинического кардиологического диспансера");
        var promise = visit.Commitments.ShouldHaveSingleItem();
        var stop = visit.Stops.ShouldHaveSingleItem();

        Give(visit, $"Commitments/{promise.Id}/From/+/Party", "Самарскую область");
        Give(visit, $"Commitments/{promise.Id}/To/+/Party", "Самарскую область");
        Give(visit, $"Stops/{stop.Id}/Hosts/+/Person", "Владимир Горячев");
        Give(visit, $"Stops/{stop.Id}/Hosts/{stop.Hosts[0].Id}/TitleThen", "Главный врач").Field.ShouldBe("Stops[0].Hosts[0].TitleThen");

        promise.From.ShouldHaveSingleItem().Party.IdOf(RecordKind.Region).ShouldBe(Samara);
        promise.To.ShouldHaveSingleItem().Party.IdOf(RecordKind.Region).ShouldBe(Samara);
        stop.Hosts[0].TitleThen.Text.ShouldBe("Главный врач");
        visit.Evidence[^1].FieldPath.ShouldBe($"Stops/{stop.Id}");
    }

    [Fact]
    public void Give_Title_BeginsWithACapitalAndTheQuoteDoesNot()
    {
        var agreement = new AgreementInput();

        Give(agreement, "Title", "соглашение о сотрудничестве");

        agreement.Title.Text.ShouldBe("Соглашение о сотрудничестве");
        agreement.Evidence.ShouldHaveSingleItem().Quote.ShouldBe("соглашение о сотрудничестве");
    }

    [Fact]
    public void Give_KindOfVisit_IsTheChoice()
    {
        var article = new PressArticle
        {
            Id = Guid.CreateVersion7(), OwnerId = Guid.CreateVersion7(), Title = "Визит", Language = "ru", CreatedAt = default,
            Text = "Делегация с деловым визитом посетила область.",
        };
        var visit = new VisitInput();

        PassageGiver.Give(visit, "Kind", Passage.Of(article, PhraseReader.Read(article.Text), "с деловым визитом")).Refusal.ShouldBeNull();

        visit.Kind.ShouldBe(VisitKind.Business);
        visit.Evidence.ShouldHaveSingleItem().FieldPath.ShouldBe("Kind");
    }

    [Fact]
    public void Give_SpeakerWhoseSideTheFormKnows_IsOfThatSide()
    {
        var meeting = new MeetingInput();
        Give(meeting, "Participants/+/Person", "Владимир Горячев");
        meeting.Participants[0].Side = Side.Host;
        Give(meeting, "Statements/+/Text", "планирует совместные конференции");
        Give(meeting, "Statements/+/Text", "обсудили дальнейшее сотрудничество");

        Give(meeting, $"Statements/{meeting.Statements[0].Id}/Speaker", "Владимир Горячев");
        Give(meeting, $"Statements/{meeting.Statements[1].Id}/Speaker", "Ольгой Тюминой");

        meeting.Statements.Select(s => s.Side).ShouldBe([Side.Host, null]);
        meeting.Statements[0].Kind.ShouldBe(StatementKind.Plan);
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
