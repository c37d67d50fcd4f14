using CooperationPortal.Web.Pages.Browse.Agreements;
using CooperationPortal.Web.Pages.Manage.Visits;
using CooperationPortal.Web.PageSupport;
using CooperationPortal.Web.PageSupport.Changes;
using CooperationPortal.Web.PageSupport.Components;
using CooperationPortal.Web.PageSupport.Downloads;
using CooperationPortal.Web.PageSupport.Drafts;
using CooperationPortal.Web.PageSupport.Finding;
using CooperationPortal.Web.PageSupport.Forms;
using CooperationPortal.Web.PageSupport.Lists;
using CooperationPortal.Web.PageSupport.Localisation;
using CooperationPortal.Web.PageSupport.Maps;
using CooperationPortal.Web.PageSupport.Operations;
using CooperationPortal.Web.PageSupport.Press;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Mvc;

namespace CooperationPortal.Web.Setup;

/// <summary>What all pages share: policies by folder, long forms, refusals as statuses, messages in four languages.</summary>
public static class Pages
{
    /// <summary>A visit with thirty stops and their rows is a form of several thousand fields.</summary>
    private const int MostFormFields = 20_000;

    public static IServiceCollection AddPortalPages(this IServiceCollection services, IHostEnvironment environment)
    {
        services.AddScoped<TwinCheck>();
        services.AddScoped<PublishCheck>();
        services.AddScoped<QuickAdd>();
        services.AddScoped<PressDesk>();
        services.AddSingleton<MarkWords>();
        services.AddSingleton<TargetLabels>();
        services.AddSingleton<KeptForms>();
        services.AddScoped(typeof(DraftPage<>));
        services.AddScoped(typeof(ClosedFields<>));
        services.AddScoped<VisitPost>();
        services.AddScoped<FilterNames>();
        services.AddScoped<AgreementChips>();
        services.AddScoped<TextMarks>();
        services.AddSingleton<PlainPages>();
        services.AddScoped<PartnershipWords>();
        services.AddScoped<PartnershipDrawer>();
        services.AddScoped<AreaDrawer>();
        services.AddSingleton<MapShapes>();
        services.AddSingleton<FieldLabels>();
        services.AddSingleton<ValueWords>();
        services.AddScoped<ChangeWords>();
        services.AddSingleton<InstallationHealth>();
        services.Configure<FormOptions>(o => o.ValueCountLimit = MostFormFields);
        services.AddOptions<MvcOptions>().Configure<Text>(SetMessages);
        services.AddRazorPages(options =>
        {
            options.Conventions.AddPortalPolicies();
            options.Conventions.AddDevelopmentPages(environment);
            options.Conventions.Add(new ListDownloadRoutes());
            options.Conventions.AddFolderApplicationModelConvention("/Browse", page =>
            {
                page.Filters.Add(new EmptyParametersFilter());
                page.Filters.Add(new UnreadableChoicesFilter());
                page.Filters.Add(new UnreadableAddressFilter());
                page.Filters.Add(new ListDownloadFilter());
            });
        }).AddMvcOptions(options =>
        {
            options.Filters.Add<RefusalFilter>();
            options.Filters.Add<UnhandledMethodFilter>();
            options.Filters.Add<ShownAgainFilter>();
            options.ModelBinderProviders.Insert(0, new NumberBinderProvider());

            // What must be filled in is said by the validators of Core, not by the nullability of a property.
            options.SuppressImplicitRequiredAttributeForNonNullableReferenceTypes = true;
        });
        return services;
    }

    private static void SetMessages(MvcOptions options, Text text)
    {
        var messages = options.ModelBindingMessageProvider;
        messages.SetAttemptedValueIsInvalidAccessor((value, _) => text["ErrorsWorkflow.Unreadable", value]);
        messages.SetNonPropertyAttemptedValueIsInvalidAccessor(value => text["ErrorsWorkflow.Unreadable", value]);
        messages.SetValueIsInvalidAccessor(value => text["ErrorsWorkflow.Unreadable", value]);
        messages.SetUnknownValueIsInvalidAccessor(_ => text["ErrorsWorkflow.ValueMissing"]);
        messages.SetNonPropertyUnknownValueIsInvalidAccessor(() => text["ErrorsWorkflow.ValueMissing"]);
        messages.SetValueMustBeANumberAccessor(_ => text["ErrorsWorkflow.NotANumber"]);
        messages.SetNonPropertyValueMustBeANumberAccessor(() => text["ErrorsWorkflow.NotANumber"]);
        messages.SetMissingBindRequiredValueAccessor(_ => text["ErrorsWorkflow.ValueMissing"]);
        messages.SetMissingKeyOrValueAccessor(() => text["ErrorsWorkflow.ValueMissing"]);
        messages.SetMissingRequestBodyRequiredValueAccessor(() => text["ErrorsWorkflow.ValueMissing"]);
        messages.SetValueMustNotBeNullAccessor(_ => text["ErrorsWorkflow.ValueMissing"]);
    }
}
