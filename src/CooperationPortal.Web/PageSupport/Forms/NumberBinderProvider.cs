using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace CooperationPortal.Web.PageSupport.Forms;

/// <summary>Gives that reading to every field for a number with a fraction.</summary>
public sealed class NumberBinderProvider : IModelBinderProvider
{
    public IModelBinder? GetBinder(ModelBinderProviderContext context) =>
        context.Metadata.UnderlyingOrModelType == typeof(decimal) || context.Metadata.UnderlyingOrModelType == typeof(double)
            ? new NumberBinder()
            : null;
}
