using AngleSharp.Html.Dom;

namespace CooperationPortal.Tests.Web.Manage.People;

/// <summary>Finds the form of a person's page.</summary>
internal static class NamingForms
{
    public static IHtmlFormElement NamingForm(this IHtmlDocument page) =>
        page.Forms.Single(form => form.QuerySelector("[name='Input.Naming']") is not null);
}
