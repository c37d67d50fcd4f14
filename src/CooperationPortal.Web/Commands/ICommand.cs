namespace CooperationPortal.Web.Commands;

/// <summary>Something that the host program does instead of serving pages.</summary>
internal interface ICommand
{
    string Name { get; }

    /// <summary>One line for the list of commands.</summary>
    string Summary { get; }

    /// <summary>Does it, and gives the exit code of the program. The host is built but not started.</summary>
    Task<int> RunAsync(WebApplication app, string[] arguments, CancellationToken cancellationToken);
}
