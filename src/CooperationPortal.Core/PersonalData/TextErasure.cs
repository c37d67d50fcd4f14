using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using CooperationPortal.Core.Data;
using CooperationPortal.Core.Drafts;
using CooperationPortal.Core.Shared;
using CooperationPortal.Core.Shared.Inputs;
using Microsoft.EntityFrameworkCore;

namespace CooperationPortal.Core.PersonalData;

/// <summary>Takes names and addresses out of the texts that mention them. In the change tracker, but for what no service writes.</summary>
public sealed class TextErasure(PortalDbContext db, IEnumerable<IRecordRelinker> kinds)
{
    private static readonly JsonSerializerOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <param name="patterns">What is taken out.</param>
    /// <param name="mentions">Where it stands.</param>
    /// <param name="kept">Records whose words stay as they are, in drafts too.</param>
    /// <param name="choice">Whom drafts choose, and whom from now on.</param>
    /// <param name="cancellationToken">Stops the queries.</param>
    internal async Task EraseAsync(
        NamePatterns patterns, IEnumerable<MentionPart> mentions, IReadOnlyCollection<Guid> kept, (string From, string To)? choice,
        CancellationToken cancellationToken)
    {
        var at = Enum.GetValues<MentionPlace>().ToDictionary(p => p, p => mentions.Where(m => m.Place == p).Select(m => m.Id).Except(kept).ToArray());
        var (commented, pasted, reported, drafted) =
            (at[MentionPlace.Comment], at[MentionPlace.Article], at[MentionPlace.ErrorReport], at[MentionPlace.Draft]);
        foreach (var comment in await db.Comments.Where(c => commented.Contains(c.RecordId)).ToListAsync(cancellationToken))
        {
            if (patterns.AreIn(comment.Text))
            {
                comment.Write(patterns.Erase(comment.Text!));
            }
        }

        foreach (var article in await db.PressArticles.Where(a => pasted.Contains(a.Id)).ToListAsync(cancellationToken))
        {
            (article.Title, article.Text, article.Author) = (patterns.Erase(article.Title), patterns.Erase(article.Text), Erase(article.Author));
        }

        foreach (var report in await db.ErrorReports.Where(r => reported.Contains(r.Id)).ToListAsync(cancellationToken))
        {
            report.Reword(patterns.Erase(report.Text), Erase(report.Outcome));
        }

        foreach (var draft in await db.Drafts.Where(d => drafted.Contains(d.RecordId)).ToListAsync(cancellationToken))
        {
            (draft.Content, draft.RecordedContent) = (InJson(draft.Content)!, InJson(draft.RecordedContent));
            (draft.Title, draft.Comment, draft.Note) = (patterns.Erase(draft.Title), Erase(draft.Comment), Erase(draft.Note));
        }

        string? Erase(string? text) => text is null ? null : patterns.Erase(text);

        string? InJson(string? content) => content is null ? null : TextErasure.InJson(content, patterns, choice);
    }

    /// <summary>Takes them out of records too, deleted ones included, with the promises and meetings within.</summary>
    internal async Task EraseInRecordsAsync(
        NamePatterns patterns, IEnumerable<Guid> records, IReadOnlyCollection<Guid> kept, Actor actor, CancellationToken cancellationToken)
    {
        var holders = await HoldersAsync([.. records.Distinct()], cancellationToken);
        foreach (var kind in kinds)
        {
            await kind.RewriteAsync([.. holders.Except(kept)], content => InJson(content, patterns, null), actor, cancellationToken);
        }
    }

    private static string InJson(string content, NamePatterns patterns, (string From, string To)? choice) =>
        InNode(JsonNode.Parse(content), patterns, choice)!.ToJsonString(Options);

    private static JsonNode? InNode(JsonNode? node, NamePatterns patterns, (string From, string To)? choice) => node switch
    {
        JsonObject pick when choice is { } nobody && IsWritten(pick, patterns) =>
            new JsonObject { ["text"] = patterns.Erase($"{pick["text"]}"), ["chosen"] = nobody.To },
        JsonObject members => new JsonObject(members.Select(m => KeyValuePair.Create(m.Key, InNode(m.Value, patterns, choice)))),
        JsonArray items => new JsonArray([.. items.Select(i => InNode(i, patterns, choice))]),
        JsonValue value when value.GetValueKind() is JsonValueKind.String => Word(value.GetValue<string>(), patterns, choice),
        _ => node?.DeepClone(),
    };

    /// <summary>A name that is kept as written would be a new person of that name when the draft is published.</summary>
    private static bool IsWritten(JsonObject pick, NamePatterns patterns) =>
        pick["chosen"] is JsonValue chosen && $"{chosen}".StartsWith(RecordPick.AsWritten, StringComparison.Ordinal)
        && pick["text"] is JsonValue text && patterns.AreIn($"{text}");

    private static JsonNode Word(string text, NamePatterns patterns, (string From, string To)? choice) =>
        JsonValue.Create(choice is { } chosen && text == chosen.From ? chosen.To : patterns.Erase(text));

    /// <summary>Promises and the meetings of a visit are written with the record that holds them.</summary>
    private async Task<Guid[]> HoldersAsync(Guid[] records, CancellationToken cancellationToken)
    {
        var owners = await db.Commitments.IgnoreQueryFilters().Where(c => records.Contains(c.Id))
            .Select(c => c.VisitId ?? c.MeetingId ?? c.AgreementId).ToListAsync(cancellationToken);
        var all = records.Concat(owners.OfType<Guid>()).Distinct().ToArray();
        var visits = await db.Meetings.IgnoreQueryFilters().Where(m => all.Contains(m.Id) && m.VisitId != null).Select(m => m.VisitId!.Value)
            .ToListAsync(cancellationToken);
        return [.. all.Concat(visits).Distinct()];
    }
}
