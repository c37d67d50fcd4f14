namespace CooperationPortal.Core.Shared;

/// <summary>When the public first saw a record, and when it last saw it change.</summary>
public sealed record Publication(DateTimeOffset FirstAt, DateTimeOffset ChangedAt)
{
    public static Publication Of(Record record) => new(record.PublishedAt, record.ChangedAt);
}
