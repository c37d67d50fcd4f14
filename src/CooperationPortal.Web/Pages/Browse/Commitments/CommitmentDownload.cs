using CooperationPortal.Core.Agreements;
using CooperationPortal.Core.Commitments;
using CooperationPortal.Core.Shared;
using CooperationPortal.Web.PageSupport.Downloads;
using CooperationPortal.Web.PageSupport.Localisation;

namespace CooperationPortal.Web.Pages.Browse.Commitments;

/// <summary>The list of promises for machines.</summary>
internal static class CommitmentDownload
{
    public static ListDownload Of(CommitmentQueries commitments, CommitmentFilter filter, Text text, Addresses addresses) =>
        new ListDownload<CommitmentRow>(
            Fields(text, addresses),
            (after, size, token) => commitments.ListAsync(filter, text.Culture, after, null, token, size))
        {
            Name = "commitments",
            Title = text["Nav.Commitments"],
            Entry = row => Entry(row, text, addresses),
            Latest = (count, token) => commitments.LatestAsync(filter, count, text.Culture, null, token),
        };

    private static IReadOnlyList<Field<CommitmentRow>> Fields(Text text, Addresses addresses)
    {
        var fields = new Fields<CommitmentRow>(text, addresses);
        return
        [
            fields.Key("reference", row => row.Reference),
            fields.Text("promise", row => row.Text),
            fields.Code<ActivityType>("activity", row => row.Activity),
            fields.Code<CommitmentBucket>("standing", row => row.Bucket),
            fields.Date("due", row => row.Due),
            fields.Parties("from", row => row.From),
            fields.Parties("to", row => row.To),
            fields.Number("quantityPlanned", row => row.QuantityPlanned),
            fields.Number("quantityDone", row => row.QuantityDone),
            fields.Words("unit", row => row.Unit),
            fields.Terms("specialties", row => row.SpecialtyCodes),
            fields.Terms("conditions", row => row.ConditionCodes),
            fields.Key("record", row => row.Holder.Reference),
            fields.Name("event", row => row.Event?.Name),
            .. fields.Publication(row => row.Publication),
            fields.Key("url", row => Url(row, addresses)),
        ];
    }

    private static ListEntry Entry(CommitmentRow row, Text text, Addresses addresses) => new(
        row.Id,
        Url(row, addresses),
        row.Text.In(text.Culture).Text,
        ListSummary.Of(text, ListSummary.Names(row.From, text), text.Enum(row.Bucket), ListSummary.Date(row.Due, text)),
        row.Publication);

    private static string Url(CommitmentRow row, Addresses addresses) => addresses.Of(RecordKind.Commitment, row.Reference);
}
