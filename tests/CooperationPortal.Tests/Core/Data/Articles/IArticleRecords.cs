using CooperationPortal.Core.Data;
using CooperationPortal.Core.Shared;

namespace CooperationPortal.Tests.Core.Data.Articles;

/// <summary>A database with the records of both founding articles, however they came into it.</summary>
public interface IArticleRecords
{
    Task<T> UseAsync<T>(Func<PortalDbContext, Task<T>> work);

    /// <summary>The id of a record that the demo file of the article calls so.</summary>
    Guid Id(RecordKind kind, string key);
}
