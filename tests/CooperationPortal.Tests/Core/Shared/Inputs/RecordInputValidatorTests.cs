using CooperationPortal.Core.Events;
using CooperationPortal.Core.Shared;
using CooperationPortal.Core.Shared.Inputs;
using CooperationPortal.Core.Sources;

namespace CooperationPortal.Tests.Core.Shared.Inputs;

public sealed class RecordInputValidatorTests
{
    private readonly RecordInputValidator validator = new();

    [Fact]
    public void Validate_EmptyInput_IsValid() => Problems(new EventInput()).ShouldBeEmpty();

    [Fact]
    public void Validate_DateThatDoesNotExistInARow_NamesTheBox()
    {
        var input = new EventInput
        {
            Days = { new EventDayInput(), new EventDayInput { When = Date("31", "2", "2014") } },
        };

        Problems(input).ShouldBe([("Days[1].When.Parts.StartDay", "ErrorsForms.DateDoesNotExist")]);
    }

    [Fact]
    public void Validate_TranslationWithoutSourceText_NamesTheText()
    {
        var input = new EventInput
        {
            Summary = { Translations = { new TranslationInput { Lang = "en", Text = "A congress" } } },
        };

        Problems(input).ShouldBe([("Summary.Text", "ErrorsForms.SourceTextMissing")]);
    }

    [Theory]
    [InlineData("javascript:alert(1)")]
    [InlineData("ftp://example.org/a")]
    [InlineData("example.org")]
    public void Validate_SourceWithAnAddressThatIsNoWebPage_Refuses(string url)
    {
        var input = new EventInput { Sources = { new SourceInput { Title = "Статья", Url = url } } };

        Problems(input).ShouldBe([("Sources[0].Url", "ErrorsForms.NotAWebAddress")]);
    }

    [Fact]
    public void Validate_InferredEvidenceWithoutReason_Refuses()
    {
        var source = Guid.CreateVersion7();
        var input = new EventInput { Evidence = { new EvidenceInput { SourceId = source, Basis = FactBasis.Inferred } } };

        Problems(input).ShouldBe([("Evidence[0].Note", "ErrorsForms.InferredWithoutReason")]);
    }

    [Fact]
    public void Validate_StaffRecordWithoutNote_AsksWhatItRestsOn()
    {
        var input = new EventInput { Evidence = { new EvidenceInput { Basis = FactBasis.StaffRecord } } };

        Problems(input).ShouldBe([("Evidence[0].Note", "ErrorsForms.StaffRecordWithoutNote")]);
    }

    [Fact]
    public void Validate_QuoteOfNoSource_Refuses()
    {
        var input = new EventInput { Evidence = { new EvidenceInput { Quote = "«в рамках договора»", Note = "кто-то сказал" } } };

        Problems(input).ShouldBe([("Evidence[0].SourceId", "ErrorsForms.QuoteWithoutSource")]);
    }

    private static DateInput Date(string day, string month, string year) =>
        new() { Parts = new EdtfDateParts { StartDay = day, StartMonth = month, StartYear = year } };

    private List<(string, string)> Problems(RecordInput input) =>
        [.. validator.Validate(input).Errors.Select(e => (e.PropertyName, e.ErrorMessage))];
}
