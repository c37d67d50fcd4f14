using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Npgsql;

namespace CooperationPortal.Core.Data.GeneratedData;

/// <summary>Writes entities of one type by COPY, as the model maps them.</summary>
internal sealed class TableCopy
{
    private readonly string command;
    private readonly IReadOnlyList<Column> columns;

    public TableCopy(IEntityType type)
    {
        columns =
        [
            .. type.GetProperties().Where(IsWritten).Select(p => new Column(p, ValueOf(type, p))),
            .. type.GetComplexProperties().SelectMany(
                complex => complex.ComplexType.GetProperties().Where(IsWritten),
                (complex, p) => new Column(p, entity => p.PropertyInfo!.GetValue(complex.PropertyInfo!.GetValue(entity)))),
        ];
        var names = string.Join(", ", columns.Select(c => $"\"{c.Name}\""));
        command = $"copy {type.GetTableName()} ({names}) from stdin (format binary)";
    }

    public async Task WriteAsync(IEnumerable<object> entities, NpgsqlConnection connection, CancellationToken cancellationToken)
    {
        await using var importer = await connection.BeginBinaryImportAsync(command, cancellationToken);
        foreach (var entity in entities)
        {
            await importer.StartRowAsync(cancellationToken);
            foreach (var column in columns)
            {
                if (column.Read(entity) is { } value)
                {
                    await importer.WriteAsync(value, column.Type, cancellationToken);
                }
                else
                {
                    await importer.WriteNullAsync(cancellationToken);
                }
            }
        }

        await importer.CompleteAsync(cancellationToken);
    }

    /// <summary>Neither PostgreSQL's own columns nor those that it computes.</summary>
    private static bool IsWritten(IProperty property) =>
        property.GetComputedColumnSql() is null && !property.IsConcurrencyToken;

    private static Func<object, object?> ValueOf(IEntityType type, IProperty property)
    {
        if (property.PropertyInfo is { } info)
        {
            return info.GetValue;
        }

        var value = property == type.FindDiscriminatorProperty() ? type.GetDiscriminatorValue() : null;
        return _ => value;
    }

    private sealed class Column(IProperty property, Func<object, object?> value)
    {
        private readonly Func<object?, object?>? convert = property.GetRelationalTypeMapping().Converter?.ConvertToProvider;

        public string Name { get; } = property.GetColumnName();

        /// <summary>Without its length.</summary>
        public string Type { get; } = property.GetColumnType().Split('(')[0];

        public object? Read(object entity) => value(entity) is { } read ? convert?.Invoke(read) ?? read : null;
    }
}
