using System.Reflection;
using CooperationPortal.Core.Activities;
using CooperationPortal.Core.Agreements;
using CooperationPortal.Core.Agreements.Confirmations;
using CooperationPortal.Core.Checklists;
using CooperationPortal.Core.Comments;
using CooperationPortal.Core.Commitments;
using CooperationPortal.Core.Delegations;
using CooperationPortal.Core.Documents;
using CooperationPortal.Core.Drafts;
using CooperationPortal.Core.ErrorReports;
using CooperationPortal.Core.Events;
using CooperationPortal.Core.Figures;
using CooperationPortal.Core.History;
using CooperationPortal.Core.Institutions;
using CooperationPortal.Core.Links;
using CooperationPortal.Core.Mail;
using CooperationPortal.Core.Notices;
using CooperationPortal.Core.People;
using CooperationPortal.Core.Press;
using CooperationPortal.Core.Readership;
using CooperationPortal.Core.Regions;
using CooperationPortal.Core.Search;
using CooperationPortal.Core.Shared;
using CooperationPortal.Core.Shared.Names;
using CooperationPortal.Core.Sources;
using CooperationPortal.Core.Users;
using CooperationPortal.Core.Visits;
using CooperationPortal.Core.Vocabularies;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;

namespace CooperationPortal.Core.Data;

/// <summary>The portal's data in PostgreSQL. Only Core uses it; pages call services and queries.</summary>
public sealed class PortalDbContext(DbContextOptions<PortalDbContext> options)
    : IdentityUserContext<PortalUser, Guid>(options)
{
    public DbSet<Region> Regions => Set<Region>();
    public DbSet<Institution> Institutions => Set<Institution>();
    public DbSet<InstitutionIdentifier> InstitutionIdentifiers => Set<InstitutionIdentifier>();
    public DbSet<InstitutionClaim> InstitutionClaims => Set<InstitutionClaim>();
    public DbSet<Person> People => Set<Person>();
    public DbSet<Event> Events => Set<Event>();
    public DbSet<EventDay> EventDays => Set<EventDay>();
    public DbSet<Name> Names => Set<Name>();
    public DbSet<InstitutionTitles> InstitutionTitles => Set<InstitutionTitles>();
    public DbSet<RegionTitles> RegionTitles => Set<RegionTitles>();
    public DbSet<Term> Terms => Set<Term>();

    public DbSet<Delegation> Delegations => Set<Delegation>();
    public DbSet<DelegationSender> DelegationSenders => Set<DelegationSender>();
    public DbSet<DelegationMember> DelegationMembers => Set<DelegationMember>();
    public DbSet<Visit> Visits => Set<Visit>();
    public DbSet<VisitHostParty> VisitHostParties => Set<VisitHostParty>();
    public DbSet<VisitHost> VisitHosts => Set<VisitHost>();
    public DbSet<VisitStop> VisitStops => Set<VisitStop>();
    public DbSet<ShownItem> ShownItems => Set<ShownItem>();
    public DbSet<Meeting> Meetings => Set<Meeting>();
    public DbSet<MeetingParty> MeetingParties => Set<MeetingParty>();
    public DbSet<MeetingParticipant> MeetingParticipants => Set<MeetingParticipant>();
    public DbSet<Statement> Statements => Set<Statement>();

    public DbSet<Agreement> Agreements => Set<Agreement>();
    public DbSet<AgreementParty> AgreementParties => Set<AgreementParty>();
    public DbSet<Signature> Signatures => Set<Signature>();
    public DbSet<AgreementEvent> AgreementEvents => Set<AgreementEvent>();
    public DbSet<AgreementStatePeriod> AgreementStatePeriods => Set<AgreementStatePeriod>();
    public DbSet<ScopeItem> ScopeItems => Set<ScopeItem>();
    public DbSet<AgreementSnapshot> AgreementSnapshots => Set<AgreementSnapshot>();
    public DbSet<AgreementConfirmation> AgreementConfirmations => Set<AgreementConfirmation>();
    public DbSet<ConfirmationRequest> ConfirmationRequests => Set<ConfirmationRequest>();
    public DbSet<ChecklistStep> ChecklistSteps => Set<ChecklistStep>();
    public DbSet<ChecklistMark> ChecklistMarks => Set<ChecklistMark>();
    public DbSet<Commitment> Commitments => Set<Commitment>();
    public DbSet<CommitmentParty> CommitmentParties => Set<CommitmentParty>();
    public DbSet<Aid> Aid => Set<Aid>();
    public DbSet<AidParty> AidParties => Set<AidParty>();
    public DbSet<Activity> Activities => Set<Activity>();
    public DbSet<ActivityParty> ActivityParties => Set<ActivityParty>();
    public DbSet<ActivityFlow> ActivityFlows => Set<ActivityFlow>();

    public DbSet<Source> Sources => Set<Source>();
    public DbSet<Evidence> Evidence => Set<Evidence>();
    public DbSet<FieldMarker> FieldMarkers => Set<FieldMarker>();
    public DbSet<PressArticle> PressArticles => Set<PressArticle>();

    public DbSet<NotesLanguage> NotesLanguages => Set<NotesLanguage>();
    public DbSet<OpenQuestion> OpenQuestions => Set<OpenQuestion>();
    public DbSet<Document> Documents => Set<Document>();
    public DbSet<StoredFile> StoredFiles => Set<StoredFile>();

    public DbSet<RecordFacts> RecordFacts => Set<RecordFacts>();
    public DbSet<FigureChange> FigureChanges => Set<FigureChange>();
    public DbSet<SearchRow> SearchRows => Set<SearchRow>();

    public DbSet<Draft> Drafts => Set<Draft>();
    public DbSet<Comment> Comments => Set<Comment>();
    public DbSet<CommentMention> CommentMentions => Set<CommentMention>();
    public DbSet<HistoryEntry> History => Set<HistoryEntry>();
    public DbSet<HistorySeal> HistorySeals => Set<HistorySeal>();
    public DbSet<ReferenceCounter> ReferenceCounters => Set<ReferenceCounter>();
    public DbSet<RoleGrant> RoleGrants => Set<RoleGrant>();
    public DbSet<DataProtectionKey> DataProtectionKeys => Set<DataProtectionKey>();
    public DbSet<Session> Sessions => Set<Session>();
    public DbSet<Device> Devices => Set<Device>();
    public DbSet<OneTimeLink> OneTimeLinks => Set<OneTimeLink>();
    public DbSet<Attempt> Attempts => Set<Attempt>();
    public DbSet<ErrorReport> ErrorReports => Set<ErrorReport>();
    public DbSet<OutgoingMail> OutgoingMail => Set<OutgoingMail>();
    public DbSet<Notice> Notices => Set<Notice>();
    public DbSet<PageReads> PageReads => Set<PageReads>();
    public DbSet<NoticeChoices> NoticeChoices => Set<NoticeChoices>();

    /// <summary>Ids of places and institutions that addresses name, kept for the queries of one request.</summary>
    internal Dictionary<string, Guid> NamedIds { get; } = [];

    /// <summary>Codes of the places among them that are countries.</summary>
    internal Dictionary<string, string?> NamedCountries { get; } = [];

    /// <summary>Words that were looked for, kept likewise, with what was found by them.</summary>
    internal Dictionary<string, IndexedText> ReadWords { get; } = [];

    internal Dictionary<(RecordKind Kind, string Typed), FoundRecords> FoundByWords { get; } = [];

    /// <summary>Facts that narrow lists, likewise.</summary>
    internal Dictionary<(RecordKind Kind, string Facts), FoundFacts> FoundByFacts { get; } = [];

    internal Dictionary<(RecordKind Kind, string Fact), FactCount[]> FactCounts { get; } = [];

    /// <summary>States that narrow lists, likewise; null where more than few records are in them.</summary>
    internal Dictionary<(RecordKind Kind, string States), Guid[]?> FewInStates { get; } = [];

    protected override void OnConfiguring(DbContextOptionsBuilder optionsBuilder) => optionsBuilder.AddInterceptors(InlinedValues.Instance);

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        configurationBuilder.UseSharedTypes();
        configurationBuilder.Properties<Enum>().HaveConversion<string>().HaveMaxLength(40);
        configurationBuilder.Properties<decimal>().HavePrecision(18, 2);
    }

    protected override void OnModelCreating(ModelBuilder builder)
    {
        base.OnModelCreating(builder);
        builder.HasPostgresExtension("pg_trgm");
        builder.HasPostgresExtension("btree_gist");
        builder.ApplyConfigurationsFromAssembly(typeof(PortalDbContext).Assembly);
        MapFunction(builder, typeof(FoundLists), nameof(FoundLists.Has), "ts_match_vq");
        MapFunction(builder, typeof(WordFiltering), nameof(WordFiltering.NameWords), "name_words");
        MapFunction(builder, typeof(FactFiltering), nameof(FactFiltering.HasAll), "arraycontains");
        MapFunction(builder, typeof(FactFiltering), nameof(FactFiltering.HasAny), "arrayoverlap");
        SchemaConventions.Apply(builder);
    }

    private static void MapFunction(ModelBuilder builder, Type type, string method, string name) =>
        builder.HasDbFunction(type.GetMethod(method, BindingFlags.NonPublic | BindingFlags.Static)!).HasName(name).IsBuiltIn();
}
