using System.Text.Json;
using CooperationPortal.Tests.Support.Http;
using CooperationPortal.Tests.Support.Records;
using Json.Schema;

namespace CooperationPortal.Tests.Web.Browse.Downloads;

/// <summary>The JSON of each list is as its schema says: check F82.</summary>
public sealed class SchemaTests(ManyRecords records) : IClassFixture<ManyRecords>
{
    private static readonly EvaluationOptions Strict = new() { OutputFormat = OutputFormat.List, RequireFormatValidation = true };

    [Theory]
    [InlineData("/ru/agreements")]
    [InlineData("/en/visits")]
    [InlineData("/zh/meetings")]
    [InlineData("/uz/institutions")]
    [InlineData("/ru/events")]
    [InlineData("/ru/commitments")]
    [InlineData("/ru/activities")]
    [InlineData("/ru/partnerships")]
    [InlineData("/zh/sources")]
    [InlineData("/ru/regions")]
    [InlineData("/ru/regions", "?name=Сам")]
    public async Task Get_Json_IsAsItsSchemaSays(string list, string query = "")
    {
        var client = records.Portal.NewClient();
        var json = ListReaders.ReadJson(await client.GetByteArrayAsync($"{list}.json{query}"));
        json.GetProperty("count").GetInt32().ShouldBeGreaterThan(0);

        using var answer = await client.GetAsync(json.GetProperty("schema").GetString());
        var told = await answer.Content.ReadAsStringAsync();
        var schema = JsonSchema.FromText(told);
        var found = schema.Evaluate(json, Strict);

        answer.Content.Headers.ContentType!.MediaType.ShouldBe("application/schema+json");
        (found.Details ?? []).Where(d => d.Errors is { Count: > 0 }).Select(d => $"{d.InstanceLocation}: {string.Join(", ", d.Errors!.Values)}").ShouldBeEmpty();
        found.IsValid.ShouldBeTrue();
        var members = JsonDocument.Parse(told).RootElement.GetProperty("properties").GetProperty("items").GetProperty("items").GetProperty("properties");
        json.GetProperty("items")[0].EnumerateObject().Select(m => m.Name).ShouldBe(members.EnumerateObject().Select(m => m.Name));
    }

    [Fact]
    public async Task Schema_RefusesWhatIsNotTheList()
    {
        var client = records.Portal.NewClient();
        var schema = JsonSchema.FromText(await client.GetStringAsync("/ru/visits.schema"));
        var others = ListReaders.ReadJson(await client.GetByteArrayAsync("/ru/agreements.json"));

        schema.Evaluate(others, Strict).IsValid.ShouldBeFalse();
    }

    [Fact]
    public async Task Schema_IsTheSameForEveryFilter()
    {
        var client = records.Portal.NewClient();

        var whole = ListReaders.ReadJson(await client.GetByteArrayAsync("/ru/agreements.json")).GetProperty("schema").GetString();
        var some = ListReaders.ReadJson(await client.GetByteArrayAsync("/ru/agreements.json?country=CN")).GetProperty("schema").GetString();

        whole.ShouldBe("https://localhost/ru/agreements.schema");
        some.ShouldBe(whole);
    }
}
