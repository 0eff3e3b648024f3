using CalendarCafe.Infrastructure.Persistence;
using CalendarCafe.Tests.Support;
using Npgsql;

namespace CalendarCafe.Tests.Infrastructure.Persistence;

public sealed class ClaimGuaranteeTests(TestPostgres postgres) : IAsyncLifetime
{
    private readonly TestHost _ada = new("ada");
    private TestCafe? _cafe;

    private TestCafe Cafe => _cafe ?? throw new InvalidOperationException("Not opened yet.");

    public async ValueTask InitializeAsync()
    {
        _cafe = await TestCafe.OpenAsync(postgres);
        await _cafe.AddAsync(_ada.Rows);
    }

    public async ValueTask DisposeAsync() => await Cafe.DisposeAsync();

    [Theory]
    [InlineData("09:00", "10:00")]
    [InlineData("09:59", "10:30")]
    [InlineData("09:15", "09:30")]
    [InlineData("08:00", "11:00")]
    public async Task Claim_that_overlaps_another_is_refused(string from, string until)
    {
        await HoldAsync("09:00", "10:00");

        var refusal = await Should.ThrowAsync<PostgresException>(() => HoldAsync(from, until));

        refusal.ConstraintName.ShouldBe(DatabaseConstraints.NoOverlappingClaims);
    }

    [Fact]
    public async Task Claims_that_touch_stand_side_by_side()
    {
        await HoldAsync("09:00", "10:00");

        await HoldAsync("10:00", "10:30");
        await HoldAsync("08:30", "09:00");
    }

    [Fact]
    public async Task Buffers_count_as_busy()
    {
        await HoldAsync("09:00", "10:00", busyUntil: "10:15");

        var refusal = await Should.ThrowAsync<PostgresException>(() => HoldAsync("10:10", "10:40"));

        refusal.ConstraintName.ShouldBe(DatabaseConstraints.NoOverlappingClaims);
    }

    [Fact]
    public async Task Released_claim_blocks_nothing()
    {
        await HoldAsync("09:00", "10:00");
        await Cafe.ExecuteAsync("UPDATE slot_claims SET released_at = now()");

        await HoldAsync("09:00", "10:00");
    }

    [Fact]
    public async Task Claim_without_length_is_refused()
    {
        var refusal = await Should.ThrowAsync<PostgresException>(() => HoldAsync("09:00", "09:00"));

        refusal.ConstraintName.ShouldBe("ck_slot_claims_time");
    }

    [Theory]
    [InlineData("HOLD", "NULL", "NULL", "NULL", "now()")]
    [InlineData("HOLD", "NULL", "NULL", "gen_random_uuid()", "NULL")]
    [InlineData("BOOKING", "NULL", "NULL", "NULL", "NULL")]
    [InlineData("BOOKING", "gen_random_uuid()", "NULL", "gen_random_uuid()", "now()")]
    [InlineData("BOOKING", "gen_random_uuid()", "gen_random_uuid()", "NULL", "NULL")]
    [InlineData("GROUP_SESSION", "NULL", "NULL", "NULL", "NULL")]
    [InlineData("GROUP_SESSION", "gen_random_uuid()", "gen_random_uuid()", "NULL", "NULL")]
    public async Task Claim_says_what_it_stands_for(
        string kind,
        string booking,
        string session,
        string hold,
        string expiry
    )
    {
        var refusal = await Should.ThrowAsync<PostgresException>(() =>
            ClaimAsync(kind, booking, session, hold, expiry)
        );

        refusal.ConstraintName.ShouldBe("ck_slot_claims_kind");
    }

    [Theory]
    [InlineData("BOOKING", "gen_random_uuid()", "NULL", "fk_slot_claims_bookings_booking_id")]
    [InlineData("GROUP_SESSION", "NULL", "gen_random_uuid()", "fk_slot_claims_group_sessions_session_id")]
    public async Task Claim_may_come_before_its_booking_until_the_commit(
        string kind,
        string booking,
        string session,
        string constraint
    )
    {
        var claim = InsertOf(kind, booking, session, "NULL", "NULL");
        await Cafe.ExecuteAsync($"BEGIN; {claim}; ROLLBACK;");

        var refusal = await Should.ThrowAsync<PostgresException>(() =>
            ClaimAsync(kind, booking, session, "NULL", "NULL")
        );

        refusal.ConstraintName.ShouldBe(constraint);
    }

    [Theory]
    [InlineData(2, 2, true)]
    [InlineData(3, 0, true)]
    [InlineData(3, 2, false)]
    [InlineData(5, 0, false)]
    [InlineData(-1, 0, false)]
    public async Task Session_seats_no_more_than_its_capacity(int taken, int held, bool fits)
    {
        var opening = OpenSessionAsync(taken, held);

        if (fits)
        {
            await opening;
        }
        else
        {
            var refusal = await Should.ThrowAsync<PostgresException>(() => opening);
            refusal.ConstraintName.ShouldBe(DatabaseConstraints.SeatsWithinCapacity);
        }
    }

    [Fact]
    public async Task One_session_is_open_at_a_time()
    {
        await OpenSessionAsync(0, 0);

        var refusal = await Should.ThrowAsync<PostgresException>(() => OpenSessionAsync(0, 0));
        await Cafe.ExecuteAsync("UPDATE group_sessions SET closed_at = now()");
        await OpenSessionAsync(0, 0);

        refusal.ConstraintName.ShouldBe("ix_group_sessions_event_type_id_starts_at");
    }

    private Task HoldAsync(string from, string until, string? busyUntil = null) =>
        Cafe.ExecuteAsync(
            $"""
            INSERT INTO slot_claims (id, organization_id, host_id, kind, hold_id, expires_at,
              starts_at, ends_at, busy_from, busy_until)
            VALUES (gen_random_uuid(), $1, $2, 'HOLD', gen_random_uuid(), now(),
              '2026-03-02 {from}Z', '2026-03-02 {until}Z', '2026-03-02 {from}Z', '2026-03-02 {busyUntil ?? until}Z')
            """,
            _ada.Organization.Id.Value,
            _ada.User.Id.Value
        );

    private Task ClaimAsync(string kind, string booking, string session, string hold, string expiry) =>
        Cafe.ExecuteAsync(InsertOf(kind, booking, session, hold, expiry));

    private string InsertOf(string kind, string booking, string session, string hold, string expiry) =>
        $"""
            INSERT INTO slot_claims (id, organization_id, host_id, kind, booking_id, session_id, hold_id, expires_at,
              starts_at, ends_at, busy_from, busy_until)
            VALUES (gen_random_uuid(), '{_ada.Organization.Id}', '{_ada.User.Id}', '{kind}',
              {booking}, {session}, {hold}, {expiry},
              '2026-03-02 09:00Z', '2026-03-02 10:00Z', '2026-03-02 09:00Z', '2026-03-02 10:00Z')
            """;

    private Task OpenSessionAsync(int taken, int held) =>
        Cafe.ExecuteAsync(
            """
            INSERT INTO group_sessions (id, organization_id, event_type_id, starts_at, ends_at, capacity,
              seats_taken, seats_held)
            VALUES (gen_random_uuid(), $1, $2, '2026-03-02 09:00Z', '2026-03-02 10:00Z', 4, $3, $4)
            """,
            _ada.Organization.Id.Value,
            _ada.EventType.Id.Value,
            taken,
            held
        );
}
