using CooperationPortal.Core.Shared;
using CooperationPortal.Core.Shared.Inputs;
using CooperationPortal.Core.Visits;

namespace CooperationPortal.Tests.Core.Shared;

public sealed class InputMappingTests
{
    [Theory]
    [InlineData("XXXX-11-14/XXXX-11-16")]
    [InlineData("2014-05-20/2014-05-23")]
    [InlineData("../2013-11-03")]
    [InlineData("2025-09~")]
    [InlineData("2019?")]
    public void ToDate_OfWhatToInputGave_IsTheSameDate(string edtf)
    {
        var date = StatedDate.Of(edtf, DateNature.Planned, FactBasis.Inferred, "the dateline has no year", "3 ноября");

        date.ToInput().ToDate().ShouldBe(date);
    }

    [Fact]
    public void ToDate_OfEmptyBoxes_IsNotStated()
    {
        var date = new DateInput().ToDate();

        date.IsStated.ShouldBeFalse();
        date.Basis.ShouldBe(FactBasis.Unknown);
    }

    [Fact]
    public void ToText_OfWhatToInputGave_KeepsSourceAndTranslations()
    {
        var text = LocalizedText.Of("ru", "Обмен пациентами").With("zh-Hans", "患者交流").With("en", "Exchange of patients");

        text.ToInput().ToText().ShouldBe(text);
    }

    [Fact]
    public void Take_BodyKeptAsWritten_KeepsItsWordsAndPlace()
    {
        var place = Guid.CreateVersion7();
        var stop = new VisitStop { Id = Guid.CreateVersion7() };

        stop.Take(new PartyInput
        {
            Party = RecordPick.Written("Омские больницы", "ru"),
            Place = RecordPick.Of(RecordKind.Region, place, "Омск"),
        });

        stop.RegionId.ShouldBe(place);
        stop.Description.ShouldBe(LocalizedText.Of("ru", "Омские больницы"));
        stop.Give(new PartyInput()).Party.IsAsWritten().ShouldBeTrue();
        stop.Give(new PartyInput()).Place.IdOf(RecordKind.Region).ShouldBe(place);
    }
}
