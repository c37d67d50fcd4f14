using CooperationPortal.Core.Shared;
using CooperationPortal.Core.Shared.Names;

namespace CooperationPortal.Core.Press.Reading;

/// <summary>A form of a name that the registry has, with the keys by which it is found in a text.</summary>
/// <param name="Rank">Of records of one name the lower is likelier meant: current before former, big before small.</param>
public sealed record KnownForm(RecordKind Kind, Guid Id, NameForm Form, string Key, string Stem, long Rank);
