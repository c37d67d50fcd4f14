// Tests wait for PostgreSQL and for processes that they start.
[assembly: CollectionBehavior(MaxParallelThreads = 3)]
[assembly: TestFramework("CooperationPortal.Tests.Support.Database.PortalTestFramework", "CooperationPortal.Tests")]
