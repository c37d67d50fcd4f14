using System.Runtime.InteropServices;

namespace CooperationPortal.Web.Commands;

/// <summary>What the program does: the command that the first argument names, and without one, serve pages.</summary>
public static class CommandLine
{
    private static readonly ICommand[] Commands = [new RoutesCommand(), new MigrateCommand(), new DemoCommand()];

    public static async Task<int> RunAsync(this WebApplication app, string[] args)
    {
        await using (app)
        {
            if (args is not [var name, .. var arguments] || name.StartsWith('-'))
            {
                app.Lifetime.ApplicationStarted.Register(() =>
                    app.Logger.LogInformation("Now serving on {Addresses}", string.Join(", ", app.Urls)));
                await app.RunAsync();

                return 0;
            }

            var command = Array.Find(Commands, command => command.Name == name);

            return command is null ? ShowCommands() : await RunAsync(app, command, arguments);
        }
    }

    private static int ShowCommands()
    {
        Console.Error.WriteLine("Commands (without one, the portal serves its pages):");
        foreach (var command in Commands)
        {
            Console.Error.WriteLine($"  {command.Name,-14}{command.Summary}");
        }

        return 2;
    }

    private static async Task<int> RunAsync(WebApplication app, ICommand command, string[] arguments)
    {
        using var stop = new CancellationTokenSource();
        using var interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, Stop);
        using var terminate = PosixSignalRegistration.Create(PosixSignal.SIGTERM, Stop);
        try
        {
            return await command.RunAsync(app, arguments, stop.Token);
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            return 130;
        }

        void Stop(PosixSignalContext signal)
        {
            signal.Cancel = true;
            stop.Cancel();
        }
    }
}
