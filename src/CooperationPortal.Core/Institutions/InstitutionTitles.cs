using CooperationPortal.Core.Shared.Names;

namespace CooperationPortal.Core.Institutions;

/// <summary>Under which name an institution stands in the list of each language.</summary>
public sealed class InstitutionTitles : Titles;
