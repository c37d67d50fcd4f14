namespace CooperationPortal.Web.PageSupport.Lists;

/// <summary>The search box of a list: looking for words keeps the filters that are chosen.</summary>
/// <param name="Address">The list.</param>
/// <param name="Parameter">The parameter of the words.</param>
/// <param name="Label">What is looked through, in the reader's language.</param>
/// <param name="Typed">The words looked for now.</param>
public sealed record ListSearch(ListAddress Address, string Parameter, string Label, string? Typed)
{
    /// <summary>The filters that the form carries along.</summary>
    public IEnumerable<KeyValuePair<string, string>> Carried =>
        Address.Parameters.Where(p => !p.Key.Equals(Parameter, StringComparison.OrdinalIgnoreCase));
}
