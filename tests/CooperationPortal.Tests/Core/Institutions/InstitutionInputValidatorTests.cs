using CooperationPortal.Core.Institutions;
using CooperationPortal.Core.Shared.Inputs;
using CooperationPortal.Tests.Support.Records;

namespace CooperationPortal.Tests.Core.Institutions;

public sealed class InstitutionInputValidatorTests
{
    private readonly InstitutionInputValidator validator = new();

    [Fact]
    public void Validate_CompleteInput_IsValid() => Problems(Complete()).ShouldBeEmpty();

    [Fact]
    public void Validate_EmptyInput_AsksForKindNameAndPlace() => Problems(new InstitutionInput()).ShouldBe(
        [
            ("Names", "ErrorsForms.NameMissing"),
            ("Kind", "ErrorsPlaces.KindMissing"),
            ("Place", "ErrorsPlaces.PlaceMissing"),
        ],
        ignoreOrder: true);

    [Fact]
    public void Validate_TwoOfficialNamesInOneLanguage_RefusesTheSecond()
    {
        var input = Complete();
        input.Names.Add(RegistryInputs.Name("Samara Hospital", "en"));
        input.Names.Add(RegistryInputs.Name("Городская больница", "RU"));

        Problems(input).ShouldBe([("Names[2].Kind", "ErrorsForms.TwoOfficialNames")]);
    }

    [Fact]
    public void Validate_OfficialNameThatWasGivenUp_LeavesRoomForItsSuccessor()
    {
        var input = Complete();
        input.Names[0].ValidTo = RegistryInputs.Date("2010");
        input.Names.Add(RegistryInputs.Name("Больница имени Пирогова"));

        Problems(input).ShouldBeEmpty();
    }

    [Theory]
    [InlineData(IdentifierScheme.Ror, "0abcdefgh", true)]
    [InlineData(IdentifierScheme.Ror, "https://ror.org/04nhxyz12", true)]
    [InlineData(IdentifierScheme.Ror, "1abcdefgh", false)]
    [InlineData(IdentifierScheme.Ror, "0abc", false)]
    [InlineData(IdentifierScheme.Wikidata, "q1341", true)]
    [InlineData(IdentifierScheme.Wikidata, "Q0", false)]
    [InlineData(IdentifierScheme.Isni, "0000 0001 2150 090X", true)]
    [InlineData(IdentifierScheme.Isni, "0000", false)]
    [InlineData(IdentifierScheme.National, "1026301700000", true)]
    public void Validate_Identifier_MustHaveTheFormOfItsRegister(IdentifierScheme scheme, string value, bool valid)
    {
        var input = Complete();
        input.Identifiers.Add(new IdentifierInput { Scheme = scheme, Value = value });

        Problems(input).ShouldBe(valid ? [] : [("Identifiers[0].Value", $"ErrorsPlaces.{scheme}Form")]);
    }

    [Fact]
    public void Validate_SameIdentifierTwice_RefusesTheSecond()
    {
        var input = Complete();
        input.Identifiers.Add(new IdentifierInput { Value = "0abcdefgh" });
        input.Identifiers.Add(new IdentifierInput { Value = "https://ror.org/0ABCDEFGH" });

        Problems(input).ShouldBe([("Identifiers[1].Value", "ErrorsPlaces.IdentifierTwice")]);
    }

    [Theory]
    [InlineData(91.0, 0.0, "Latitude", "ErrorsPlaces.LatitudeRange")]
    [InlineData(0.0, 181.0, "Longitude", "ErrorsPlaces.LongitudeRange")]
    [InlineData(53.2, null, "Longitude", "ErrorsPlaces.CoordinatesIncomplete")]
    [InlineData(null, 50.1, "Latitude", "ErrorsPlaces.CoordinatesIncomplete")]
    public void Validate_CoordinatesNoPointHas_Refuses(double? latitude, double? longitude, string field, string message)
    {
        var input = Complete();
        (input.Latitude, input.Longitude) = (latitude, longitude);

        Problems(input).ShouldBe([(field, message)]);
    }

    [Fact]
    public void Validate_WebsiteThatRunsScript_Refuses()
    {
        var input = Complete();
        input.Website = "javascript:alert(1)";

        Problems(input).ShouldBe([("Website", "ErrorsForms.NotAWebAddress")]);
    }

    [Fact]
    public void Validate_FigureOfAClaimWithoutValue_Refuses()
    {
        var input = Complete();
        input.Claims.Add(new ClaimInput { Text = LocalizedInput.Of("ru", "Много"), Metric = "beds" });

        Problems(input).ShouldBe([("Claims[0].Value", "ErrorsPlaces.ClaimValueMissing")]);
    }

    [Fact]
    public void Validate_ParentThatIsOnlyTyped_Refuses()
    {
        var input = Complete();
        input.Parent = RecordPick.Written("Республиканский центр", "ru");

        Problems(input).ShouldBe([("Parent", "ErrorsPlaces.InstitutionNotChosen")]);
    }

    private static InstitutionInput Complete() =>
        RegistryInputs.Institution("Больница", Places.SamaraOblast);

    private List<(string, string)> Problems(InstitutionInput input) =>
        [.. validator.Validate(input).Errors.Select(e => (e.PropertyName, e.ErrorMessage))];
}
