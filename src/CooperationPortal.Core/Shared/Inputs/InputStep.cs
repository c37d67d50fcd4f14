using System.Reflection;

namespace CooperationPortal.Core.Shared.Inputs;

/// <summary>A step of a path: a property of the class that holds it, and which row of it where it is a list.</summary>
public sealed record InputStep(Type Container, PropertyInfo Property, Guid? RowId)
{
    /// <summary>The language of a translation.</summary>
    public string? Language { get; init; }

    public Type Type => Nullable.GetUnderlyingType(Property.PropertyType) ?? Property.PropertyType;

    /// <summary>The type of the rows, where it is a list of rows.</summary>
    public Type? RowType => ItemType is { } item && item.IsAssignableTo(typeof(IRow)) ? item : null;

    /// <summary>The type of the items, where it is a list.</summary>
    public Type? ItemType => Type.IsGenericType && Type.GetGenericArguments() is [var item] ? item : null;
}
