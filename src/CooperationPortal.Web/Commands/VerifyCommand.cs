using CooperationPortal.Core.Documents;
using CooperationPortal.Core.History;
using CooperationPortal.Web.Setup;

namespace CooperationPortal.Web.Commands;

/// <summary>Tells whether the history and the documents are as they were written.</summary>
internal sealed class VerifyCommand : ICommand
{
    public string Name => "verify";

    public string Summary => "[--head HASH@ID]: check the history's chain, over a head that was kept, and all stored files";

    public async Task<int> RunAsync(WebApplication app, string[] arguments, CancellationToken cancellationToken)
    {
        var kept = arguments is ["--head", var text] ? ChainHead.Parse(text) : null;
        if (kept is null && arguments.Length > 0)
        {
            Console.Error.WriteLine($"{Name} {Summary}");

            return 2;
        }

        await app.Services.OpenDatabaseAsync(cancellationToken);
        await using var scope = app.Services.CreateAsyncScope();
        var isWhole = await CheckChainAsync(scope.ServiceProvider.GetRequiredService<ChainCheck>(), kept, cancellationToken);
        var areFilesWhole = await CheckFilesAsync(scope.ServiceProvider.GetRequiredService<FileCheck>(), cancellationToken);

        return isWhole && areFilesWhole ? 0 : 1;
    }

    private static async Task<bool> CheckChainAsync(ChainCheck chain, ChainHead? kept, CancellationToken cancellationToken)
    {
        var result = await chain.CheckAsync(kept, cancellationToken);
        Console.WriteLine($"history: {result.Count} entries hold, head {result.Head?.ToString() ?? "none"}");
        if (result.Fault is { } fault)
        {
            Console.Error.WriteLine($"history: {Words(fault)}");
        }

        return result.Fault is null;
    }

    private static async Task<bool> CheckFilesAsync(FileCheck files, CancellationToken cancellationToken)
    {
        var (good, bad) = (0, 0);
        await foreach (var file in files.CheckAsync(cancellationToken))
        {
            if (file.IsAsStored)
            {
                good++;
                continue;
            }

            bad++;
            Console.Error.WriteLine($"files: {file.Id} \"{file.Name}\" is missing or not what was stored");
        }

        Console.WriteLine($"files: {good} of {good + bad} are as stored");

        return bad == 0;
    }

    private static string Words(ChainFault fault) => fault.Kind switch
    {
        ChainFaultKind.Altered => $"entry {fault.EntryId} was altered",
        ChainFaultKind.Missing => $"entry {fault.EntryId} was deleted",
        ChainFaultKind.GapBefore => $"entries before entry {fault.EntryId} were deleted",
        ChainFaultKind.Unsealed => $"entry {fault.EntryId} was written past the chain",
        _ => $"the chain does not lead over the head at entry {fault.EntryId}: its end was cut, or it was written anew",
    };
}
