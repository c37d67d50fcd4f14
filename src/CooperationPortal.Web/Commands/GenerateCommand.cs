using System.Globalization;
using CooperationPortal.Core.Data.GeneratedData;
using CooperationPortal.Web.Setup;

namespace CooperationPortal.Web.Commands;

internal sealed class GenerateCommand : ICommand
{
    public string Name => "generate";

    public string Summary => "--agreements N: fill the database with made-up records (not in Production)";

    public async Task<int> RunAsync(WebApplication app, string[] arguments, CancellationToken cancellationToken)
    {
        if (arguments is not ["--agreements", var wanted]
            || !int.TryParse(wanted, NumberStyles.None, CultureInfo.InvariantCulture, out var count) || count == 0)
        {
            Console.Error.WriteLine($"{Name} {Summary}");

            return 2;
        }

        if (app.Environment.IsProduction())
        {
            Console.Error.WriteLine("Made-up records have no place among real ones: none are generated in Production.");

            return 1;
        }

        var preparation = await app.Services.OpenDatabaseAsync(cancellationToken);
        await preparation.MigrateAsync(cancellationToken);
        await using var scope = app.Services.CreateAsyncScope();
        var generator = scope.ServiceProvider.GetRequiredService<DataGenerator>();
        if (!await generator.RunAsync(count, new Progress(count), cancellationToken))
        {
            Console.Error.WriteLine("This database has generated records already. For others, begin with a new one.");

            return 1;
        }

        Console.WriteLine($"{count} agreements generated.");

        return 0;
    }

    /// <summary>A line a second at most; <see cref="Progress{T}"/> would tell it out of order.</summary>
    private sealed class Progress(int count) : IProgress<int>
    {
        private long told;

        public void Report(int value)
        {
            if (value < count && Environment.TickCount64 - told < 1000)
            {
                return;
            }

            told = Environment.TickCount64;
            Console.WriteLine(value < count ? $"{value} of {count}" : $"{value} of {count}; counting the figures …");
        }
    }
}
