using CooperationPortal.Tests.Support.Run;

namespace CooperationPortal.Tests.Web.Setup.EmbeddedPostgres;

/// <summary>These tests start and kill servers: one after the other.</summary>
[Long]
[CollectionDefinition(nameof(EmbeddedPostgres))]
public sealed class EmbeddedPostgresCollection : ICollectionFixture<PreparedData>;
