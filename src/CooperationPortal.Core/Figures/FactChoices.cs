using System.Globalization;
using CooperationPortal.Core.Data;
using CooperationPortal.Core.Shared;

namespace CooperationPortal.Core.Figures;

/// <summary>The facts that narrow a list: a record of it is counted under one of each choice.</summary>
internal sealed class FactChoices
{
    /// <summary>No record has so many facts that lists offer.</summary>
    private const int Most = 100;

    private readonly List<string> all = [];
    private readonly List<string[]> choices = [];

    /// <summary>Under all of these every record of the list is counted.</summary>
    public string[] All => [.. all.Distinct()];

    /// <summary>Under one of each of these.</summary>
    public IReadOnlyList<string[]> Choices => choices;

    public bool IsEmpty => all.Count + choices.Count == 0;

    /// <summary>All facts that are named.</summary>
    public IEnumerable<string> Named => all.Concat(choices.SelectMany(c => c)).Distinct();

    /// <summary>The same for the same facts.</summary>
    public string Key => string.Join(' ', [.. All, .. choices.Select(c => string.Join('|', c))]);

    /// <summary>Whether there can be such facts; the words may come from an address.</summary>
    public bool CanBe => Named.All(InlinedValues.IsPlain) && Named.Count() <= Most;

    public FactChoices With(IEnumerable<string> facts)
    {
        all.AddRange(facts.Where(f => !string.IsNullOrEmpty(f)));
        return this;
    }

    /// <summary>Narrows nothing where there is no value.</summary>
    public FactChoices With(string aspect, object? value) =>
        Convert.ToString(value, CultureInfo.InvariantCulture) is { Length: > 0 } text ? With([Aspect.Fact(aspect, text)]) : this;

    /// <summary>Any of the values; narrows nothing where there is none.</summary>
    public FactChoices WithAny<T>(string aspect, IReadOnlyCollection<T> values)
    {
        if (values.Count == 1)
        {
            return With(aspect, values.Single());
        }

        if (values.Count > 1)
        {
            choices.Add([.. values.Select(v => Aspect.Fact(aspect, $"{v}")).Distinct()]);
        }

        return this;
    }

    /// <summary>The places too that narrow the list, named as in addresses: all of them.</summary>
    public FactChoices At(PortalDbContext db, IEnumerable<string?> regions, IEnumerable<string?> countries, string? institution)
    {
        With(regions.Where(r => !string.IsNullOrEmpty(r)).Select(r => Aspect.Fact(Aspect.Region, $"{db.RegionIdOf(r!)}")));
        With(countries.Where(c => !string.IsNullOrEmpty(c)).Select(c => Aspect.Fact(Aspect.Country, c!.ToUpperInvariant())));
        return string.IsNullOrEmpty(institution) ? this : With(Aspect.Institution, db.InstitutionIdOf(institution));
    }
}
