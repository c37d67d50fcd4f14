using CooperationPortal.Core.Agreements;
using CooperationPortal.Core.Data;
using CooperationPortal.Core.Data.ReferenceData;
using CooperationPortal.Core.Drafts;
using CooperationPortal.Core.Facets;
using CooperationPortal.Core.History;
using CooperationPortal.Core.Links;
using CooperationPortal.Core.Press.Giving;
using CooperationPortal.Core.Shared;

namespace CooperationPortal.Tests.Web.Localisation;

public sealed class EnumTextsTests
{
    /// <summary>Enumerations that no page shows.</summary>
    private static readonly Type[] NotShown =
        [
            typeof(EdtfPrecision), typeof(EdtfPartsProblem), typeof(SeedKind), typeof(PassageKind), typeof(DraftStep),
            typeof(ChainFaultKind), typeof(OneTimeLinkKind), typeof(LongFacet),
        ];

    [Fact]
    public void EveryValueOfCoresEnumerations_HasWords()
    {
        var missing = typeof(EdtfDate).Assembly.GetExportedTypes()
            .Where(type => type.IsEnum && !NotShown.Contains(type))
            .SelectMany(type => Enum.GetNames(type).Select(value => $"Enum.{type.Name}.{value}"))
            .Where(key => !ResourceFiles.Keys.Contains(key));

        missing.ShouldBeEmpty();
    }

    /// <summary>The search marks a label where a page shows it.</summary>
    [Fact]
    public void KindsOfCooperation_AreSearchedByTheLabelsOfThePages()
    {
        var shown = ResourceFiles.All.Where(t => t.Key.StartsWith("Enum.ActivityType.", StringComparison.Ordinal) && !t.Key.EndsWith(".Other", StringComparison.Ordinal))
            .Select(t => (t.Key, t.Culture, t.Text));
        var searched = Enum.GetValues<ActivityType>().Except([ActivityType.Other])
            .SelectMany(kind => ActivityWords.LabelOf(kind).Texts.Select(t => ($"Enum.ActivityType.{kind}", t.Key, t.Value)));

        searched.ShouldBe(shown, ignoreOrder: true);
    }

    [Fact]
    public void CoresEnumerations_HaveDifferentNames()
    {
        // The key of a value names the type without its namespace.
        var doubles = typeof(EdtfDate).Assembly.GetExportedTypes().Where(type => type.IsEnum)
            .GroupBy(type => type.Name).Where(g => g.Count() > 1).Select(g => g.Key);

        doubles.ShouldBeEmpty();
    }
}
