namespace CooperationPortal.Web.PageSupport.Forms;

/// <summary>How the parts of a form are named in texts and in row commands.</summary>
public static class FieldNames
{
    /// <summary>The input type and its base types, the nearest first.</summary>
    public static IEnumerable<Type> Types(Type? type)
    {
        for (; type is not null && type != typeof(object); type = type.BaseType)
        {
            yield return type;
        }
    }

    /// <summary><c>Input.Stops[1].Shown</c> is <c>stops.1.shown</c> in commands: the bound property's name is left out.</summary>
    public static string CommandPath(string fieldName)
    {
        var steps = fieldName.Replace("[", ".", StringComparison.Ordinal).Replace("]", "", StringComparison.Ordinal)
            .Split('.').Skip(1)
            .Select(step => char.ToLowerInvariant(step[0]) + step[1..]);
        return string.Join('.', steps);
    }
}
