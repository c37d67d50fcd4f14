using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace CooperationPortal.Benchmarks.Limit;

/// <summary>Serves <see cref="LimitPages"/> until its input ends, in a process of its own as the portal is.</summary>
internal static class LimitServer
{
    public static async Task RunAsync(string connection)
    {
        await using var database = NpgsqlDataSource.Create(new NpgsqlConnectionStringBuilder(connection)
        {
            MaxAutoPrepare = 100, MaxPoolSize = 16, NoResetOnClose = true,
        });
        var pages = new LimitPages(database);
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        await using var app = builder.Build();
        app.Run(context => AnswerAsync(context, pages));
        await app.StartAsync();
        Console.WriteLine(app.Urls.Single());
        Console.WriteLine(await pages.ReferenceAsync());
        await Console.In.ReadToEndAsync();
    }

    private static async Task AnswerAsync(HttpContext context, LimitPages pages)
    {
        var query = context.Request.Query;
        var page = context.Request.Path.Value switch
        {
            "/list" => pages.ListAsync(
                DateOnly.TryParse(query["before"], CultureInfo.InvariantCulture, out var day) ? day : null),
            "/search" => pages.SearchAsync(query["word"]!),
            "/statistics" => pages.StatisticsAsync(),
            _ => pages.DetailAsync(query["reference"]!),
        };
        context.Response.ContentType = "text/html; charset=utf-8";
        await context.Response.WriteAsync(await page);
    }
}
