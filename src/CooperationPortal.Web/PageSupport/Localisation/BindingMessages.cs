using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Options;

namespace CooperationPortal.Web.PageSupport.Localisation;

/// <summary>What is said of a posted value that is not even of the right kind; MVC's own words are English.</summary>
public sealed class BindingMessages(Text text) : IConfigureOptions<MvcOptions>
{
    public void Configure(MvcOptions options)
    {
        // What is missing is the validators' affair: a draft may be incomplete.
        options.SuppressImplicitRequiredAttributeForNonNullableReferenceTypes = true;

        var messages = options.ModelBindingMessageProvider;
        messages.SetAttemptedValueIsInvalidAccessor((value, _) => text["Forms.Binding.NotUnderstood", value]);
        messages.SetNonPropertyAttemptedValueIsInvalidAccessor(value => text["Forms.Binding.NotUnderstood", value]);
        messages.SetValueIsInvalidAccessor(value => text["Forms.Binding.NotUnderstood", value]);
        messages.SetUnknownValueIsInvalidAccessor(_ => text["Forms.Binding.Invalid"]);
        messages.SetNonPropertyUnknownValueIsInvalidAccessor(() => text["Forms.Binding.Invalid"]);
        messages.SetValueMustBeANumberAccessor(_ => text["Forms.Binding.Number"]);
        messages.SetNonPropertyValueMustBeANumberAccessor(() => text["Forms.Binding.Number"]);
        messages.SetValueMustNotBeNullAccessor(_ => text["Forms.Binding.Missing"]);
        messages.SetMissingBindRequiredValueAccessor(_ => text["Forms.Binding.Missing"]);
        messages.SetMissingKeyOrValueAccessor(() => text["Forms.Binding.Missing"]);
        messages.SetMissingRequestBodyRequiredValueAccessor(() => text["Forms.Binding.Missing"]);
    }
}
