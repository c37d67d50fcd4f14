using CooperationPortal.Core.Activities;

namespace CooperationPortal.Web.Pages.Browse.Shared;

/// <summary>The model of <c>_Activities</c>: what was done under the agreement or for the promise of that reference.</summary>
/// <param name="Reference">That of the agreement or the promise.</param>
/// <param name="Years">Planned beside held.</param>
/// <param name="Rows">The newest ones.</param>
/// <param name="HasMore">The list goes on.</param>
public sealed record ActivitiesView(
    string Reference, IReadOnlyList<ActivityYear> Years, IReadOnlyList<ActivityRow> Rows, bool HasMore)
{
    /// <summary>How many people took part in all; null where no number is known.</summary>
    public int? People => Years.Where(y => y.Held > 0).Select(y => y.ActualPeople).OfType<int>().ToList() is { Count: > 0 } known ? known.Sum() : null;

    public static ActivitiesView None(string reference) => new(reference, [], [], false);

    public static async Task<ActivitiesView> OfAsync(
        ActivityQueries activities, string reference, string lang, CancellationToken cancellationToken)
    {
        var filter = new ActivityFilter { Record = reference };
        var page = await activities.ListAsync(filter, lang, null, null, cancellationToken);
        var years = page.Items.Count == 0 ? [] : await activities.YearsAsync(filter, null, cancellationToken);
        return new ActivitiesView(reference, years, page.Items, page.Next is not null);
    }
}
