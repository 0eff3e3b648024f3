using System.Globalization;
using System.Text;
using Microsoft.EntityFrameworkCore.Metadata;

namespace CalendarCafe.Tests.Support;

/// <summary>A Mermaid diagram of some tables, and of what they refer to; the organisation, which all refer to, is left out elsewhere.</summary>
internal static class SchemaDiagram
{
    private const string Everybody = "organizations";

    public static string Of(IReadOnlyList<ITable> tables)
    {
        var text = new StringBuilder("```mermaid\nerDiagram\n");
        var showsEverybody = tables.Any(table => table.Name == Everybody);
        foreach (var table in tables)
        {
            text.Append(CultureInfo.InvariantCulture, $"    {table.Name} {{\n");
            foreach (var column in table.PrimaryKey?.Columns ?? [])
            {
                text.Append(CultureInfo.InvariantCulture, $"        {WordOf(column)} {column.Name} PK\n");
            }

            text.Append("    }\n");
        }

        var lines =
            from table in tables
            from key in table.ForeignKeyConstraints
            where showsEverybody || key.PrincipalTable.Name != Everybody
            orderby table.Name, key.Columns[0].Name
            select LineOf(table, key);
        foreach (var line in lines)
        {
            text.Append(line);
        }

        return text.Append("```\n").ToString();
    }

    private static string LineOf(ITable table, IForeignKeyConstraint key)
    {
        var one = key.Columns[0].IsNullable ? "|o" : "||";
        var many = key.MappedForeignKeys.Single().IsUnique ? "o|" : "o{";
        return $"    {key.PrincipalTable.Name} {one}--{many} {table.Name} : {key.Columns[0].Name}\n";
    }

    // Mermaid takes a single word for a type.
    private static string WordOf(IColumn column) => column.StoreType.Split(' ', '(')[0];
}
