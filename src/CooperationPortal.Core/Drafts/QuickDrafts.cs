using CooperationPortal.Core.Events;
using CooperationPortal.Core.Institutions;
using CooperationPortal.Core.Search;
using CooperationPortal.Core.Shared;
using CooperationPortal.Core.Shared.Inputs;

namespace CooperationPortal.Core.Drafts;

/// <summary>
/// Begins the draft of a body or an event that a form names and the registry lacks, with nothing but its name. People
/// need none: a name kept as written becomes a person when the record is published.
/// </summary>
public sealed class QuickDrafts(DraftService<InstitutionInput> institutions, DraftService<EventInput> events)
{
    /// <summary>The kinds that can be begun so.</summary>
    public static IReadOnlyList<RecordKind> Kinds { get; } = [RecordKind.Institution, RecordKind.Event];

    /// <summary>The new record as a pick holds it. The same name in the same form begins one draft, however often it is asked for.</summary>
    public async Task<string> BeginAsync(
        RecordKind kind, Guid formOf, string name, string lang, Actor actor, CancellationToken cancellationToken)
    {
        var id = RowId.Of(formOf.ToString(), kind.ToString(), SearchKey.Of(name));
        var stamp = new DraftStamp { CreationKey = id };
        NameInput[] names = [new() { Id = RowId.Of(id.ToString()), Text = name.Trim(), Lang = LanguageTag.OfLetters(name, lang) }];
        try
        {
            _ = kind is RecordKind.Event
                ? await events.SaveAsync(new EventInput { Names = [.. names] }, stamp, null, actor, cancellationToken)
                : await institutions.SaveAsync(new InstitutionInput { Names = [.. names] }, stamp, null, actor, cancellationToken);
        }
        catch (ConflictException)
        {
            // Begun from this form before, and written on since.
        }

        return RecordPick.Of(kind, id, name).Chosen!;
    }
}
