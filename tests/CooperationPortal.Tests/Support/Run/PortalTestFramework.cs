using System.Reflection;
using CooperationPortal.Tests.Support.Database;
using Xunit.Abstractions;
using Xunit.Sdk;

namespace CooperationPortal.Tests.Support.Run;

/// <summary>
/// xunit 2 has no fixture for a whole assembly; this one stops what the run has started after its last test.
/// </summary>
public sealed class PortalTestFramework(IMessageSink messages) : XunitTestFramework(messages)
{
    /// <summary>What must end with the run, beside the database server, which ends last.</summary>
    public static event Func<Task>? Ending;

    protected override ITestFrameworkExecutor CreateExecutor(AssemblyName assemblyName) =>
        new Executor(assemblyName, SourceInformationProvider, DiagnosticMessageSink);

    private sealed class Executor(AssemblyName assembly, ISourceInformationProvider sources, IMessageSink messages)
        : XunitTestFrameworkExecutor(assembly, sources, messages)
    {
        protected override async void RunTestCases(
            IEnumerable<IXunitTestCase> testCases, IMessageSink executionSink, ITestFrameworkExecutionOptions options)
        {
            using var runner = new Runner(TestAssembly, testCases, DiagnosticMessageSink, executionSink, options);
            await runner.RunAsync();
        }
    }

    private sealed class Runner(
        ITestAssembly assembly,
        IEnumerable<IXunitTestCase> testCases,
        IMessageSink diagnostics,
        IMessageSink execution,
        ITestFrameworkExecutionOptions options)
        : XunitTestAssemblyRunner(assembly, testCases, diagnostics, execution, options)
    {
        protected override async Task BeforeTestAssemblyFinishedAsync()
        {
            foreach (var end in Ending?.GetInvocationList().Cast<Func<Task>>() ?? [])
            {
                await Aggregator.RunAsync(end);
            }

            await Aggregator.RunAsync(TestServer.StopAsync);
            await base.BeforeTestAssemblyFinishedAsync();
        }
    }
}
