using CalendarCafe.Domain.EventTypes;
using CalendarCafe.Infrastructure.Identity;
using CalendarCafe.Tests.Support;
using CalendarCafe.Web.Features.Bookings;
using Npgsql;

namespace CalendarCafe.Tests.Features.Bookings;

public sealed class BookSlotTests : IClassFixture<QuietSite>
{
    private static readonly Instant Tomorrow = QuietSite.Now + Duration.FromDays(1);

    private readonly QuietSite _site;

    public BookSlotTests(QuietSite site)
    {
        _site = site;
        site.Site.Clock.Reset(QuietSite.Now);
    }

    [Fact]
    public async Task Booking_writes_all_that_belongs_to_it()
    {
        var question = default(Question);
        var host = await A.Host()
            .Offering(intro => question = intro.Ask(QuestionType.ShortText, "What about?", isRequired: true, []))
            .SettleAsync(_site);
        var asked = question.ShouldNotBeNull().Id;

        var booked = (
            await _site.BookAsync(
                host.Request(Tomorrow) with
                {
                    Answers = new Dictionary<QuestionId, IReadOnlyList<string>> { [asked] = ["Engines"] },
                }
            )
        ).ShouldBeOfType<BookSlotResult.Booked>();

        (await WrittenAsync(host)).ShouldBe(
            "bookings 1, booking_hosts 1, invitees 1, answers 1, slot_claims 1, booking_history 1, notification_logs 2, "
                + "booking_tokens 1, booking_requests 1"
        );
        var own = booked.BookingId.Value;
        (await _site.CountAsync("answers", "booking_id = $1 AND label = 'What about?'", own)).ShouldBe(1);
        (await _site.CountAsync("notification_logs", "booking_id = $1 AND status = 'PENDING'", own)).ShouldBe(2);
        (await _site.CountAsync("slot_claims", "booking_id = $1 AND released_at IS NULL", own)).ShouldBe(1);
        SecretToken.TryHash(booked.ManageToken, out var hash).ShouldBeTrue();
        (await _site.CountAsync("booking_tokens", "booking_id = $1 AND hash = $2", own, hash)).ShouldBe(1);
    }

    [Fact]
    public async Task Nothing_is_written_when_a_mail_cannot_be_composed()
    {
        var host = await A.Host().SettleAsync(_site);
        await _site.ExecuteAsync("UPDATE users SET email = 'no address' WHERE id = $1", host.User.Id.Value);

        await Should.ThrowAsync<ArgumentException>(() => _site.BookAsync(host.Request(Tomorrow)));

        (await WrittenAsync(host)).ShouldBe("");
    }

    [Theory]
    [InlineData("booking_requests")]
    [InlineData("booking_tokens")]
    [InlineData("notification_logs")]
    [InlineData("booking_history")]
    public async Task Nothing_is_written_when_the_database_refuses_a_row(string table)
    {
        var host = await A.Host().SettleAsync(_site);
        await _site.ExecuteAsync(
            $"ALTER TABLE {table} ADD CONSTRAINT ck_refuses CHECK (organization_id <> '{host.Organization.Id}')"
        );

        var failure = await Should.ThrowAsync<Exception>(() => _site.BookAsync(host.Request(Tomorrow)));

        await _site.ExecuteAsync($"ALTER TABLE {table} DROP CONSTRAINT ck_refuses");
        failure.InnerException.ShouldBeOfType<PostgresException>().ConstraintName.ShouldBe("ck_refuses");
        (await WrittenAsync(host)).ShouldBe("");
    }

    [Fact]
    public async Task Caller_that_leaves_before_the_commit_leaves_nothing()
    {
        var host = await A.Host().SettleAsync(_site);
        using var gone = new CancellationTokenSource();
        await gone.CancelAsync();

        await Should.ThrowAsync<OperationCanceledException>(() =>
            _site.Get<BookSlot>().ExecuteAsync(host.Request(Tomorrow), gone.Token)
        );

        (await WrittenAsync(host)).ShouldBe("");
    }

    [Fact]
    public async Task Editing_an_event_type_changes_no_booking()
    {
        var host = await A.Host().SettleAsync(_site);
        var booked = await _site.BookedAsync(host, Tomorrow);

        await _site.ExecuteAsync(
            "UPDATE event_types SET name = 'Other', duration_minutes = 60, buffer_after_minutes = 30 WHERE id = $1",
            host.EventType.Id.Value
        );

        (
            await _site.CountAsync(
                "bookings",
                "id = $1 AND title = 'Intro call' AND buffer_after_minutes = 0 AND ends_at - starts_at = '30 min'",
                booked.BookingId.Value
            )
        ).ShouldBe(1);
    }

    // Every table that a booking writes to, with how many rows of this organisation it has; those without any left out.
    private async Task<string> WrittenAsync(SettledHost host)
    {
        var counts = new List<string>();
        foreach (
            var table in new[]
            {
                "bookings",
                "booking_hosts",
                "invitees",
                "answers",
                "slot_claims",
                "booking_history",
                "notification_logs",
                "booking_tokens",
                "booking_requests",
            }
        )
        {
            var rows = await _site.CountAsync(table, "organization_id = $1", host.Organization.Id.Value);
            if (rows > 0)
            {
                counts.Add($"{table} {rows}");
            }
        }

        return string.Join(", ", counts);
    }
}
