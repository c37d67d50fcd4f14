using System.Text.Json.Nodes;
using CooperationPortal.Tests.Support.Database;
using Shouldly;

namespace CooperationPortal.Tests.Core.Data;

/// <summary>No fact of the cases was lost on the way into the portal's own model.</summary>
[Collection(DemoCollection.Name)]
public sealed class CaseFactsTests(DemoFixture demo)
{
    // Our own remarks: on a party that the source does not name, where an open question says the same, and on how the
    // case was written down, which is nothing that a source leaves open.
    private static readonly string[] Remarks =
    [
        "Omsk hospitals (not named in the excerpt)",
        "title of the page was not in the excerpt: descriptive title used",
        "descriptive title used",
        "a party abroad is an agency office inside the host country",
    ];

    // Words for the class of a place or a state, which the model has values for, and pointers between records.
    private static readonly string[] Classes =
    [
        "type", "kind", "status", "level", "side", "role", "country", "language", "url", "origin", "recurrence", "inferred", "city",
    ];

    // Codes of Kazakhstan before 2022, by which the cities stood that stand under today's code in the registry, and words
    // that are written otherwise.
    private static readonly Dictionary<string, string> Today = new()
    {
        ["KZ-AKT"] = "KZ-15",
        ["KZ-AST"] = "KZ-71",
        ["KZ-ALA"] = "KZ-75",
        ["KZ-ALM"] = "KZ-33",
        ["several"] = "несколько", // kept in the word of the Russian source
        ["volunteer programme \"Миссия Добро\" with RZD-Medicine specialists"] =
            "volunteer programme \"Missiya Dobro\" (Mission Good) with RZD-Medicine specialists",
        ["Tashkent doctors take part in the school \"СТИМУЛ\""] = "Tashkent doctors take part in the school \"Stimul\"",
    };

    private static readonly JsonArray Cases = JsonNode.Parse(File.ReadAllText(Path.Combine(
        Repository.Root, "tests", "CooperationPortal.Tests", "Core", "Data", "Cases", "cases-open.json")))!["cases"]!.AsArray();

    /// <summary>The two founding articles are written by hand where they differ, and have tests of their own.</summary>
    public static TheoryData<string> Ids => new(Cases.Select(c => (string)c!["id"]!).Where(id => !id.StartsWith("seed-", StringComparison.Ordinal)));

    [Theory]
    [MemberData(nameof(Ids))]
    public async Task Case_EveryStatedFact_IsStored(string id)
    {
        var found = Cases.Single(c => (string)c!["id"]! == id)!;
        await using var scope = demo.Database.NewScope();

        var words = await CaseWords.OfSourceAsync(scope.ServiceProvider, (string)found["source"]!["url"]!);

        string[] parts =
        [
            "source", "summary_en", "visits", "agreements", "planned", "events", "aid", "uncertain", "name_variants",
        ];
        parts.SelectMany(part => FactsOf(found[part])).Distinct().Where(fact => !words.Say(fact)).ShouldBeEmpty();
    }

    [Fact]
    public void Cases_AreTwentyFive() => Cases.Count.ShouldBe(25);

    private static IEnumerable<string> FactsOf(JsonNode? node) => node switch
    {
        JsonArray list => list.SelectMany(FactsOf),
        JsonObject aid when aid["amount"] is { } amount => [$"{amount} {aid["currency"]}"],
        JsonObject fields => fields.Where(f => !Classes.Contains(f.Key)).SelectMany(f => FactsOf(f.Value)),
        JsonValue value => [.. Words(value.ToString())],
        _ => [],
    };

    private static IEnumerable<string> Words(string fact) =>
        fact is "true" or "false" || Remarks.Contains(fact) ? [] : [Today.GetValueOrDefault(fact, fact).Replace(" (assumed)", "", StringComparison.Ordinal)];
}
