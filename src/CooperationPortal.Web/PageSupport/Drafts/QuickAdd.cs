using CooperationPortal.Core.Drafts;
using CooperationPortal.Core.Search;
using CooperationPortal.Core.Shared;
using CooperationPortal.Core.Shared.Inputs;
using CooperationPortal.Web.PageSupport.Forms;
using CooperationPortal.Web.PageSupport.Localisation;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CooperationPortal.Web.PageSupport.Drafts;

/// <summary>
/// The button of a pick field whose words the registry does not know: begins the draft of such a record and chooses it,
/// while the form stays as it was typed.
/// </summary>
public sealed class QuickAdd(QuickDrafts drafts, Text text)
{
    private const string Command = "create";

    public static string CommandOf(RecordKind kind, string fieldName) => $"{Command}:{kind.ToString().ToLowerInvariant()}:{fieldName}";

    /// <summary>The kinds that a pick of these can be given; <paramref name="kinds"/> as the list of suggestions asks for them.</summary>
    public static IEnumerable<RecordKind> KindsOf(string kinds) =>
        QuickDrafts.Kinds.Where(kind => kinds.Split(',').Contains(kind.ToString(), StringComparer.OrdinalIgnoreCase));

    /// <summary>True when the command was of that button and was done.</summary>
    public async Task<bool> TryApplyAsync(
        PageModel page, string? command, string inputName, object input, Guid recordId, CancellationToken cancellationToken)
    {
        if (command?.Split(':', 3) is not [Command, var word, var field]
            || KindsOf(word).Cast<RecordKind?>().SingleOrDefault() is not { } kind)
        {
            return false;
        }

        var (path, pick) = InputWalker.Find<RecordPick>(input).FirstOrDefault(p => $"{inputName}.{p.Path}" == field);
        if (string.IsNullOrWhiteSpace(pick?.Text) || !PickKinds.Of(path[(path.LastIndexOf('.') + 1)..], input).Contains(kind))
        {
            return false;
        }

        pick.Chosen = await drafts.BeginAsync(kind, recordId, pick.Text, text.Culture, page.Actor(), cancellationToken);
        FormState.Of(page.HttpContext).Focus = field;
        return true;
    }
}
