namespace CooperationPortal.Core.Data;

/// <summary>A key that ASP.NET Core protects cookies and form tokens with. As secret as the database itself.</summary>
public sealed class DataProtectionKey
{
    public const int FriendlyNameLength = 100;

    public int Id { get; init; }

    public required string FriendlyName { get; init; }

    public required string Xml { get; init; }
}
