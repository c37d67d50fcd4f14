using System.Globalization;
using CooperationPortal.Core.Press;
using CooperationPortal.Core.Press.Giving;
using CooperationPortal.Core.Press.Reading;
using CooperationPortal.Core.Search;
using CooperationPortal.Core.Shared.Inputs;
using CooperationPortal.Web.PageSupport.Forms;
using CooperationPortal.Web.PageSupport.Localisation;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CooperationPortal.Web.PageSupport.Press;

/// <summary>Puts an article beside the form of a record, and gives its passages to the fields. Nothing is saved by it.</summary>
public sealed class PressDesk(PressArticleQueries articles, PressReader reader, WrittenPeople people, Text text)
{
    private readonly Dictionary<Guid, IReadOnlyList<Mark>> read = [];
    private GivenPassage? given;

    /// <summary>Makes the article that the address names a source of the record, where it is none yet.</summary>
    public async Task BeginAsync(PageModel page, RecordInput input, CancellationToken cancellationToken)
    {
        if (Wanted(page) is { } id && !input.Sources.Exists(s => s.Id == id)
            && await articles.FindAsync(id, page.Actor(), cancellationToken) is { } article)
        {
            input.Sources.Add(article.ToSource());
        }
    }

    /// <summary>The article that the record has among its sources; null where the actor has none of them.</summary>
    public async Task<ArticleBeside?> ShowAsync(PageModel page, RecordInput input, CancellationToken cancellationToken)
    {
        if (!PassageTargets.Inputs.Contains(input.GetType())
            || await articles.OfAsync(input, Wanted(page), page.Actor(), cancellationToken) is not { } article)
        {
            return null;
        }

        return new ArticleBeside(article, await ReadAsync(page, article, cancellationToken), input)
        {
            Given = given,
            Locks = FormState.Of(page.HttpContext).Locks,
            Passage = given?.Refusal is null ? null : page.Request.Form[ArticleBeside.PassageField].ToString(),
        };
    }

    /// <summary>True when the command was to give a passage; the page then shows itself again.</summary>
    public async Task<bool> TryGiveAsync(
        PageModel page, string? command, string inputName, RecordInput input, Guid recordId, CancellationToken cancellationToken)
    {
        if (command != ArticleBeside.Give || await articles.OfAsync(input, Wanted(page), page.Actor(), cancellationToken) is not { } article)
        {
            return false;
        }

        var form = page.Request.Form;
        var marks = await ReadAsync(page, article, cancellationToken);
        var words = form[ArticleBeside.PassageField].ToString();
        var mark = string.IsNullOrWhiteSpace(words) && int.TryParse(
            form[ArticleBeside.MarkField], NumberStyles.None, CultureInfo.InvariantCulture, out var start)
                ? marks.FirstOrDefault(m => m.Start == start)
                : null;
        var target = form[ArticleBeside.TargetField].ToString();
        given = FormState.Of(page.HttpContext).Locks?.AreOn(target) is true
            ? GivenPassage.Refused(PassageRefusal.NoSuchField)
            : PassageGiver.Give(input, target, Passage.Of(article, marks, mark?.In(article.Text) ?? words));
        page.ShowAsChanged();
        if (given.Refusal is null)
        {
            foreach (var (_, pick) in InputWalker.Find<RecordPick>(input).Where(p => p.Path == given.Field))
            {
                await people.ChooseOfSourceAsync(pick, article.Id, recordId, page.Actor(), cancellationToken);
            }

            FormState.Of(page.HttpContext).Focus = FieldNames.CommandPath($"{inputName}.{given.Field}");
        }

        return true;
    }

    private static Guid? Wanted(PageModel page) =>
        Guid.TryParse(page.Request.Query[ArticleBeside.Query], out var id) ? id : null;

    private async Task<IReadOnlyList<Mark>> ReadAsync(
        PageModel page, PressArticle article, CancellationToken cancellationToken) =>
        read.TryGetValue(article.Id, out var marks)
            ? marks
            : read[article.Id] = await reader.ReadAsync(article.Text, article.Language, text.Culture, page.Actor(), cancellationToken);
}
