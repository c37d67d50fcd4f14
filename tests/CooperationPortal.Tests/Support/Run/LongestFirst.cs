using Xunit.Abstractions;

namespace CooperationPortal.Tests.Support.Run;

/// <summary>Says that the tests of a collection take so long that the run would wait for them if they began late.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class LongAttribute : Attribute;

/// <summary>Begins with the collections whose definition is <see cref="LongAttribute">long</see>.</summary>
public sealed class LongestFirst : ITestCollectionOrderer
{
    public IEnumerable<ITestCollection> OrderTestCollections(IEnumerable<ITestCollection> testCollections) =>
        testCollections.OrderByDescending(collection =>
            collection.CollectionDefinition?.GetCustomAttributes(typeof(LongAttribute).AssemblyQualifiedName).Any() == true);
}
