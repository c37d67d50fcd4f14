namespace CooperationPortal.Core.Search;

/// <summary>Words that the keys of older records lack, or hold no longer as they should.</summary>
public interface IKeyUpdate
{
    /// <summary>Under which it is noted that the keys have the words.</summary>
    string Name { get; }

    /// <summary>The tables with such records.</summary>
    IReadOnlyList<string> Tables { get; }

    /// <summary>Tells the words apart from those that were noted before; the same as noted: nothing is to be done.</summary>
    Task<string> StateAsync(CancellationToken cancellationToken);

    /// <summary>Writes the words into the keys of the records that lack them; to do it again changes nothing.</summary>
    Task UpdateAsync(string table, Guid[] ids, CancellationToken cancellationToken);
}
