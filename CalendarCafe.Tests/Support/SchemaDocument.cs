using System.Globalization;
using System.Text;
using CalendarCafe.Infrastructure.Persistence.Conventions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Migrations;

namespace CalendarCafe.Tests.Support;

/// <summary>docs/schema.md, written from the model alone.</summary>
internal static class SchemaDocument
{
    private const string Opening = """
        # The schema

        Written from the model by `tools/schema-doc.sh`; a test fails when it is stale. Do not edit it by hand.

        What holds everywhere: keys are UUIDv7 made by the domain; every moment is `timestamp with time zone`; every row of
        the domain carries `created_at` and `updated_at`; a row with `deleted_at` is hidden from the moment in it, and
        unique indexes pass over it; `xmin` is the row version of what people edit. An organisation is never removed row
        by row, so a foreign key to `organizations` has an index only where a query is led by it; every other foreign key
        has one. A foreign key says what happens to the row when what it refers to is removed.
        """;

    private static readonly (string Group, string[] Tables)[] Groups =
    [
        (
            "Organisations, people, teams",
            ["organizations", "users", "invitations", "slug_aliases", "teams", "team_members", "pictures"]
        ),
        (
            "Availability and calendars",
            [
                "availability_schedules",
                "availability_slots",
                "availability_overrides",
                "schedule_versions",
                "out_of_office",
                "travels",
                "holiday_calendars",
                "host_limits",
                "calendar_connections",
                "external_busy_blocks",
            ]
        ),
        (
            "Event types, pools, routing",
            [
                "event_types",
                "event_type_limits",
                "event_type_hosts",
                "event_type_locations",
                "event_type_versions",
                "scheduling_links",
                "questions",
                "round_robin_pools",
                "round_robin_assignments",
                "routing_forms",
                "routing_rules",
                "routing_submissions",
            ]
        ),
        (
            "Bookings",
            [
                "bookings",
                "booking_hosts",
                "booking_guests",
                "booking_history",
                "booking_notes",
                "booking_tokens",
                "calendar_feeds",
                "booking_requests",
                "email_checks",
                "invitees",
                "answers",
                "slot_claims",
                "group_sessions",
                "seat_holds",
            ]
        ),
        (
            "Workflows, messages, webhooks",
            ["workflows", "notification_logs", "webhook_subscriptions", "webhook_deliveries"]
        ),
        ("Compliance", ["audit_logs", "retention_policies", "deletion_requests"]),
        (
            "Accounts and the site itself",
            [
                "accounts",
                "account_authenticators",
                "account_claims",
                "account_logins",
                "account_passkeys",
                "account_sessions",
                "account_tokens",
                "data_protection_keys",
                "rate_limit_counters",
            ]
        ),
    ];

    public static string Render()
    {
        var tables = CafeModel.Tables.ToDictionary(table => table.Name, StringComparer.Ordinal);
        var text = new StringBuilder(Opening).Append("\n\n").Append(Counts()).Append("\n\n");
        foreach (var (group, names) in Groups)
        {
            text.Append(CultureInfo.InvariantCulture, $"## {group}\n\n");
            text.Append(SchemaDiagram.Of([.. names.Select(name => tables[name])])).Append('\n');
            foreach (var name in names)
            {
                Describe(text, tables[name]);
            }
        }

        return text.Append(ClosedSets()).ToString();
    }

    /// <summary>Tables that stand in no group yet, or in several.</summary>
    public static IEnumerable<string> Misplaced()
    {
        var placed = Groups.SelectMany(group => group.Tables).ToList();
        return CafeModel.Tables.Select(table => table.Name).Where(name => placed.Count(each => each == name) != 1);
    }

    private static string Counts()
    {
        var indexes = CafeModel.Tables.Sum(table => table.Indexes.Count());
        var keys = CafeModel.Tables.Sum(table => table.UniqueConstraints.Count());
        var exclusions = CafeModel.Tables.Sum(table => Notes(table, SchemaNotes.Exclusion).Count());
        return string.Create(
            CultureInfo.InvariantCulture,
            $"**{CafeModel.Tables.Count} tables, {indexes + keys + exclusions} indexes**"
                + $" ({indexes} for queries and promises, {keys} primary keys, {exclusions} exclusions)."
        );
    }

    private static void Describe(StringBuilder text, ITable table)
    {
        text.Append(CultureInfo.InvariantCulture, $"### {table.Name}\n\n{table.Comment}\n\n");
        text.Append("| column | type | null | default |\n| --- | --- | --- | --- |\n");
        foreach (var column in table.Columns.Where(column => column.Name != "xmin"))
        {
            var nullable = column.IsNullable ? "yes" : "";
            text.Append(
                CultureInfo.InvariantCulture,
                $"| {column.Name} | {column.StoreType} | {nullable} | {column.DefaultValueSql} |\n"
            );
        }

        text.Append('\n');
        Append(text, "Constraints", Constraints(table));
        Append(text, "Foreign keys", table.ForeignKeyConstraints.Select(Describe).Order(StringComparer.Ordinal));
        Append(text, "Indexes", table.Indexes.Select(Describe).Order(StringComparer.Ordinal));
    }

    private static IEnumerable<string> Constraints(ITable table)
    {
        yield return $"primary key ({Names(table.PrimaryKey?.Columns ?? [])})";
        foreach (var check in table.CheckConstraints.OrderBy(check => check.Name, StringComparer.Ordinal))
        {
            yield return $"`{check.Name}`: `{check.Sql}`";
        }

        foreach (var exclusion in Notes(table, SchemaNotes.Exclusion))
        {
            yield return $"`{exclusion.Name[SchemaNotes.Exclusion.Length..]}`: `EXCLUDE {exclusion.Value}`";
        }

        foreach (var trigger in table.Triggers)
        {
            yield return $"trigger `{trigger.ModelName}`";
        }
    }

    private static string Describe(IForeignKeyConstraint key)
    {
        var deferred = key.MappedForeignKeys.Single().FindAnnotation(SchemaNotes.Deferred) is null
            ? ""
            : ", checked at commit";
        return $"({Names(key.Columns)}) → {key.PrincipalTable.Name}, {OnDelete(key.OnDeleteAction)}{deferred}";
    }

    private static string Describe(ITableIndex index)
    {
        var mapped = index.MappedIndexes.Single();
        var unique = index.IsUnique ? "unique " : "";
        var filter = index.Filter is null ? "" : $" where `{index.Filter}`";
        var includes = mapped.GetIncludeProperties() is { } properties
            ? $" include ({string.Join(", ", properties.Select(name => ColumnOf(mapped, name)))})"
            : "";
        var why = mapped.FindAnnotation(SchemaNotes.Why)?.Value;
        return $"{unique}({Names(index.Columns)}){includes}{filter}: {why}";
    }

    private static string? ColumnOf(IIndex index, string property) =>
        index.DeclaringEntityType.FindProperty(property)?.GetColumnName();

    private static IEnumerable<IAnnotation> Notes(ITable table, string prefix) =>
        CafeModel
            .EntityOf(table)
            .GetAnnotations()
            .Where(note => note.Name.StartsWith(prefix, StringComparison.Ordinal));

    private static void Append(StringBuilder text, string title, IEnumerable<string> lines)
    {
        var list = lines.ToList();
        if (list.Count > 0)
        {
            text.Append(CultureInfo.InvariantCulture, $"{title}:\n\n");
            text.AppendJoin('\n', list.Select(line => $"- {line}")).Append("\n\n");
        }
    }

    private static string ClosedSets()
    {
        var sets = PostgresEnums.All.OrderBy(PostgresEnums.TypeName, StringComparer.Ordinal);
        var rows = sets.Select(set =>
            $"| {PostgresEnums.TypeName(set)} | {string.Join(", ", PostgresEnums.Labels(set))} |"
        );
        return $"## Closed sets\n\n| type | labels, in order |\n| --- | --- |\n{string.Join('\n', rows)}\n";
    }

    private static string Names(IEnumerable<IColumn> columns) =>
        string.Join(", ", columns.Select(column => column.Name));

    private static string OnDelete(ReferentialAction action) =>
        action switch
        {
            ReferentialAction.NoAction or ReferentialAction.Restrict => "which cannot be removed while this stands",
            ReferentialAction.Cascade => "goes with it",
            ReferentialAction.SetNull => "set to null",
            ReferentialAction.SetDefault => "set to the default",
        };
}
