using AngleSharp;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace CooperationPortal.Tests.Support.Http;

/// <summary>Reads pages and fills in forms as a browser without scripts does.</summary>
public static class HtmlClient
{
    /// <summary>The page at the path, which must answer 200.</summary>
    public static async Task<IHtmlDocument> GetPageAsync(this HttpClient client, string path)
    {
        var response = await client.GetAsync(path);
        response.EnsureSuccessStatusCode();

        return await response.ReadPageAsync();
    }

    public static async Task<IHtmlDocument> ReadPageAsync(this HttpResponseMessage response)
    {
        var html = await response.Content.ReadAsStringAsync();
        var address = response.RequestMessage!.RequestUri!.AbsoluteUri;
        var page = await BrowsingContext.New().OpenAsync(answer => answer.Address(address).Content(html));

        return (IHtmlDocument)page;
    }

    /// <summary>
    /// Sends the form with the values that the page gave it, hidden ones included, changed by those given here; a null
    /// leaves the field out. <paramref name="button"/> is the value of the submit button that was pressed, where it has
    /// a name.
    /// </summary>
    public static Task<HttpResponseMessage> SubmitAsync(
        this HttpClient client,
        IHtmlFormElement form,
        IReadOnlyDictionary<string, string?>? values = null,
        (string Name, string Value)? button = null)
    {
        var fields = form.Elements.SelectMany(FieldsOf).Where(field => values?.ContainsKey(field.Key) != true).ToList();
        fields.AddRange((values ?? new Dictionary<string, string?>())
            .Where(value => value.Value is not null)
            .Select(value => KeyValuePair.Create(value.Key, value.Value!)));
        if (button is { } pressed)
        {
            fields.Add(KeyValuePair.Create(pressed.Name, pressed.Value));
        }

        return client.PostAsync(AddressOf(form), Content(form, fields));
    }

    /// <summary>AngleSharp takes an address that is only a query for one of the folder, where browsers stay on the page.</summary>
    private static Uri AddressOf(IHtmlFormElement form) =>
        form.GetAttribute("action") is ['?', ..] query ? new Uri(new Uri(form.Owner!.Url), query) : new Uri(form.Action, UriKind.RelativeOrAbsolute);

    private static IEnumerable<KeyValuePair<string, string>> FieldsOf(IElement element) => element switch
    {
        IHtmlInputElement { IsDisabled: false, Name: { Length: > 0 } name } input => input.Type switch
        {
            "submit" or "button" or "image" or "reset" => [],
            "file" => [KeyValuePair.Create(name, "")],
            "checkbox" or "radio" when !input.IsChecked => [],
            _ => [KeyValuePair.Create(name, input.Value ?? "")],
        },
        IHtmlTextAreaElement { IsDisabled: false, Name: { Length: > 0 } name } area =>
            [KeyValuePair.Create(name, area.Value)],
        IHtmlSelectElement { IsDisabled: false, Name: { Length: > 0 } name } select =>
            select.Options.Where(option => option.IsSelected).Select(option => KeyValuePair.Create(name, option.Value)),
        _ => [],
    };

    private static HttpContent Content(IHtmlFormElement form, IEnumerable<KeyValuePair<string, string>> fields)
    {
        if (form.Enctype != "multipart/form-data")
        {
            return new FormUrlEncodedContent(fields);
        }

        var content = new MultipartFormDataContent();
        foreach (var (name, value) in fields)
        {
            content.Add(new StringContent(value), name);
        }

        return content;
    }
}
