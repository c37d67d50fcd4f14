using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace CooperationPortal.Web.PageSupport.Forms;

/// <summary>
/// Reads numbers with a fraction as people type them, whatever language the page is in: with a comma or a point, and
/// with spaces between thousands. A comma before three digits groups them only where fractions are written with a point.
/// </summary>
public sealed partial class NumberBinder : IModelBinder
{
    public Task BindModelAsync(ModelBindingContext bindingContext)
    {
        var typed = bindingContext.ValueProvider.GetValue(bindingContext.ModelName);
        if (typed == ValueProviderResult.None)
        {
            return Task.CompletedTask;
        }

        var (state, name) = (bindingContext.ModelState, bindingContext.ModelName);
        state.SetModelValue(name, typed);
        var metadata = bindingContext.ModelMetadata;
        if (string.IsNullOrWhiteSpace(typed.FirstValue) && metadata.IsReferenceOrNullableType)
        {
            bindingContext.Result = ModelBindingResult.Success(null);
        }
        else if (decimal.TryParse(Plain(typed.FirstValue ?? ""), NumberStyles.Float, CultureInfo.InvariantCulture, out var number))
        {
            bindingContext.Result = ModelBindingResult.Success(
                Convert.ChangeType(number, metadata.UnderlyingOrModelType, CultureInfo.InvariantCulture));
        }
        else
        {
            state.TryAddModelError(
                name, metadata.ModelBindingMessageProvider.AttemptedValueIsInvalidAccessor(typed.FirstValue ?? "", name));
        }

        return Task.CompletedTask;
    }

    /// <summary>As the reader writes it, without groups, so that a form sent back means the same number.</summary>
    public static string? Written(object? value) => value switch
    {
        decimal or double or float => ((IFormattable)value).ToString("0.############", CultureInfo.CurrentCulture),
        _ => Convert.ToString(value, CultureInfo.InvariantCulture),
    };

    private static string Plain(string typed)
    {
        var text = Spaces().Replace(typed, "");
        var isGrouped = CultureInfo.CurrentCulture.NumberFormat.NumberDecimalSeparator == "." && Grouped().IsMatch(text);
        return isGrouped ? text.Replace(",", "", StringComparison.Ordinal) : text.Replace(',', '.');
    }

    [GeneratedRegex(@"\s")]
    private static partial Regex Spaces();

    [GeneratedRegex(@"^[-+]?\d{1,3}(,\d{3})+(\.\d*)?$")]
    private static partial Regex Grouped();
}
