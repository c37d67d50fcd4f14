using System.Security.Cryptography;
using System.Text;
using CooperationPortal.Core.Shared;

namespace CooperationPortal.Core.PersonalData;

/// <summary>Whose data are meant, in a form that tells no name: an id, or the digest of a mail address.</summary>
public sealed record DataSubject(DataSubjectKind Kind, string Key)
{
    /// <summary>The id of a person or an account.</summary>
    public Guid? Id => Kind is not DataSubjectKind.Address && Guid.TryParse(Key, out var id) ? id : null;

    /// <summary>What an entry of the history is about.</summary>
    internal Guid HistoryId => Id ?? RowId.Of(nameof(DataSubjectKind.Address), Key);

    internal RecordKind HistoryKind => Kind is DataSubjectKind.Person ? RecordKind.Person : RecordKind.User;

    public static DataSubject Person(Guid id) => new(DataSubjectKind.Person, $"{id}");

    public static DataSubject Account(Guid id) => new(DataSubjectKind.Account, $"{id}");

    public static DataSubject Address(string address) =>
        new(DataSubjectKind.Address, Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(address.Trim().ToLowerInvariant()))));
}
