using CooperationPortal.Core.Data.ReferenceData;
using CooperationPortal.Web.Setup;

namespace CooperationPortal.Web.Commands;

/// <summary>Not done at start: most installations keep only the institutions that take part in cooperation.</summary>
internal sealed class ImportRorCommand : ICommand
{
    public string Name => "import-ror";

    public string Summary => "add the shipped sample of the Research Organization Registry to the institutions";

    public async Task<int> RunAsync(WebApplication app, string[] arguments, CancellationToken cancellationToken)
    {
        var preparation = await app.Services.OpenDatabaseAsync(cancellationToken);
        await preparation.MigrateAsync(cancellationToken);
        await using var scope = app.Services.CreateAsyncScope();
        var result = await scope.ServiceProvider.GetRequiredService<RorImport>().RunAsync(cancellationToken);
        Console.WriteLine($"{result.Added} institutions added, {result.Known} were there already, {result.Refused.Count} refused.");
        foreach (var number in result.Refused)
        {
            Console.Error.WriteLine($"Refused: https://ror.org/{number}");
        }

        return 0;
    }
}
