namespace CalendarCafe.Tests.Infrastructure.Persistence;

/// <summary>What PostgreSQL says of its own schema, in the words that <see cref="SchemaMatchesModelTests"/> gives to the model.</summary>
internal static class Catalog
{
    private const string Ours =
        "JOIN pg_namespace n ON n.oid = t.relnamespace AND n.nspname = 'public' AND t.relname <> '__EFMigrationsHistory'";

    public const string Columns = $"""
        SELECT format('%s.%s %s %s', t.relname, a.attname, format_type(a.atttypid, a.atttypmod),
          CASE WHEN a.attnotnull THEN 'not null' ELSE 'null' END) || coalesce(' default ' || pg_get_expr(d.adbin, d.adrelid), '')
        FROM pg_attribute a JOIN pg_class t ON t.oid = a.attrelid AND t.relkind = 'r' {Ours}
        LEFT JOIN pg_attrdef d ON d.adrelid = a.attrelid AND d.adnum = a.attnum
        WHERE a.attnum > 0 AND NOT a.attisdropped
        """;

    public const string Keys = $"""
        SELECT format('%s %s %s %s', t.relname, c.conname, c.contype, {ConstraintColumns})
        FROM pg_constraint c JOIN pg_class t ON t.oid = c.conrelid {Ours} WHERE c.contype IN ('p', 'u')
        """;

    public const string ForeignKeys = $"""
        SELECT format('%s %s %s %s %s', t.relname, c.conname, {ConstraintColumns}, r.relname, c.confdeltype)
          || CASE WHEN c.condeferrable AND c.condeferred THEN ' deferred' ELSE '' END
        FROM pg_constraint c JOIN pg_class t ON t.oid = c.conrelid {Ours}
        JOIN pg_class r ON r.oid = c.confrelid WHERE c.contype = 'f'
        """;

    public const string Indexes = $"""
        SELECT format('%s %s %s', t.relname, i.relname, CASE WHEN x.indisunique THEN 'unique' ELSE 'plain' END)
          || CASE WHEN x.indnullsnotdistinct THEN ' nulls not distinct' ELSE '' END
          || ' ' || string_agg(a.attname, ',' ORDER BY k.n) FILTER (WHERE k.n <= x.indnkeyatts)
          || coalesce(' include ' || string_agg(a.attname, ',' ORDER BY k.n) FILTER (WHERE k.n > x.indnkeyatts), '')
          || CASE WHEN x.indpred IS NULL THEN '' ELSE ' partial' END
        FROM pg_index x JOIN pg_class i ON i.oid = x.indexrelid JOIN pg_class t ON t.oid = x.indrelid {Ours}
        CROSS JOIN LATERAL unnest(x.indkey) WITH ORDINALITY k(attnum, n)
        JOIN pg_attribute a ON a.attrelid = x.indrelid AND a.attnum = k.attnum
        WHERE NOT EXISTS (SELECT FROM pg_constraint c WHERE c.conindid = x.indexrelid AND c.contype IN ('p', 'u', 'x'))
        GROUP BY t.relname, i.relname, x.indisunique, x.indnullsnotdistinct, x.indnkeyatts, x.indpred
        """;

    public const string Checks = $"""
        SELECT t.relname, c.conname FROM pg_constraint c JOIN pg_class t ON t.oid = c.conrelid {Ours} WHERE c.contype = 'c'
        """;

    public const string Exclusions = $"""
        SELECT t.relname, c.conname FROM pg_constraint c JOIN pg_class t ON t.oid = c.conrelid {Ours} WHERE c.contype = 'x'
        """;

    public const string Triggers = $"""
        SELECT t.relname, g.tgname FROM pg_trigger g JOIN pg_class t ON t.oid = g.tgrelid {Ours}
        WHERE NOT g.tgisinternal AND g.tgenabled = 'O'
        """;

    public const string Comments = $"""
        SELECT t.relname, obj_description(t.oid) FROM pg_class t {Ours} WHERE t.relkind = 'r'
        """;

    /// <summary>Names of what differs from its twin.</summary>
    public const string DifferingTwins = """
        SELECT twin.conname FROM pg_constraint twin
        JOIN pg_constraint c ON c.conrelid = twin.conrelid AND ('twin_' || c.conname)::name = twin.conname
        WHERE pg_get_constraintdef(c.oid) <> pg_get_constraintdef(twin.oid)
        UNION ALL
        SELECT i.relname FROM pg_index x JOIN pg_class i ON i.oid = x.indexrelid
        JOIN pg_class c ON ('twin_' || c.relname)::name = i.relname JOIN pg_index y ON y.indexrelid = c.oid
        WHERE pg_get_expr(x.indpred, x.indrelid) <> pg_get_expr(y.indpred, y.indrelid)
        """;

    private const string ConstraintColumns =
        "(SELECT string_agg(a.attname, ',' ORDER BY k.n) FROM unnest(c.conkey) WITH ORDINALITY k(attnum, n)"
        + " JOIN pg_attribute a ON a.attrelid = c.conrelid AND a.attnum = k.attnum)";

    public static string Twin(string table, string name, string definition) =>
        $"ALTER TABLE {table} ADD CONSTRAINT twin_{name} {definition};";

    public static string FilterTwin(string table, string name, string column, string? filter) =>
        $"CREATE INDEX twin_{name} ON {table} ({column}) WHERE {filter};";
}
