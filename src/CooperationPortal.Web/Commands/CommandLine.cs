using System.Runtime.InteropServices;
using CooperationPortal.Web.Setup;
using Microsoft.Extensions.Options;

namespace CooperationPortal.Web.Commands;

/// <summary>What the program does: the command that the first argument names, and without one, serve pages.</summary>
public static class CommandLine
{
    /// <summary>As shells have it: 128 and the number of the signal.</summary>
    private const int Interrupted = 130;

    private static readonly ICommand[] Commands =
    [
        new RoutesCommand(), new MigrateCommand(), new DemoCommand(), new ImportRorCommand(), new GenerateCommand(),
        new CreateAdminCommand(), new TestMailCommand(), new VerifyCommand(),
    ];

    public static async Task<int> RunAsync(this WebApplication app, string[] args)
    {
        await using (app)
        {
            try
            {
                return args is [var name, .. var rest] && !name.StartsWith('-')
                    ? await RunAsync(app, name, rest)
                    : await ServeAsync(app);
            }
            catch (Exception exception) when (exception is StartRefusedException or OptionsValidationException)
            {
                await Console.Error.WriteLineAsync(exception.Message);

                return 1;
            }
        }
    }

    private static async Task<int> ServeAsync(WebApplication app)
    {
        app.Lifetime.ApplicationStarted.Register(() =>
            app.Logger.LogInformation("Now serving on {Addresses}", string.Join(", ", app.Urls)));
        var stopping = app.Lifetime.ApplicationStopping;
        try
        {
            await app.RunAsync();

            return 0;
        }
        catch (OperationCanceledException) when (stopping.IsCancellationRequested)
        {
            return Interrupted;
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

    private static async Task<int> RunAsync(WebApplication app, string name, string[] arguments)
    {
        if (Array.Find(Commands, command => command.Name == name) is not { } command)
        {
            return ShowCommands();
        }

        using var stop = new CancellationTokenSource();
        using var interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, Stop);
        using var terminate = PosixSignalRegistration.Create(PosixSignal.SIGTERM, Stop);
        try
        {
            return await command.RunAsync(app, arguments, stop.Token);
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            return Interrupted;
        }

        void Stop(PosixSignalContext signal)
        {
            signal.Cancel = true;
            stop.Cancel();
        }
    }
}
