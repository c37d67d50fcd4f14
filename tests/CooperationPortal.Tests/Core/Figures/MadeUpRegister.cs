using CooperationPortal.Core.Data.GeneratedData;
using CooperationPortal.Tests.Support.Database;

namespace CooperationPortal.Tests.Core.Figures;

/// <summary>So many made-up records that lists of what most of them have are longer than is counted.</summary>
public sealed class MadeUpRegister : IAsyncLifetime
{
    public const int Agreements = 5000;

    public DatabaseFixture Database { get; } = new();

    public async Task InitializeAsync()
    {
        await Database.InitializeAsync();
        await Database.UseAsync((DataGenerator generator) =>
            generator.RunAsync(Agreements, new Progress<int>(), CancellationToken.None));
    }

    public Task DisposeAsync() => Database.DisposeAsync();
}
