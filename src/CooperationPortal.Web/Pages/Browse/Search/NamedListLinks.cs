using CooperationPortal.Core.Activities;
using CooperationPortal.Core.Agreements;
using CooperationPortal.Core.Commitments;
using CooperationPortal.Core.Search;
using CooperationPortal.Core.Shared;
using CooperationPortal.Core.Visits;
using CooperationPortal.Web.PageSupport;
using CooperationPortal.Web.PageSupport.Localisation;
using Microsoft.AspNetCore.Http.Extensions;

namespace CooperationPortal.Web.Pages.Browse.Search;

/// <summary>Leads from a search to the lists that it names.</summary>
internal static class NamedListLinks
{
    public static string Of(NamedList list)
    {
        var query = new QueryBuilder();
        if (list.Choice.Values.Count > 0)
        {
            query.Add(list.Choice.Parameter, list.Choice.Values);
        }

        return IndexModel.ListOf(RecordLinks.Segment(list.Choice.Kind), list.Target, query);
    }

    /// <summary>What it lists, in which state, and what was typed beside it.</summary>
    public static string LabelOf(NamedList list, Text text)
    {
        var parts = new List<string> { text[TitleKey(list.Choice.Kind)] };
        if (list.Choice.Values.Count > 0)
        {
            parts.Add(string.Join(" / ", list.Choice.Values.Select(value => StateOf(list.Choice, value, text))));
        }

        if (list.Left.Length > 0)
        {
            parts.Add(list.Left);
        }

        return string.Join(" · ", parts);
    }

    private static string TitleKey(RecordKind kind) => kind switch
    {
        RecordKind.Agreement => "Nav.Agreements",
        RecordKind.Visit => "Nav.Visits",
        RecordKind.Meeting => "Nav.Meetings",
        RecordKind.Commitment => "Nav.Commitments",
        RecordKind.Activity => "Nav.Activities",
        RecordKind.Event => "Nav.Events",
        _ => "Nav.Institutions",
    };

    private static string StateOf(ListChoice choice, string value, Text text) => (choice.Kind, choice.Parameter, value) switch
    {
        (RecordKind.Agreement, "signed", "true") => text["Agreements.Chip.EverSigned"],
        (RecordKind.Agreement, "signed", _) => text["Agreements.Chip.NeverSigned"],
        (RecordKind.Agreement, _, _) => text.Enum(Enum.Parse<AgreementBucket>(value)),
        (RecordKind.Visit, "tookPlace", _) => text["Visits.Chip.TookPlace"],
        (RecordKind.Visit, _, _) => text.Enum(Enum.Parse<VisitStatus>(value)),
        (RecordKind.Commitment, _, _) => text.Enum(Enum.Parse<CommitmentBucket>(value)),
        _ => text.Enum(Enum.Parse<ActivityStatus>(value)),
    };
}
