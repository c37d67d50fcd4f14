using System.Text.RegularExpressions;
using CooperationPortal.Core.Shared;
using CooperationPortal.Core.Users;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace CooperationPortal.Core.Data;

/// <summary>
/// What every table has in common: names in snake case, enumerations as words that a CHECK knows, partial dates whose
/// earliest day is not after the latest, and parties that are never empty.
/// </summary>
internal static partial class SchemaConventions
{
    public static void Apply(ModelBuilder builder)
    {
        foreach (var entity in builder.Model.GetEntityTypes().Where(e => !e.IsMappedToJson()))
        {
            NameTable(entity);
            KeepGivenIds(entity);
            CheckEnums(entity);
            CheckDates(entity);
            if (entity.ClrType.IsAssignableTo(typeof(Party)))
            {
                entity.AddCheckConstraint($"ck_{entity.GetTableName()}_party_given",
                    "num_nonnulls(region_id, institution_id, description) > 0 "
                    + "and (institution_id is null or description is null)");
            }
        }
    }

    /// <summary>Ids are given by the portal, so a row with an id that the tracker meets for the first time is a new one.</summary>
    private static void KeepGivenIds(IMutableEntityType entity)
    {
        if (entity.ClrType != typeof(PortalUser)
            && entity.FindPrimaryKey()?.Properties is [{ ClrType: var type } key] && type == typeof(Guid))
        {
            key.ValueGenerated = ValueGenerated.Never;
        }
    }

    public static string Snake(string name) => WordStart().Replace(name, "_$0").ToLowerInvariant();

    private static void NameTable(IMutableEntityType entity)
    {
        if (entity.BaseType is null)
        {
            entity.SetTableName(Snake(entity.GetTableName()!.Replace("AspNet", "")));
        }

        foreach (var property in entity.GetDeclaredProperties())
        {
            property.SetColumnName(property.Name == "Version" && property.ClrType == typeof(uint)
                ? "xmin"
                : Snake(property.Name));
        }

        foreach (var complex in entity.GetDeclaredComplexProperties())
        {
            foreach (var property in complex.ComplexType.GetProperties())
            {
                property.SetColumnName(Snake(complex.Name + property.Name));
            }
        }

        foreach (var key in entity.GetDeclaredKeys())
        {
            key.SetName(Snake(key.GetName()!).Replace("__", "_"));
        }

        foreach (var foreignKey in entity.GetDeclaredForeignKeys())
        {
            foreignKey.SetConstraintName(
                $"fk_{entity.GetTableName()}_{string.Join('_', foreignKey.Properties.Select(p => Snake(p.Name)))}");
        }

        foreach (var index in entity.GetDeclaredIndexes())
        {
            var columns = string.Join('_', index.Properties.Select(p => Snake(p.Name)));
            index.SetDatabaseName(index.Name is { } name ? name : $"ix_{entity.GetTableName()}_{columns}");
        }
    }

    private static void CheckEnums(IMutableEntityType entity)
    {
        foreach (var property in entity.GetDeclaredProperties())
        {
            AddEnumCheck(entity, property, Snake(property.Name));
        }

        foreach (var complex in entity.GetDeclaredComplexProperties())
        {
            foreach (var property in complex.ComplexType.GetProperties())
            {
                AddEnumCheck(entity, property, Snake(complex.Name + property.Name));
            }
        }
    }

    private static void AddEnumCheck(IMutableEntityType entity, IMutableProperty property, string column)
    {
        var type = Nullable.GetUnderlyingType(property.ClrType) ?? property.ClrType;
        if (type.IsEnum)
        {
            var words = string.Join(", ", Enum.GetNames(type).Select(n => $"'{n}'"));
            entity.AddCheckConstraint($"ck_{entity.GetTableName()}_{column}_known", $"{column} in ({words})");
        }
    }

    private static void CheckDates(IMutableEntityType entity)
    {
        foreach (var complex in entity.GetDeclaredComplexProperties().Where(c => c.ClrType == typeof(StatedDate)))
        {
            var name = Snake(complex.Name);
            entity.AddCheckConstraint($"ck_{entity.GetTableName()}_{name}_order", $"{name}_earliest <= {name}_latest");
        }
    }

    [GeneratedRegex("(?<=[a-z0-9])[A-Z]|(?<=[A-Z])[A-Z](?=[a-z])")]
    private static partial Regex WordStart();
}
