using CooperationPortal.Core.Activities;
using CooperationPortal.Core.Agreements;
using CooperationPortal.Core.Calendar;
using CooperationPortal.Core.Comments;
using CooperationPortal.Core.Data;
using CooperationPortal.Core.Drafts;
using CooperationPortal.Core.ErrorReports;
using CooperationPortal.Core.Events;
using CooperationPortal.Core.Exchange;
using CooperationPortal.Core.Facets;
using CooperationPortal.Core.Figures;
using CooperationPortal.Core.History;
using CooperationPortal.Core.Institutions;
using CooperationPortal.Core.Institutions.Merging;
using CooperationPortal.Core.Mail;
using CooperationPortal.Core.Maps;
using CooperationPortal.Core.Notices;
using CooperationPortal.Core.Operations;
using CooperationPortal.Core.Partnerships;
using CooperationPortal.Core.People;
using CooperationPortal.Core.PersonalData;
using CooperationPortal.Core.Press;
using CooperationPortal.Core.Readership;
using CooperationPortal.Core.Regions;
using CooperationPortal.Core.Reminders;
using CooperationPortal.Core.Retention;
using CooperationPortal.Core.Search;
using CooperationPortal.Core.Shared;
using CooperationPortal.Core.Shared.Inputs;
using CooperationPortal.Core.Shared.Names;
using CooperationPortal.Core.Sources;
using CooperationPortal.Core.Statistics;
using CooperationPortal.Core.Subjects;
using CooperationPortal.Core.Timelines;
using CooperationPortal.Core.Translations;
using CooperationPortal.Core.Users;
using CooperationPortal.Core.Visits;
using CooperationPortal.Core.Vocabularies;
using FluentValidation;
using Microsoft.Extensions.DependencyInjection;

namespace CooperationPortal.Core;

/// <summary>The one registration of the service layer that the host calls.</summary>
public static class CoreServices
{
    /// <summary>All services, queries, writers and validators; the host adds the database context itself.</summary>
    public static IServiceCollection AddCore(this IServiceCollection services)
    {
        services.AddSingleton(TimeProvider.System);
        services.AddScoped<KeptReads>();
        services.AddScoped<ScopeBuilder>();
        services.AddScoped<ReferenceNumbers>();
        services.AddScoped<AttemptLimits>();
        services.AddScoped<PersonRegistry>();
        services.AddPeople();
        services.AddPersonalData();
        services.AddScoped<PickTexts>();
        services.AddScoped<RecordExtras>();
        services.AddShippedData();
        services.AddSearch();
        services.AddScoped<ReadershipService>();
        services.AddScoped<TermQueries>();
        services.AddScoped<TermService>();
        services.AddScoped<VocabularyQueries>();
        services.AddScoped<TermResolver>();
        services.AddScoped<RecordKeys>();
        services.AddAgreements();
        services.AddVisits();
        services.AddActivities();
        services.AddComments();
        services.AddErrorReports();
        services.AddMail();
        services.AddHistory();
        services.AddNotices();
        services.AddScoped<OperationsQueries>();
        services.AddOptions<RetentionOptions>();
        services.AddScoped<DataPurge>();
        services.AddScoped<RegionQueries>();
        services.AddScoped<PointQueries>();
        services.AddScoped<InstitutionWords>();
        services.AddScoped<InstitutionChoices>();
        services.AddScoped<InstitutionQueries>();
        services.AddScoped<HeldSubjectFacetQueries>();
        services.AddScoped<InstitutionFacetQueries>();
        services.AddScoped<InstitutionMergeQueries>();
        services.AddScoped<InstitutionMergeService>();
        services.AddScoped<PartyQueries>();
        services.AddScoped<IRecordWriter<InstitutionInput>, InstitutionWriter>();
        services.AddScoped<EventChoices>();
        services.AddScoped<EventQueries>();
        services.AddScoped<EventFacetQueries>();
        services.AddScoped<CountryFacetQueries>();
        services.AddScoped<SubjectFacetQueries>();
        services.AddScoped<IRecordWriter<EventInput>, EventWriter>();
        services.AddScoped<CalendarQueries>();
        services.AddScoped<ParticipationQueries>();
        services.AddScoped<PartnershipQueries>();
        services.AddScoped<PartnershipFacetQueries>();
        services.AddScoped<MapQueries>();
        services.AddScoped<TimelineQueries>();
        services.AddScoped<LastChangeQueries>();
        services.AddScoped<SubjectNames>();
        services.AddScoped<SubjectQueries>();
        services.AddScoped<SourceDetailsQueries>();
        services.AddScoped<SourceQueries>();
        services.AddScoped<SourceFacetQueries>();
        services.AddScoped<PublicAddressQueries>();
        services.AddScoped<FigureQueries>();
        services.AddScoped<ListFigureQueries>();
        services.AddScoped<FigureKeeper>();
        services.AddScoped<HomeQueries>();
        services.AddScoped<StatisticsQueries>();
        services.AddScoped<CompletenessQueries>();
        services.AddScoped<PlaceQueries>();
        services.AddScoped<WorkByYearQueries>();
        services.AddScoped<WorkOnMapQueries>();
        services.AddScoped<InstitutionOverviewQueries>();
        services.AddScoped<PartnershipContentQueries>();
        services.AddScoped<AttentionQueries>();
        services.AddScoped<SideNames>();
        services.AddScoped<RecordTitles>();
        services.AddOptions<ReminderOptions>();
        services.AddScoped<AgreementSilence>();
        services.AddScoped<FarPoints>();
        services.AddScoped<TranslationQueries>();
        services.AddScoped<NearNotices>();
        services.AddScoped<OpenQuestionsAsked>();
        services.AddScoped<UnverifiedPromises>();
        services.AddPress();
        services.AddAccounts();
        services.AddDrafts();
        foreach (var validator in AssemblyScanner.FindValidatorsInAssembly(typeof(CoreServices).Assembly, true))
        {
            services.AddScoped(validator.InterfaceType, validator.ValidatorType);
        }

        return services;
    }
}
