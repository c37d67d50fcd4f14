using CooperationPortal.Core.Drafts;
using CooperationPortal.Core.Shared;
using CooperationPortal.Core.Shared.Inputs;
using CooperationPortal.Tests.Support.Http;
using CooperationPortal.Web.PageSupport.Changes;
using CooperationPortal.Web.PageSupport.Localisation;
using Microsoft.Extensions.DependencyInjection;

namespace CooperationPortal.Tests.Web.Manage;

/// <summary>Reviews and histories say each field as the form does, in each language.</summary>
public sealed class FieldLabelTests(PortalFixture portal) : IClassFixture<PortalFixture>
{
    public static TheoryData<RecordKind> Kinds => [.. LiveRecords.Kinds];

    [Theory]
    [MemberData(nameof(Kinds))]
    public void EveryField_HasWordsInEveryLanguage(RecordKind kind)
    {
        var catalog = portal.Services.GetRequiredService<TextCatalog>();

        var missing = LanguageTag.Interface.SelectMany(culture => Steps(RecordInputs.Of(kind))
            .Where(step => FieldLabels.KeysOf(step).All(key => catalog.Find(culture, key) is null))
            .Select(step => $"{culture}: {step.Container.Name}.{step.Property.Name}"));

        missing.Distinct().ShouldBeEmpty();
    }

    /// <summary>All fields of an input, rows within rows too.</summary>
    private static IEnumerable<InputStep> Steps(Type input) =>
        InputLeaves.PropertiesOf(input).Where(p => p.Name != nameof(DateInput.Parts)).SelectMany(property =>
        {
            var step = new InputStep(input, property, null);
            var inner = step.RowType ?? (step.Type == typeof(DateInput) ? step.Type : null);
            return inner is null ? [step] : Steps(inner).Prepend(step);
        });
}
