using CooperationPortal.Core.Users;
using CooperationPortal.Web.PageSupport.Changes;

namespace CooperationPortal.Web.PageSupport.Forms;

/// <summary>A field that is shown and not asked for; the model of <c>Forms/_Closed</c>.</summary>
/// <param name="Writers">The roles that may write it, as the record stands.</param>
/// <param name="Values">What stands in it.</param>
public sealed record ClosedField(
    string Id, string Label, IReadOnlyList<string> Errors, IReadOnlyList<PortalRole> Writers, ChangeList Values);
