[assembly: TestFramework("CooperationPortal.Tests.Support.Database.PortalTestFramework", "CooperationPortal.EndToEndTests")]
