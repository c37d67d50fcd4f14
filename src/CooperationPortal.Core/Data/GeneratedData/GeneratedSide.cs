using CooperationPortal.Core.Shared;

namespace CooperationPortal.Core.Data.GeneratedData;

/// <summary>Who stands on one side of a record: an institution, a place, or a body kept as written with its place.</summary>
internal sealed record GeneratedSide(GeneratedPlace Place, GeneratedBody? Body, LocalizedText? Written)
{
    public IReadOnlyList<string> NameKeys => Body?.NameKeys ?? Place.NameKeys;

    public string NameIn(string lang) => Written?.In(lang).Text ?? Body?.NameIn(lang) ?? Place.NameIn(lang);

    public T Give<T>(T party, int order)
        where T : Party
    {
        party.Order = order;
        party.InstitutionId = Body?.Id;
        party.RegionId = Body is null ? Place.Id : null;
        party.Description = Written;
        return party;
    }
}
