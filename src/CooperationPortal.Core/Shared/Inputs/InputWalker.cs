using System.Collections;
using System.Collections.Concurrent;
using System.Reflection;

namespace CooperationPortal.Core.Shared.Inputs;

/// <summary>Walks everything in an input, with the path that a form binds it by (<c>Stops[1].Agreement</c>).</summary>
public static class InputWalker
{
    private static readonly ConcurrentDictionary<Type, PropertyInfo[]> Properties = new();

    /// <summary>All values of that type in the input, in the order of the form.</summary>
    public static IEnumerable<(string Path, T Value)> Find<T>(object input, string prefix = "")
        where T : class
    {
        if (input is T found)
        {
            yield return (prefix, found);
        }

        foreach (var property in PropertiesOf(input.GetType()))
        {
            var path = prefix.Length == 0 ? property.Name : $"{prefix}.{property.Name}";
            var value = property.GetValue(input);
            var parts = value is IEnumerable list
                ? list.Cast<object>().Select((item, i) => (Path: $"{path}[{i}]", Value: item))
                : value is null ? [] : [(path, value)];
            foreach (var part in parts.SelectMany(p => Find<T>(p.Value, p.Path)))
            {
                yield return part;
            }
        }
    }

    /// <summary>Properties that hold other inputs or lists of them; words, numbers and dates have nothing inside.</summary>
    private static PropertyInfo[] PropertiesOf(Type type) => Properties.GetOrAdd(type, t =>
        t.Namespace?.StartsWith("CooperationPortal.Core", StringComparison.Ordinal) == true
            ? [.. t.GetProperties().Where(p => p.GetIndexParameters().Length == 0 && HoldsInputs(p.PropertyType))]
            : []);

    private static bool HoldsInputs(Type type)
    {
        var item = type.IsGenericType && type.IsAssignableTo(typeof(IEnumerable)) ? type.GetGenericArguments()[0] : type;
        return item.IsClass && item != typeof(string) && item.Namespace!.StartsWith("CooperationPortal", StringComparison.Ordinal);
    }
}
