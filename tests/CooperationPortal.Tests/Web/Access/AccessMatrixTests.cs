using System.Text.RegularExpressions;
using AngleSharp.Html.Dom;
using CooperationPortal.Tests.Support.Http;
using CooperationPortal.Tests.Support.Run;
using Microsoft.EntityFrameworkCore;

namespace CooperationPortal.Tests.Web.Access;

/// <summary>
/// Every route, by the list that the command <c>routes</c> prints, for every kind of reader and every state of a record:
/// checks F65 to F68 and F88. What is expected stands in access-matrix.txt.
/// </summary>
[Long]
public sealed partial class AccessMatrixTests(AccessPortal access) : IClassFixture<AccessPortal>
{
    [Fact]
    public void EveryRoute_HasAnExpectation() =>
        access.Routes.Select(AccessMatrix.NameOf).Except(AccessMatrix.Routes)
            .Concat(AccessMatrix.Routes.Except(access.Routes.Select(AccessMatrix.NameOf))).ShouldBeEmpty();

    [Fact]
    public async Task Get_EachReader_IsAnsweredAsExpectedAndToldNothingHidden()
    {
        var faults = new List<string>();
        var told = 0;
        var absent = new Dictionary<(string Route, string Reader), string>();
        foreach (var address in access.Routes.Where(r => r.Method is "GET" or "*").SelectMany(r => AccessWalk.Of(r, access.Records)).Reverse())
        {
            var expected = AccessMatrix.Of(address);
            var row = new List<string>();
            foreach (var reader in AccessReaders.Names)
            {
                if (!AccessWalk.IsWorthAsking(address, reader))
                {
                    row.Add(expected.ElementAtOrDefault(row.Count) ?? "?");
                    continue;
                }

                var answer = await access.Readers[reader].GetAsync(address.Path);
                var body = await answer.Content.ReadAsStringAsync();
                row.Add($"{(int)answer.StatusCode}");
                var tells = body.Contains(AccessRecords.Secret, StringComparison.OrdinalIgnoreCase);
                told += tells ? 1 : 0;
                if (tells && AccessWalk.IsSecretFrom(reader, address))
                {
                    faults.Add($"{address} tells {reader}");
                }

                if ((int)answer.StatusCode == 404 && address.State is { } state)
                {
                    var plain = Plain(body, address);
                    if (state is AccessState.Absent)
                    {
                        absent[(address.Route.Path, reader)] = plain;
                    }
                    else if (absent.GetValueOrDefault((address.Route.Path, reader)) != plain)
                    {
                        faults.Add($"{address} is not answered as absent to {reader}");
                    }
                }
            }

            if (!row.SequenceEqual(expected))
            {
                faults.Add($"{address}\n    {string.Join(' ', row)} and not\n    {string.Join(' ', expected)}");
            }
        }

        string.Join('\n', faults).ShouldBeEmpty();
        told.ShouldBeGreaterThan(100);
    }

    [Fact]
    public async Task Post_WhoMayNot_IsRefusedAndChangesNothing()
    {
        var before = await StateAsync();
        var tokens = new Dictionary<string, string?>();
        var faults = new List<string>();
        foreach (var address in access.Routes.Where(r => r.Method is "POST").SelectMany(r => AccessWalk.Of(r, access.Records)))
        {
            var expected = AccessMatrix.Of(address);
            var row = new List<string>();
            foreach (var (reader, cell) in AccessReaders.Names.Zip(expected))
            {
                if (cell == AccessMatrix.Allowed)
                {
                    row.Add(cell);
                    continue;
                }

                if (!tokens.TryGetValue(reader, out var token))
                {
                    token = tokens[reader] = await TokenAsync(access.Readers[reader]);
                }

                var answer = await access.Readers[reader].PostAsync(address.Path, AccessWalk.Form(token));
                row.Add($"{(int)answer.StatusCode}");
            }

            if (!row.SequenceEqual(expected))
            {
                faults.Add($"{address}\n    {string.Join(' ', row)} and not\n    {string.Join(' ', expected)}");
            }
        }

        string.Join('\n', faults).ShouldBeEmpty();
        (await StateAsync()).ShouldBe(before);
    }

    /// <summary>
    /// What is sent is incomplete or stale, so that it is answered with its form or as a conflict: who may send it is not told
    /// that he may not.
    /// </summary>
    [Fact]
    public async Task Post_WhoMay_IsNotRefused()
    {
        var tokens = new Dictionary<string, string?>();
        var faults = new List<string>();
        var sent = 0;
        foreach (var address in access.Routes.Where(r => r.Method is "POST" && !r.Path.StartsWith("/account", StringComparison.Ordinal))
            .SelectMany(r => AccessWalk.Of(r, access.Records)))
        {
            foreach (var (reader, _) in AccessReaders.Names.Zip(AccessMatrix.Of(address)).Where(cell => cell.Second == AccessMatrix.Allowed))
            {
                if (!tokens.TryGetValue(reader, out var token))
                {
                    token = tokens[reader] = await TokenAsync(access.Readers[reader]);
                }

                var answer = await access.Readers[reader].PostAsync(address.Path, AccessWalk.StaleForm(token));
                sent++;
                // The step that the form of a checklist names nowhere is not there.
                var isAnswered = (int)answer.StatusCode is 200 or 302 or 400 or 409 or 410
                    || ((int)answer.StatusCode is 404 && address.Route.Path.EndsWith("/checklist", StringComparison.Ordinal));
                if (!isAnswered || answer.Headers.Location?.OriginalString.Contains("/sign-in", StringComparison.Ordinal) is true)
                {
                    faults.Add($"{address}: {(int)answer.StatusCode} {answer.Headers.Location} to {reader}");
                }
            }
        }

        string.Join('\n', faults).ShouldBeEmpty();
        sent.ShouldBeGreaterThan(200);
    }

    [Fact]
    public async Task Post_NoHandlerTakesIt_IsRefusedAndNoCrash()
    {
        var posts = access.Routes.Where(r => r.Method is "POST").Select(r => r.Path).ToHashSet();
        var tokens = new Dictionary<string, string?>();
        var faults = new List<string>();
        foreach (var address in access.Routes.Where(r => r.Method is "GET").SelectMany(r => AccessWalk.Of(r, access.Records)))
        {
            var reader = AccessReaders.Names.Zip(AccessMatrix.Of(address)).LastOrDefault(cell => cell.Second == "200").First;
            if (reader is null or "invited" || address.State is not (null or AccessState.Public or AccessState.Draft))
            {
                continue;
            }

            if (!tokens.TryGetValue(reader, out var token))
            {
                token = tokens[reader] = await TokenAsync(access.Readers[reader]);
            }

            // A form with one handler takes what names another; one that only shows takes nothing.
            var takes = posts.Contains(address.Route.Path);
            var answer = await access.Readers[reader].PostAsync(address.Path + (takes ? "?handler=None" : ""), AccessWalk.Form(token));
            if ((int)answer.StatusCode >= 500 || (!takes && (int)answer.StatusCode < 400))
            {
                faults.Add($"{address}: {(int)answer.StatusCode} to {reader}");
            }
        }

        faults.ShouldBeEmpty();
    }

    private static async Task<string?> TokenAsync(HttpClient client) =>
        ((IHtmlInputElement?)(await client.GetPageAsync("/account/sign-out")).QuerySelector("input[name=__RequestVerificationToken]"))?.Value;

    /// <summary>Every row that people write, as the database has it.</summary>
    private Task<List<string>> StateAsync() => access.Portal.UseAsync(db => db.Database.SqlQueryRaw<string>("""
        select format('%s %s', t.table_name, (xpath('/row/h/text()', query_to_xml(format(
            'select md5(string_agg(r::text, '','' order by r::text)) as h from %I r', t.table_name), false, true, '')))[1]) as "Value"
        from information_schema.tables t
        where t.table_schema = 'public' and t.table_type = 'BASE TABLE' and t.table_name not in (
            'attempts', 'sessions', 'history', 'history_seals', 'names', 'regions', 'terms', 'data_protection_keys')
            and t.table_name not like 'figure%' and t.table_name not like 'pair%' and t.table_name not like 'between%'
        order by 1
        """).ToListAsync());

    /// <summary>Without what differs with every answer, and without the address that was asked for.</summary>
    private static string Plain(string body, AccessAddress address) => Changing().Replace(body, "…")
        .Replace(address.Record!.Key, "…", StringComparison.Ordinal).Replace($"{address.Record.Id}", "…", StringComparison.Ordinal)
        .Replace($"{address.Record.DocumentId}", "…", StringComparison.Ordinal);

    [GeneratedRegex("nonce=\"[^\"]*\"|name=\"__RequestVerificationToken\"[^>]*>|CfDJ8[\\w-]+")]
    private static partial Regex Changing();
}
