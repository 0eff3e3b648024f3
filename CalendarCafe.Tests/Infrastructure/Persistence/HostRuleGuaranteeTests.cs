using CalendarCafe.Domain.Availability;
using CalendarCafe.Domain.Calendars;
using CalendarCafe.Domain.EventTypes;
using CalendarCafe.Domain.Organizations;
using CalendarCafe.Infrastructure.Persistence;
using CalendarCafe.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace CalendarCafe.Tests.Infrastructure.Persistence;

/// <summary>What the database promises of all that a host can say of their time.</summary>
public sealed class HostRuleGuaranteeTests(TestPostgres postgres) : IAsyncLifetime
{
    private static readonly LocalDate Monday = new(2026, 3, 2);

    private readonly TestHost _ada = new("ada");
    private readonly TestHost _bob = new("bob");
    private TestCafe? _cafe;

    private TestCafe Cafe => _cafe ?? throw new InvalidOperationException("Not opened yet.");

    public async ValueTask InitializeAsync()
    {
        _cafe = await TestCafe.OpenAsync(postgres);
        await _cafe.AddAsync([.. _ada.Rows, .. _bob.Rows]);
    }

    public async ValueTask DisposeAsync() => await Cafe.DisposeAsync();

    [Theory]
    [InlineData(-5, -1, true)]
    [InlineData(-5, 0, false)]
    [InlineData(1, 2, false)]
    [InlineData(3, 3, false)]
    [InlineData(4, 9, true)]
    public async Task Travels_of_a_person_may_follow_each_other_and_never_overlap(int first, int last, bool fits)
    {
        await Cafe.AddAsync(TravelOf(_ada.User, 0, 3), TravelOf(_bob.User, 0, 3));

        var adding = Cafe.AddAsync(TravelOf(_ada.User, first, last));

        if (fits)
        {
            await adding;
        }
        else
        {
            (await Should.ThrowAsync<DbUpdateException>(() => adding))
                .Refused()
                .ShouldBe(DatabaseConstraints.NoOverlappingTravels);
        }
    }

    [Fact]
    public async Task Holiday_calendar_is_kept_once()
    {
        await Cafe.AddAsync(HolidayCalendar.Of(_ada.User, "DE"), HolidayCalendar.Of(_ada.User, "DE", "SN"));

        var refusal = await RefusalAsync(HolidayCalendar.Of(_ada.User, "DE"));

        refusal.ShouldBe("ix_holiday_calendars_user_id_country_region");
    }

    [Fact]
    public async Task Host_has_one_limit_for_each_period_and_measure()
    {
        IReadOnlyList<SlotLimit> limits = [new(LimitPeriod.Day, LimitMeasure.Bookings, 3)];
        await Cafe.AddAsync([.. HostLimit.AllOf(_ada.User, limits)]);

        var refusal = await RefusalAsync(HostLimit.AllOf(_ada.User, limits)[0]);

        refusal.ShouldBe("ix_host_limits_user_id_period_measure");
    }

    [Theory]
    [InlineData("UPDATE out_of_office SET last_date = first_date - 1", "ck_out_of_office_dates")]
    [InlineData("UPDATE out_of_office SET covered_by = user_id", "ck_out_of_office_cover")]
    [InlineData("UPDATE holiday_calendars SET country = 'de'", "ck_holiday_calendars_place")]
    [InlineData("UPDATE holiday_calendars SET region = ''", "ck_holiday_calendars_place")]
    [InlineData("UPDATE external_busy_blocks SET ends_at = starts_at", "ck_external_busy_blocks_time")]
    [InlineData(
        "UPDATE external_busy_blocks SET ends_at = starts_at + interval '8 days'",
        "ck_external_busy_blocks_time"
    )]
    public async Task Row_without_sense_is_refused(string statement, string constraint)
    {
        var calendar = CalendarConnection.Create(_ada.User, CalendarProvider.Google, "a@b.test", "a", "a");
        await Cafe.AddAsync([
            OutOfOffice.Of(_ada.User, new(Monday, Monday)),
            HolidayCalendar.Of(_ada.User, "DE"),
            calendar,
            .. ExternalBusyBlock.Of(
                calendar,
                ExternalBusyKind.Busy,
                new(Cafe.Clock.GetCurrentInstant(), Cafe.Clock.GetCurrentInstant() + Duration.FromHours(1)),
                "lunch"
            ),
        ]);

        var refusal = await Should.ThrowAsync<PostgresException>(() => Cafe.ExecuteAsync(statement));

        refusal.ConstraintName.ShouldBe(constraint);
    }

    [Fact]
    public async Task Schedule_that_keeps_an_event_type_within_its_hours_is_not_removed()
    {
        var hours = AvailabilitySchedule.Create(_ada.Organization.Id, _ada.User.Id, "Own", "Europe/Paris", false);
        var kept = EventType.OneOnOne(_ada.User, "Kept", "kept", Duration.FromMinutes(30));
        kept.KeepWithin(hours.Id);
        await Cafe.AddAsync(hours, kept);

        var refusal = await Should.ThrowAsync<PostgresException>(() =>
            Cafe.ExecuteAsync("DELETE FROM availability_schedules WHERE id = $1", hours.Id.Value)
        );

        refusal.ConstraintName.ShouldBe("fk_event_types_availability_schedules_restriction_schedule_id");
    }

    private static Travel TravelOf(User user, int first, int last) =>
        Travel.Of(user, new(Monday.PlusDays(first), Monday.PlusDays(last)), "Asia/Tokyo");

    private async Task<string?> RefusalAsync(object row) =>
        (await Should.ThrowAsync<DbUpdateException>(() => Cafe.AddAsync(row))).Refused();
}
