// A browser test waits more than it computes: the browser, the portal and the database take turns.
[assembly: CollectionBehavior(MaxParallelThreads = 4)]
[assembly: TestFramework("CooperationPortal.Tests.Support.Database.PortalTestFramework", "CooperationPortal.EndToEndTests")]
