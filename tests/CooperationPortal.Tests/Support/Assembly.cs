// Tests wait for PostgreSQL and for processes that they start.
[assembly: CollectionBehavior(MaxParallelThreads = 3)]
[assembly: TestCollectionOrderer("CooperationPortal.Tests.Support.Run.LongestFirst", "CooperationPortal.Tests")]
[assembly: TestFramework("CooperationPortal.Tests.Support.Run.PortalTestFramework", "CooperationPortal.Tests")]
