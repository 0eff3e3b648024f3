using CalendarCafe.Domain.Availability;
using CalendarCafe.Domain.Compliance;
using CalendarCafe.Domain.EventTypes;
using CalendarCafe.Domain.Notifications;
using CalendarCafe.Domain.Organizations;
using CalendarCafe.Infrastructure.Persistence;
using CalendarCafe.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace CalendarCafe.Tests.Infrastructure.Persistence;

public sealed class GuaranteeTests(TestPostgres postgres) : IAsyncLifetime
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

    [Fact]
    public async Task Person_has_one_default_schedule()
    {
        var second = AvailabilitySchedule.Create(_ada.Organization.Id, _ada.User.Id, "Other", "Asia/Tokyo", true);

        (await RefusalAsync(second)).ShouldBe(DatabaseConstraints.OneDefaultSchedule);

        await Cafe.ExecuteAsync("UPDATE availability_schedules SET deleted_at = now()");
        await Cafe.AddAsync(second);
    }

    [Theory]
    [InlineData("MONDAY", 540, 600, "ex_availability_slots_hours")]
    [InlineData("MONDAY", 599, 700, "ex_availability_slots_hours")]
    [InlineData("MONDAY", 600, 700, null)]
    [InlineData("MONDAY", 480, 540, null)]
    [InlineData("MONDAY", 1380, 1440, null)]
    [InlineData("TUESDAY", 540, 600, null)]
    [InlineData("TUESDAY", 1380, 1441, "ck_availability_slots_minutes")]
    [InlineData("TUESDAY", 540, 540, "ck_availability_slots_minutes")]
    public async Task Hours_of_a_weekday_may_touch_and_never_overlap(string day, int start, int end, string? constraint)
    {
        await WorkAsync("MONDAY", 540, 600);

        var adding = WorkAsync(day, start, end);

        if (constraint is null)
        {
            await adding;
        }
        else
        {
            (await Should.ThrowAsync<PostgresException>(() => adding)).ConstraintName.ShouldBe(constraint);
        }
    }

    [Fact]
    public async Task Slug_of_an_organisation_is_free_again_once_it_is_deleted()
    {
        var second = Organization.Create("Other", "ada", "Europe/Paris");

        (await RefusalAsync(second)).ShouldBe("ix_organizations_slug");

        await Cafe.ExecuteAsync("UPDATE organizations SET deleted_at = now()");
        await Cafe.AddAsync(second);
    }

    [Fact]
    public async Task Slug_of_an_event_type_is_free_again_once_it_is_deleted()
    {
        var second = EventType.OneOnOne(_ada.User, "Intro again", "intro", Duration.FromMinutes(15));

        (await RefusalAsync(second)).ShouldBe("ix_event_types_owner_user_id_slug");

        await Cafe.ExecuteAsync("UPDATE event_types SET deleted_at = now()");
        await Cafe.AddAsync(second);
    }

    [Theory]
    [InlineData("UPDATE event_types SET owner_user_id = NULL", "ck_event_types_owner")]
    [InlineData("UPDATE event_types SET kind = 'GROUP'", "ck_event_types_capacity")]
    [InlineData("UPDATE event_types SET horizon_days = 0", "ck_event_types_horizon")]
    [InlineData("UPDATE event_types SET horizon_kind = 'DATES'", "ck_event_types_horizon_dates")]
    [InlineData("UPDATE event_types SET horizon_first_date = '2026-01-01'", "ck_event_types_horizon_dates")]
    [InlineData(
        "UPDATE event_types SET horizon_kind = 'BOOKABLE_DAYS', horizon_days = 367",
        "ck_event_types_horizon_dates"
    )]
    [InlineData("UPDATE event_types SET most_per_invitee = 0", "ck_event_types_most_per_invitee")]
    [InlineData("UPDATE event_types SET kind = 'ROUND_ROBIN'", "ck_event_types_party")]
    [InlineData("UPDATE event_types SET kind = 'COLLECTIVE'", "ck_event_types_party")]
    [InlineData("UPDATE notification_logs SET lease_id = gen_random_uuid()", "ck_notification_logs_lease")]
    public async Task Half_said_row_is_refused(string statement, string constraint)
    {
        var text = new NotificationText("Hello", "Hello", null);
        await Cafe.AddAsync(
            NotificationLog.ToMember(_ada.User, NotificationKind.AccountNotice, text, Cafe.Clock.GetCurrentInstant())
        );

        var refusal = await Should.ThrowAsync<PostgresException>(() => Cafe.ExecuteAsync(statement));

        refusal.ConstraintName.ShouldBe(constraint);
    }

    [Theory]
    [InlineData("NULL", "NULL")]
    [InlineData("(SELECT id FROM event_types)", "gen_random_uuid()")]
    public async Task Question_belongs_to_an_event_type_or_to_a_form(string eventType, string form)
    {
        var refusal = await Should.ThrowAsync<PostgresException>(() =>
            Cafe.ExecuteAsync(
                $"""
                INSERT INTO questions (id, organization_id, event_type_id, routing_form_id, type, label, is_required,
                  options, position, created_at, updated_at)
                VALUES (gen_random_uuid(), $1, {eventType}, {form}, 'PHONE', 'Phone', false, ARRAY[]::varchar[], 0,
                  now(), now())
                """,
                _ada.Organization.Id.Value
            )
        );

        refusal.ConstraintName.ShouldBe("ck_questions_owner");
    }

    [Theory]
    [InlineData("UPDATE audit_logs SET user_agent = 'another'")]
    [InlineData("DELETE FROM audit_logs")]
    [InlineData("TRUNCATE audit_logs")]
    public async Task Audit_log_only_grows(string statement)
    {
        var refusal = await Should.ThrowAsync<PostgresException>(() => Cafe.ExecuteAsync(statement));

        refusal.ConstraintName.ShouldBe(DatabaseConstraints.AuditIsAppendOnly);
        (await Cafe.ExecuteAsync("SELECT count(*) > 0 FROM audit_logs")).ShouldBe(true);
    }

    [Fact]
    public async Task Kind_of_thing_has_one_retention_policy()
    {
        await Cafe.AddAsync(RetentionPolicy.Create(_ada.Organization.Id, "Booking", 90));

        var refusal = await RefusalAsync(RetentionPolicy.Create(_ada.Organization.Id, "Booking", 30));

        refusal.ShouldBe("ix_retention_policies_organization_id_entity_type");
    }

    private Task WorkAsync(string day, int start, int end) =>
        Cafe.ExecuteAsync(
            $"""
            INSERT INTO availability_slots (id, organization_id, schedule_id, day, start_minute, end_minute,
              created_at, updated_at)
            VALUES (gen_random_uuid(), $1, $2, '{day}', $3, $4, now(), now())
            """,
            _ada.Organization.Id.Value,
            _ada.Schedule.Id.Value,
            start,
            end
        );

    private async Task<string?> RefusalAsync(object row) =>
        (await Should.ThrowAsync<DbUpdateException>(() => Cafe.AddAsync(row))).Refused();
}
