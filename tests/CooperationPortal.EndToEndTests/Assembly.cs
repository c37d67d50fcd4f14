// A browser test waits more than it computes: the browser, the portal and the database take turns.
[assembly: CollectionBehavior(MaxParallelThreads = 4)]
[assembly: TestCollectionOrderer("CooperationPortal.Tests.Support.Run.LongestFirst", "CooperationPortal.EndToEndTests")]
[assembly: TestFramework("CooperationPortal.Tests.Support.Run.PortalTestFramework", "CooperationPortal.EndToEndTests")]
