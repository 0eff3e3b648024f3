using System.Text.RegularExpressions;

namespace CalendarCafe.Tests.Architecture;

public sealed partial class SourceTests
{
    private const string RealClock = "SystemClock" + ".Instance";

    /// <summary>Where SQL is written by hand, because EF Core has no words for it.</summary>
    private static readonly string[] SpeakSql =
    [
        "CalendarCafe.Infrastructure/Limits/RateLimits.cs",
        "CalendarCafe.Infrastructure/Live/HostFeed.cs",
        "CalendarCafe.Infrastructure/Live/HostNews.cs",
        "CalendarCafe.Infrastructure/Outbox/MailOutbox.cs",
        "CalendarCafe.Infrastructure/Persistence/DatabaseMigration.cs",
        "CalendarCafe.Infrastructure/Persistence/DueBookings.cs",
        "CalendarCafe.Infrastructure/Persistence/EditLocks.cs",
        "CalendarCafe.Infrastructure/Persistence/HostDepartures.cs",
        "CalendarCafe.Infrastructure/Persistence/HostFacts.cs",
        "CalendarCafe.Infrastructure/Persistence/Interceptors/TenantInterceptor.cs",
        "CalendarCafe.Infrastructure/Persistence/KeptHolds.cs",
        "CalendarCafe.Infrastructure/Persistence/MemberLocks.cs",
        "CalendarCafe.Infrastructure/Persistence/MoveHolds.cs",
        "CalendarCafe.Infrastructure/Persistence/SeatClaims.cs",
        "CalendarCafe.Infrastructure/Persistence/SeatHolds.cs",
        "CalendarCafe.Infrastructure/Persistence/SlotClaims.cs",
        "CalendarCafe.Infrastructure/Persistence/SlotHolds.cs",
        "CalendarCafe.Infrastructure/Postgres/PostgresLogin.cs",
        "CalendarCafe.Web/Hosting/DatabaseHealth.cs",
    ];

    [Fact]
    public void Filters_are_lifted_in_one_place()
    {
        var lifting = Saying(LiftedFilter());

        lifting.ShouldBe(["CalendarCafe.Infrastructure/Persistence/QueryFilters.cs"]);
    }

    [Fact]
    public void Sql_is_written_only_where_it_is_reviewed()
    {
        var speaking = Saying(RawSql());

        speaking.Except(SpeakSql, StringComparer.Ordinal).ShouldBeEmpty();
    }

    [Fact]
    public void Nothing_is_shown_as_raw_markup()
    {
        var raw = House.ProductSources.Where(file => file.Says("MarkupString")).Select(file => file.Path);

        raw.ShouldBeEmpty();
    }

    [Fact]
    public void The_real_clock_is_read_once()
    {
        var readers = House.ProductSources.Where(file => file.Says(RealClock)).Select(file => file.Path);

        readers.ShouldBe(["CalendarCafe.Web/Program.cs"]);
    }

    [Fact]
    public void Pages_carry_no_script_of_their_own()
    {
        var scripted = House
            .Sources.Where(file => file.Path.EndsWith(".razor", StringComparison.Ordinal))
            .Where(file => file.Lines.Any(InlineScript().IsMatch))
            .Select(file => file.Path);

        scripted.ShouldBeEmpty();
    }

    private static IEnumerable<string> Saying(Regex words) =>
        House.ProductSources.Where(file => file.Lines.Any(words.IsMatch)).Select(file => file.Path);

    [GeneratedRegex(@"\.IgnoreQueryFilters\(", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex LiftedFilter();

    [GeneratedRegex(
        "FromSql|ExecuteSql|SqlQuery|CommandText|CreateCommand|CreateBatch|new NpgsqlCommand|new NpgsqlBatch",
        RegexOptions.None,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex RawSql();

    // A script element without a source, or an event attribute of HTML's own: the content security policy runs neither.
    [GeneratedRegex("""<script(?![^>]*\bsrc=)|\son[a-z]+=["']""", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex InlineScript();
}
