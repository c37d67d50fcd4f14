using CooperationPortal.Core.Commitments;
using CooperationPortal.Core.Documents;
using CooperationPortal.Core.History;
using CooperationPortal.Core.Shared;
using CooperationPortal.Core.Shared.Inputs;
using CooperationPortal.Core.Sources;
using CooperationPortal.Core.Visits;
using CooperationPortal.Tests.Support.Records;

namespace CooperationPortal.Tests.Core.History;

public sealed class InputDiffTests
{
    private static readonly Guid First = Guid.Parse("01930000-0000-7000-8000-000000000001");
    private static readonly Guid Second = Guid.Parse("01930000-0000-7000-8000-000000000002");
    private static readonly Guid Third = Guid.Parse("01930000-0000-7000-8000-000000000003");

    [Fact]
    public void Between_Same_IsEmpty() => InputDiff.Between(Visit(), Visit()).ShouldBeEmpty();

    [Fact]
    public void TitleOf_RowThatBeginsWithCodes_IsItsFirstWords()
    {
        InputLeaves.TitleOf(new EvidenceInput { Id = First, FieldPath = $"stops/{Second}", Quote = "договорились" }).ShouldBe("договорились");
        InputLeaves.TitleOf(new DocumentInput { Id = First, Title = LocalizedInput.Of("ru", "Протокол") }).ShouldBe("Протокол");
    }

    [Fact]
    public void Between_NumbersOfDifferentScale_IsEmpty()
    {
        var (before, after) = (Visit(), Visit());
        before.Aid = [new AidInput { Id = Third, Quantity = 35000.00m }];
        after.Aid = [new AidInput { Id = Third, Quantity = 35000m }];

        InputDiff.Between(before, after).ShouldBeEmpty();
    }

    [Fact]
    public void Between_FieldOfARow_NamesTheRowById()
    {
        var after = Visit();
        after.Stops[1].Outcome = StopOutcome.AgreementSigned;

        InputDiff.Between(Visit(), after).ShouldBe(
            [new FieldChange($"stops/{Second}/outcome", "Discussed", "AgreementSigned")]);
    }

    [Fact]
    public void Between_RowsMoved_TellsTheOrderAndNothingElse()
    {
        var after = Visit();
        after.Stops.Reverse();

        InputDiff.Between(Visit(), after).ShouldBe([new FieldChange("stops/order", "1, 2", "2, 1")]);
    }

    [Fact]
    public void Between_RowAdded_TellsItsFieldsAndNoOrder()
    {
        var after = Visit();
        after.Stops.Insert(0, new StopInput { Id = Third, Party = Written("Династия") });

        var changes = InputDiff.Between(Visit(), after);

        changes.ShouldAllBe(c => c.Path.StartsWith($"stops/{Third}/", StringComparison.Ordinal) && c.Before == null);
        changes.ShouldContain(new FieldChange($"stops/{Third}/party", null, "Династия"));
    }

    [Fact]
    public void Between_RowRemoved_TellsWhatWasThere()
    {
        var after = Visit();
        after.Stops.RemoveAt(0);

        InputDiff.Between(Visit(), after).ShouldContain(new FieldChange($"stops/{First}/party", "Диспансер", null));
    }

    [Fact]
    public void Between_Dates_TellsThemAsTheyAreStored()
    {
        var after = Visit();
        after.Period = RegistryInputs.Date("2023-11-14/2023-11-16");

        InputDiff.Between(Visit(), after).ShouldBe(
            [new FieldChange("period", "XXXX-11-14/XXXX-11-16", "2023-11-14/2023-11-16")]);
    }

    [Fact]
    public void Between_Translation_IsAChangeOfThatLanguage()
    {
        var after = Visit();
        after.Purpose.Translations.Add(new TranslationInput { Id = First, Lang = "en", Text = "To see the clinic" });

        InputDiff.Between(Visit(), after).ShouldBe([new FieldChange("purpose/en", null, "To see the clinic")]);
    }

    [Fact]
    public void Between_SameRecordSpeltOtherwise_IsNoChange()
    {
        var after = Visit();
        after.Senders[0].Party.Text = "Namangan viloyati";

        InputDiff.Between(Visit(), after).ShouldBeEmpty();
    }

    [Fact]
    public void Between_OtherRecord_TellsTheNames()
    {
        var after = Visit();
        after.Senders[0].Party = Places.KhabarovskKrai;

        InputDiff.Between(Visit(), after).ShouldBe([new FieldChange($"senders/{First}/party", "UZ-NG", "RU-KHA")]);
    }

    [Fact]
    public void Between_ReferencesToRows_TellTheRowsTitle()
    {
        var after = Visit();
        after.Statements.Add(new StatementInput { Id = Third, StopId = Second, Text = LocalizedInput.Of("ru", "Готовы учить") });

        InputDiff.Between(Visit(), after).ShouldContain(new FieldChange($"statements/{Third}/stopId", null, "Клиника"));
    }

    [Fact]
    public void Between_EveryFieldOfEveryInput_HasAPathThatTheSchemaKnows()
    {
        var visit = Visit();
        visit.Sources.Add(new SourceInput { Id = Third, Title = "Новость", Url = "https://example.org" });
        visit.Purpose.Translations.Add(new TranslationInput { Id = First, Lang = "zh-Hans", Text = "参观" });

        foreach (var change in InputDiff.Between(new VisitInput(), visit))
        {
            InputSchema.Steps(typeof(VisitInput), change.Path).ShouldNotBeNull(change.Path);
        }
    }

    [Theory]
    [InlineData("nowhere")]
    [InlineData("stops/x/outcome")]
    [InlineData("period/parts/unknown")]
    [InlineData("")]
    public void Steps_PathThatTheInputDoesNotHave_AreNull(string path) =>
        InputSchema.Steps(typeof(VisitInput), path).ShouldBeNull();

    private static VisitInput Visit() => new()
    {
        Senders = [new PartyInput { Id = First, Party = Places.Namangan }],
        Period = RegistryInputs.Date("XXXX-11-14/XXXX-11-16"),
        Purpose = LocalizedInput.Of("ru", "Знакомство"),
        Stops =
        [
            new StopInput { Id = First, Party = Written("Диспансер"), Outcome = StopOutcome.AgreementSigned },
            new StopInput { Id = Second, Party = Written("Клиника"), Outcome = StopOutcome.Discussed },
        ],
    };

    private static RecordPick Written(string words) => RecordPick.Written(words, LanguageTag.Russian);
}
