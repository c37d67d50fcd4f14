using CooperationPortal.Core.Agreements.Confirmations;
using CooperationPortal.Core.Agreements.Frameworks;
using CooperationPortal.Core.Checklists;
using CooperationPortal.Core.Commitments;
using CooperationPortal.Core.Documents;
using CooperationPortal.Core.Drafts;
using CooperationPortal.Core.Sources;
using Microsoft.Extensions.DependencyInjection;

namespace CooperationPortal.Core.Agreements;

/// <summary>What writes and reads agreements, promises, gifts, documents and evidence.</summary>
internal static class AgreementServices
{
    public static void AddAgreements(this IServiceCollection services)
    {
        services.AddScoped<IRecordWriter<AgreementInput>, AgreementWriter>();
        services.AddScoped<AgreementStart>();
        services.AddScoped<AgreementQueries>();
        services.AddScoped<AgreementFacetQueries>();
        services.AddScoped<AgreementFamilyQueries>();
        services.AddScoped<AgreementDetailsQueries>();
        services.AddScoped<ConfirmationService>();
        services.AddScoped<PublishedTerms>();
        services.AddScoped<ConfirmationRequests>();
        services.AddScoped<ConfirmationAnswers>();
        services.AddScoped<ChecklistService>();
        services.AddScoped<StepService>();
        services.AddScoped<FrameworkQueries>();
        services.AddScoped<FrameworkCoverageQueries>();
        services.AddScoped<FrameworkSpecialtyQueries>();
        services.AddScoped<DependentQueries>();
        services.AddScoped<CommitmentWriter>();
        services.AddScoped<CommitmentQueries>();
        services.AddScoped<CommitmentFacetQueries>();
        services.AddScoped<VerificationService>();
        services.AddScoped<AidWriter>();
        services.AddScoped<AidQueries>();
        services.AddScoped<FileService>();
        services.AddScoped<DocumentQueries>();
        services.AddScoped<FileCheck>();
        services.AddScoped<EvidenceQueries>();
    }
}
