using CalendarCafe.Infrastructure.Persistence.Conventions;
using CalendarCafe.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Migrations;

namespace CalendarCafe.Tests.Infrastructure.Persistence;

/// <summary>The model and a migrated database say the same, compared line by line in both directions.</summary>
public sealed class SchemaMatchesModelTests(TestPostgres postgres)
{
    [Fact]
    public async Task Columns_agree()
    {
        var columns =
            from table in CafeModel.Tables
            from column in table.Columns
            where column.Name != "xmin"
            let rule = column.IsNullable ? "null" : "not null"
            let fallback = column.DefaultValueSql is { } sql ? $" default {sql}" : ""
            select $"{table.Name}.{column.Name} {column.StoreType} {rule}{fallback}";

        await ShouldAgreeAsync(columns, Catalog.Columns);
    }

    [Fact]
    public async Task Keys_agree()
    {
        var keys =
            from table in CafeModel.Tables
            from key in table.UniqueConstraints
            let kind = key.GetIsPrimaryKey() ? "p" : "u"
            select $"{table.Name} {key.Name} {kind} {Names(key.Columns)}";

        await ShouldAgreeAsync(keys, Catalog.Keys);
    }

    [Fact]
    public async Task Foreign_keys_agree()
    {
        var keys =
            from table in CafeModel.Tables
            from key in table.ForeignKeyConstraints
            let deferred = key.MappedForeignKeys.Single().FindAnnotation(SchemaNotes.Deferred) is null
                ? ""
                : " deferred"
            select $"{table.Name} {key.Name} {Names(key.Columns)} {key.PrincipalTable.Name}"
                + $" {OnDelete(key.OnDeleteAction)}{deferred}";

        await ShouldAgreeAsync(keys, Catalog.ForeignKeys);
    }

    [Fact]
    public async Task Indexes_agree()
    {
        var indexes =
            from table in CafeModel.Tables
            from index in table.Indexes
            let mapped = index.MappedIndexes.Single()
            let unique = index.IsUnique ? "unique" : "plain"
            let nulls = mapped.GetAreNullsDistinct() == false ? " nulls not distinct" : ""
            let includes = mapped.GetIncludeProperties() is { } names ? $" include {Included(table, names)}" : ""
            let partial = index.Filter is null ? "" : " partial"
            select $"{table.Name} {index.Name} {unique}{nulls} {Names(index.Columns)}{includes}{partial}";

        await ShouldAgreeAsync(indexes, Catalog.Indexes);
    }

    [Fact]
    public async Task Checks_agree_by_name()
    {
        var checks =
            from table in CafeModel.Tables
            from check in table.CheckConstraints
            select $"{table.Name} {check.Name}";

        await ShouldAgreeAsync(checks, Catalog.Checks);
    }

    [Fact]
    public async Task Exclusions_agree_by_name() =>
        await ShouldAgreeAsync(Exclusions().Select(each => $"{each.Table} {each.Name}"), Catalog.Exclusions);

    [Fact]
    public async Task Triggers_agree_by_name()
    {
        var triggers =
            from table in CafeModel.Tables
            from trigger in table.Triggers
            select $"{table.Name} {trigger.ModelName}";

        await ShouldAgreeAsync(triggers, Catalog.Triggers);
    }

    [Fact]
    public async Task Comments_agree() =>
        await ShouldAgreeAsync(CafeModel.Tables.Select(table => $"{table.Name} {table.Comment}"), Catalog.Comments);

    /// <summary>PostgreSQL words every expression its own way, so the model's is put beside it and the two are compared.</summary>
    [Fact]
    public async Task Conditions_agree_word_for_word()
    {
        var checks =
            from table in CafeModel.Tables
            from check in table.CheckConstraints
            select Catalog.Twin(table.Name, check.Name ?? "", $"CHECK ({check.Sql})");
        var exclusions = Exclusions().Select(each => Catalog.Twin(each.Table, each.Name, $"EXCLUDE {each.Definition}"));
        var filters =
            from table in CafeModel.Tables
            from index in table.Indexes
            where index.Filter is not null
            select Catalog.FilterTwin(table.Name, index.Name, index.Columns[0].Name, index.Filter);
        await using var cafe = await TestCafe.OpenAsync(postgres);

        var differing = await cafe.LinesAsync(
            $"BEGIN; {string.Join('\n', checks.Concat(exclusions).Concat(filters))} {Catalog.DifferingTwins}"
        );

        differing.ShouldBeEmpty();
    }

    private async Task ShouldAgreeAsync(IEnumerable<string> model, string query)
    {
        var expected = model.Order(StringComparer.Ordinal).ToList();
        await using var cafe = await TestCafe.OpenAsync(postgres);

        var found = await cafe.LinesAsync(query);

        expected.ShouldNotBeEmpty();
        found.Except(expected).ShouldBeEmpty("the database has what the model does not");
        expected.Except(found).ShouldBeEmpty("the model has what the database does not");
    }

    private static IEnumerable<(string Table, string Name, string Definition)> Exclusions() =>
        from table in CafeModel.Tables
        from note in CafeModel.EntityOf(table).GetAnnotations()
        where note.Name.StartsWith(SchemaNotes.Exclusion, StringComparison.Ordinal)
        select (table.Name, note.Name[SchemaNotes.Exclusion.Length..], (string)note.Value!); // set by HasExclusion

    private static string Names(IEnumerable<IColumn> columns) =>
        string.Join(',', columns.Select(column => column.Name));

    private static string Included(ITable table, IReadOnlyList<string> properties) =>
        string.Join(',', properties.Select(name => CafeModel.EntityOf(table).FindProperty(name)?.GetColumnName()));

    private static string OnDelete(ReferentialAction action) =>
        action switch
        {
            ReferentialAction.NoAction => "a",
            ReferentialAction.Restrict => "r",
            ReferentialAction.Cascade => "c",
            ReferentialAction.SetNull => "n",
            ReferentialAction.SetDefault => "d",
        };
}
