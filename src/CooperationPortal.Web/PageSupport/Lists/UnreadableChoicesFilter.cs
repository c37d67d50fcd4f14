using System.Collections.Concurrent;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using CooperationPortal.Core.Facets;
using CooperationPortal.Core.Shared.Paging;
using CooperationPortal.Web.PageSupport.Downloads;
using CooperationPortal.Web.PageSupport.Localisation;
using CooperationPortal.Web.PageSupport.Maps;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Primitives;

namespace CooperationPortal.Web.PageSupport.Lists;

/// <summary>
/// Takes from the address of a public page what its parameters cannot mean, before they are bound, so that all of the page is of
/// the rest: docs/decisions/0059. A file of a list shows no notice; it is refused and says why: docs/decisions/0072.
/// </summary>
public sealed class UnreadableChoicesFilter : IResourceFilter
{
    private const int MostTold = 5;

    private static readonly JsonSerializerOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly ConcurrentDictionary<string, IReadOnlyDictionary<string, Func<string, Text, bool>>> pages = new();

    public void OnResourceExecuting(ResourceExecutingContext context)
    {
        var request = context.HttpContext.Request;
        if (HttpMethods.IsPost(request.Method) || request.Query.Count == 0 || (Path.HasExtension(request.Path) && !IsFile(context))
            || context.ActionDescriptor is not CompiledPageActionDescriptor page)
        {
            return;
        }

        var readers = pages.GetOrAdd(page.Id, _ => ReadersOf(page));
        var text = context.HttpContext.RequestServices.GetRequiredService<Text>();
        var kept = new Dictionary<string, StringValues>(StringComparer.OrdinalIgnoreCase);
        var unreadable = new List<(string Name, string Value)>();
        foreach (var (name, values) in request.Query)
        {
            var isRead = readers.GetValueOrDefault(name) ?? ((_, _) => true);
            unreadable.AddRange(values.OfType<string>().Where(v => !isRead(v, text)).Select(v => (name, v)));
            if (values.Where(v => v is null || isRead(v, text)).ToArray() is { Length: > 0 } readable)
            {
                kept[name] = readable;
            }
        }

        if (unreadable.Count > 0 && IsFile(context))
        {
            context.Result = Refusal([.. unreadable.Take(MostTold).Select(u => LeftOutChoices.Told(u.Name, u.Value))], text);
        }
        else if (unreadable.Count > 0)
        {
            request.Query = new QueryCollection(kept);
            unreadable.Take(MostTold).ToList().ForEach(u => context.HttpContext.LeaveOut(u.Name, u.Value));
        }
    }

    public void OnResourceExecuted(ResourceExecutedContext context)
    {
    }

    private static bool IsFile(ResourceExecutingContext context) =>
        ListFormats.Find(context.RouteData.Values[ListDownloadRoutes.Format] as string) is not null;

    private static ContentResult Refusal(string[] unreadable, Text text) => new()
    {
        StatusCode = StatusCodes.Status400BadRequest,
        ContentType = "application/problem+json; charset=utf-8",
        Content = JsonSerializer.Serialize(
            new ProblemDetails
            {
                Status = StatusCodes.Status400BadRequest,
                Title = text["Downloads.Unreadable", text.List(unreadable)],
                Extensions = { ["unreadable"] = unreadable },
            },
            Readable),
    };

    /// <summary>What the values of the parameters can be that do not take any text.</summary>
    private static IReadOnlyDictionary<string, Func<string, Text, bool>> ReadersOf(CompiledPageActionDescriptor page) =>
        PageParameters.Of(page.HandlerTypeInfo).Select(p => (p.Name, Reader: ReaderOf(p.Name, p.Type))).Where(p => p.Reader is not null)
            .DistinctBy(p => p.Name, StringComparer.OrdinalIgnoreCase)
            .ToDictionary(p => p.Name, p => p.Reader!, StringComparer.OrdinalIgnoreCase);

    private static Func<string, Text, bool>? ReaderOf(string name, Type type)
    {
        var single = type.IsArray ? type.GetElementType()! : type;
        single = Nullable.GetUnderlyingType(single) ?? single;
        return single switch
        {
            { IsEnum: true } => (value, _) => Enum.TryParse(single, value, ignoreCase: true, out var read) && Enum.IsDefined(single, read),
            _ when single == typeof(bool) => (value, _) => bool.TryParse(value, out var _),
            _ when single == typeof(DateOnly) =>
                (value, _) => value.Length == 0 || DateOnly.TryParse(value, CultureInfo.InvariantCulture, out var _),
            _ when single != typeof(string) => null,
            _ => name.ToLowerInvariant() switch
            {
                "year" => (value, _) => value == YearFiltering.Unknown || YearFiltering.DaysOf(value) is not null,
                "country" => (value, _) => value.Length == 2 && value.All(char.IsAsciiLetter),
                "fact" => FactWords.CanBe,
                ListAddress.After => (value, _) => Cursors.CanBe(value),
                MapView.Parameter => (value, _) => MapView.CanRead(value),
                _ => null,
            },
        };
    }
}
