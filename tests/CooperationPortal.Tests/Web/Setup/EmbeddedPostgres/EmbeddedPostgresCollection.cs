namespace CooperationPortal.Tests.Web.Setup.EmbeddedPostgres;

/// <summary>These tests start and kill servers: one after the other.</summary>
[CollectionDefinition(nameof(EmbeddedPostgres))]
public sealed class EmbeddedPostgresCollection : ICollectionFixture<PreparedData>;
