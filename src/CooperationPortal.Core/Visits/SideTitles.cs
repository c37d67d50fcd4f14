using CooperationPortal.Core.Drafts;
using CooperationPortal.Core.Shared.Inputs;

namespace CooperationPortal.Core.Visits;

/// <summary>What staff pages call a visit or a meeting, which have no title of their own: the names of its sides.</summary>
public static class SideTitles
{
    private const string Nobody = "…";

    public static string Of(IEnumerable<PartyInput> home, string between, IEnumerable<PartyInput> host) =>
        Of(home.Select(p => p.Party.Text), between, host.Select(p => p.Party.Text));

    public static string Of(IEnumerable<string?> home, string between, IEnumerable<string?> host)
    {
        var title = $"{Names(home)} {between} {Names(host)}";
        return title.Length > Draft.TitleLength ? title[..(Draft.TitleLength - 1)] + Nobody : title;
    }

    private static string Names(IEnumerable<string?> parties)
    {
        var names = string.Join(", ", parties.Select(name => name?.Trim()).Where(n => !string.IsNullOrEmpty(n)));
        return names.Length > 0 ? names : Nobody;
    }
}
