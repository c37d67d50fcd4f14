using CooperationPortal.Core.Agreements;
using CooperationPortal.Core.History;
using CooperationPortal.Core.Shared;
using CooperationPortal.Core.Shared.Inputs;
using CooperationPortal.EndToEndTests.Support.Typing;
using Microsoft.EntityFrameworkCore;

namespace CooperationPortal.EndToEndTests.Journeys.Articles;

/// <summary>Nothing of what was typed is lost or changed on its way through form, draft and review.</summary>
[Collection(ArticlesByHand.Collection)]
public sealed class ArticlesByHandTests(ArticlesByHand articles)
{
    [Fact]
    public Task Khabarovsk_EveryWordTyped_IsKept() => ShouldBeKeptAsync(articles.Khabarovsk, records: 8);

    [Fact]
    public Task Samara_EveryWordTyped_IsKept() => ShouldBeKeptAsync(articles.Samara, records: 9);

    [Fact]
    public async Task People_NamedInSeveralRecords_AreThereOnce()
    {
        var names = await articles.Portal.UseAsync(db => db.People.SelectMany(p => p.Names).Select(n => n.Text).ToListAsync());

        names.ShouldBe(
            [
                "Виталий Петрищев", "Дмитрий Азаров", "Шавкат Абдуразаков", "Солихон Муминов", "Татьяна Сочинская",
                "Владимир Горячев", "Алексей Кирсанов", "Ольга Тюмина",
            ],
            ignoreOrder: true);
    }

    private static async Task ShouldBeKeptAsync(WrittenArticle article, int records)
    {
        article.Records.Count.ShouldBe(records);
        foreach (var record in article.Records)
        {
            var kept = await record.LoadAsync();
            await article.FillAsync(kept);
            Level(record.Typed);
            Level(kept);

            InputDiff.Between(record.Typed, kept).ShouldBeEmpty(record.Name);
        }
    }

    /// <summary>
    /// Rows by their place, people by their names: an author writes a new name, the record has a person. Names and codes
    /// have no order.
    /// </summary>
    private static void Level(RecordInput input)
    {
        foreach (var list in InputWalker.Find<object>(input).SelectMany(part => Lists(part.Value)).ToList())
        {
            switch (list)
            {
                case List<string> codes:
                    codes.Sort(StringComparer.Ordinal);
                    break;
                case List<ActivityType> activities:
                    activities.Sort();
                    break;
                case List<NameInput> names:
                    names.Sort((one, other) => string.CompareOrdinal(one.Text, other.Text));
                    break;
            }
        }

        RowReferences.Rename(input, path => RowId.Of(path));
        foreach (var (_, pick) in InputWalker.Find<RecordPick>(input).Where(p => p.Value.IdOf(RecordKind.Person) is not null))
        {
            pick.Chosen = RecordPick.AsWritten;
        }
    }

    private static IEnumerable<object?> Lists(object part) => part.GetType().GetProperties()
        .Where(p => p.PropertyType.IsGenericType && p.PropertyType.GetGenericTypeDefinition() == typeof(List<>))
        .Select(p => p.GetValue(part));
}
