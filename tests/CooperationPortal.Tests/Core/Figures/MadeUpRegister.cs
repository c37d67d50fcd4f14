using CooperationPortal.Tests.Support.Database;

namespace CooperationPortal.Tests.Core.Figures;

/// <summary>So many made-up records that lists of what most of them have are longer than is counted.</summary>
public sealed class MadeUpRegister : IAsyncLifetime
{
    public const int Agreements = TestServer.MadeUpAgreements;

    public DatabaseFixture Database { get; } = new();

    public Task InitializeAsync() => Database.InitializeAsync(TestServer.CreateMadeUpDatabaseAsync());

    public Task DisposeAsync() => Database.DisposeAsync();
}
