using Microsoft.AspNetCore.Mvc.Filters;

namespace CooperationPortal.Web.PageSupport.Forms;

/// <summary>The page takes the fields of a form and none of its files; what is no form is an empty one.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class FieldsOnlyAttribute : Attribute, IAsyncResourceFilter
{
    public async Task OnResourceExecutionAsync(ResourceExecutingContext context, ResourceExecutionDelegate next)
    {
        var request = context.HttpContext.Request;
        if (request.HasFormContentType)
        {
            request.Form = await KeptForms.FieldsAsync(request) ?? FormCollection.Empty;
        }

        await next();
    }
}
