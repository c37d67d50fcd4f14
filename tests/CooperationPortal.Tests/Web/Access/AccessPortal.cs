using CooperationPortal.Tests.Support.Database;
using CooperationPortal.Tests.Support.Http;
using CooperationPortal.Tests.Support.Records;
using CooperationPortal.Web.Commands;
using CooperationPortal.Web.Mail;
using CooperationPortal.Web.Setup.Jobs;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace CooperationPortal.Tests.Web.Access;

/// <summary>One portal with all readers and all records, which are only looked at.</summary>
public sealed class AccessPortal : IAsyncLifetime
{
    public PortalFixture Portal { get; } = new();

    public AccessRecords Records { get; private set; } = null!;

    public AccessReaders Readers { get; private set; } = null!;

    /// <summary>All routes but files of the design, which lie in the open.</summary>
    public IReadOnlyList<RouteLine> Routes { get; private set; } = [];

    public async Task InitializeAsync()
    {
        await Portal.InitializeAsync(TestServer.CreateDatabaseAsync(), LeaveOutJobs);
        var own = await Portal.Services.PublishAsync(RegistryInputs.Institution("Своя клиника", Places.Samara));
        var other = await Portal.Services.PublishAsync(RegistryInputs.Institution("Чужая клиника", Places.KhabarovskKrai));
        Records = new AccessRecords(Portal, own);
        await Records.MakeAsync();
        Readers = await AccessReaders.SignInAsync(Portal, own, other);
        Routes = [.. RouteList.Read(Portal.Services.GetServices<EndpointDataSource>()).Where(r => !IsAsset(r))];
    }

    public Task DisposeAsync() => Portal.DisposeAsync();

    /// <summary>A minute after the start they write notices and keys, of which no reader is the cause.</summary>
    private static void LeaveOutJobs(IServiceCollection services)
    {
        foreach (var job in services.Where(s => s.ServiceType == typeof(IHostedService)
            && (s.ImplementationType?.IsAssignableTo(typeof(RepeatedJob)) is true || s.ImplementationType == typeof(MailWorker))).ToList())
        {
            services.Remove(job);
        }
    }

    private static bool IsAsset(RouteLine route) =>
        route.Policy is "anonymous" && Path.HasExtension(route.Path) && !route.Path.Contains('{', StringComparison.Ordinal);
}
