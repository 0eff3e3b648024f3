using CalendarCafe.Infrastructure.Mail;
using CalendarCafe.Infrastructure.Outbox;
using CalendarCafe.Tests.Support;
using CalendarCafe.Web.Features.Bookings;
using CalendarCafe.Web.Features.Bookings.Managing;
using CalendarCafe.Web.Features.Notifications;
using Microsoft.Extensions.DependencyInjection;

namespace CalendarCafe.Tests.Features.Notifications;

public sealed class MailWorkerTests(QuietSite site) : IClassFixture<QuietSite>, IAsyncLifetime
{
    private static readonly Duration Minute = Duration.FromMinutes(1);

    private readonly RecordingDelivery _server = new();

    public async ValueTask InitializeAsync()
    {
        site.Site.Clock.Reset(QuietSite.Now);
        await site.ExecuteAsync("DELETE FROM notification_logs");
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Fact]
    public async Task Several_workers_send_each_mail_once()
    {
        await BookAsync(count: 30);

        await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => SendAllAsync(Worker())));

        _server.Given.Count.ShouldBe(60);
        _server.Given.Select(mail => mail.MessageId).Distinct(StringComparer.Ordinal).Count().ShouldBe(60);
        (await CountAsync("status = 'SENT' AND sent_at IS NOT NULL AND lease_id IS NULL")).ShouldBe(60);
    }

    [Fact]
    public async Task Nobody_hears_of_the_end_of_a_meeting_before_its_beginning()
    {
        var host = await A.Host().SettleAsync(site);
        var booked = await site.BookedAsync(host, QuietSite.Now + Duration.FromDays(1));
        var cancel = site.Get<CancelBooking>();
        await cancel.ExecuteAsync(host.Member, booked.BookingId, null, TestContext.Current.CancellationToken);
        await site.ExecuteAsync(
            "UPDATE notification_logs SET due_at = clock_timestamp() + interval '1 hour' WHERE kind = 'BOOKING_CONFIRMED'"
        );

        await SendAllAsync(Worker());

        (await CountAsync($"status <> 'PENDING' AND booking_id = '{booked.BookingId}'")).ShouldBe(0);
    }

    [Fact]
    public async Task Oldest_mail_goes_first()
    {
        await BookAsync(count: 25);

        await SendAllAsync(Worker());

        var order = await site.ExecuteAsync(
            "SELECT string_agg(id::text, ' ' ORDER BY due_at, id) FROM notification_logs"
        );
        string.Join(' ', _server.Given.Select(mail => mail.MessageId.Split('@')[0])).ShouldBe((string?)order);
    }

    [Fact]
    public async Task Mail_that_is_refused_is_given_up_at_once()
    {
        await BookAsync(count: 1);
        _server.Answer = _ => Task.FromResult<MailOutcome>(new MailOutcome.Refused("No such person."));

        await SendAllAsync(Worker());

        _server.Given.Count.ShouldBe(2);
        (await CountAsync("status = 'FAILED' AND failed_at IS NOT NULL AND error = 'No such person.'")).ShouldBe(2);
    }

    [Fact]
    public async Task Mail_that_fails_waits_longer_and_longer_and_keeps_its_message_id()
    {
        await BookAsync(count: 1);
        _server.Answer = _ => Task.FromResult<MailOutcome>(new MailOutcome.Failed("Down."));
        var worker = Worker();
        var pauses = new List<decimal>();

        for (var attempt = 0; attempt < 8; attempt++)
        {
            await worker.SendDueAsync(TestContext.Current.CancellationToken);
            pauses.Add(
                (decimal)
                    (
                        await site.ExecuteAsync(
                            $"SELECT extract(epoch FROM max(due_at) - '{QuietSite.Now}') FROM notification_logs"
                        )
                    ).ShouldNotBeNull()
            );
        }

        pauses.ShouldBe([5, 10, 20, 40, 80, 160, 300, 300]);
        _server.Given.Select(mail => mail.MessageId).Distinct(StringComparer.Ordinal).Count().ShouldBe(2);
        (await CountAsync("status = 'PENDING' AND error = 'Down.' AND attempts = 8")).ShouldBe(2);
    }

    [Fact]
    public async Task Mail_that_nobody_can_compose_delays_no_other()
    {
        await BookAsync(count: 3);
        _server.Answer = mail =>
            mail.MessageId == _server.Given[0].MessageId
                ? throw new InvalidOperationException("A mail that breaks the machine.")
                : Task.FromResult<MailOutcome>(new MailOutcome.Delivered());

        await Worker().SendDueAsync(TestContext.Current.CancellationToken);

        (await CountAsync("status = 'SENT'")).ShouldBe(5);
        (await CountAsync("status = 'PENDING' AND lease_id IS NULL AND error IS NOT NULL")).ShouldBe(1);
    }

    [Fact]
    public async Task Lease_that_has_expired_is_taken_over_and_the_late_worker_changes_nothing()
    {
        await BookAsync(count: 1);
        var outbox = site.Get<MailOutbox>();
        var slow = await outbox.LeaseAsync(10, Minute, TestContext.Current.CancellationToken);
        (await outbox.LeaseAsync(10, Minute, TestContext.Current.CancellationToken)).ShouldBeEmpty();
        await ExpireLeasesAsync();

        var quick = await outbox.LeaseAsync(10, Minute, TestContext.Current.CancellationToken);
        await outbox.SentAsync(slow[0], QuietSite.Now);
        await outbox.FailAsync(slow[1], QuietSite.Now, "Too late.");

        quick.Count.ShouldBe(2);
        (await CountAsync($"status = 'PENDING' AND attempts = 2 AND lease_id = '{quick[0].LeaseId}'")).ShouldBe(2);
        await outbox.SentAsync(quick[0], QuietSite.Now);
        (await CountAsync("status = 'SENT'")).ShouldBe(1);
    }

    [Fact]
    public async Task Row_says_when_its_outcome_was_written()
    {
        await BookAsync(count: 2);
        var outbox = site.Get<MailOutbox>();
        var leased = await outbox.LeaseAsync(10, Minute, TestContext.Current.CancellationToken);
        var now = QuietSite.Now + Minute;

        await outbox.SentAsync(leased[0], now);
        await outbox.DelayAsync(leased[1], now, now + Minute, "Down.");
        await outbox.FailAsync(leased[2], now, "No such person.");

        (await CountAsync($"updated_at = '{now}'")).ShouldBe(3);
        (await CountAsync($"sent_at = '{now}' AND failed_at IS NULL")).ShouldBe(1);
        (await CountAsync($"failed_at = '{now}' AND sent_at IS NULL")).ShouldBe(1);
    }

    [Fact]
    public async Task Mail_that_another_worker_took_over_is_left_to_it()
    {
        await BookAsync(count: 1);
        var other = new RecordingDelivery();
        _server.Answer = async _ =>
        {
            await ExpireLeasesAsync();
            await Worker(other).SendDueAsync(TestContext.Current.CancellationToken);
            return new MailOutcome.Delivered();
        };

        await Worker().SendDueAsync(TestContext.Current.CancellationToken);

        // The one that was on its way goes twice under one Message-ID; the one behind it goes once.
        _server.Given.ShouldHaveSingleItem();
        other.Given.Count.ShouldBe(2);
    }

    [Fact]
    public async Task Worker_that_is_stopped_gives_back_what_it_has_not_sent()
    {
        await BookAsync(count: 3);
        using var stop = new CancellationTokenSource();
        _server.Answer = async _ =>
        {
            await stop.CancelAsync();
            return new MailOutcome.Delivered();
        };

        await Should.ThrowAsync<OperationCanceledException>(() => Worker().SendDueAsync(stop.Token));

        (await CountAsync("status = 'SENT'")).ShouldBe(1);
        (await CountAsync("status = 'PENDING' AND lease_id IS NULL AND attempts = 0")).ShouldBe(5);
    }

    [Fact]
    public async Task Every_mail_of_an_invitee_gets_a_link_of_its_own()
    {
        await BookAsync(count: 2);

        await SendAllAsync(Worker());

        var links = _server.Given.Where(mail => mail.To.Email == "ines@guests.test").Select(LinkOf).ToList();
        links.Count.ShouldBe(2);
        links.Distinct(StringComparer.Ordinal).Count().ShouldBe(2);
        _server.Given.Count(mail => mail.Text.Contains("/manage/", StringComparison.Ordinal)).ShouldBe(2);
        (await CountAsync("text_body LIKE '%/manage/%' OR html_body LIKE '%/manage/%'")).ShouldBe(0);
    }

    [Fact]
    public async Task Link_of_a_mail_that_reached_nobody_does_not_remain()
    {
        await BookAsync(count: 1);
        var before = await TokensAsync();
        _server.Answer = _ => Task.FromResult<MailOutcome>(new MailOutcome.Failed("Down."));
        for (var attempt = 0; attempt < 5; attempt++)
        {
            await Worker().SendDueAsync(TestContext.Current.CancellationToken);
        }

        (await TokensAsync()).ShouldBe(before);

        _server.Answer = _ => Task.FromResult<MailOutcome>(new MailOutcome.Delivered());
        await SendAllAsync(Worker());

        (await TokensAsync()).ShouldBe(before + 1);
        (await OpensAsync(_server.Given.Last(IsToInvitee))).ShouldBeTrue();
        (await OpensAsync(_server.Given.First(IsToInvitee))).ShouldBeFalse();
    }

    [Fact]
    public async Task Link_of_a_mail_that_was_refused_does_not_remain()
    {
        await BookAsync(count: 1);
        var before = await TokensAsync();
        _server.Answer = _ => Task.FromResult<MailOutcome>(new MailOutcome.Refused("No such person."));

        await SendAllAsync(Worker());

        (await TokensAsync()).ShouldBe(before);
    }

    [Fact]
    public async Task Link_that_may_have_reached_somebody_goes_on_working()
    {
        await BookAsync(count: 1);
        _server.Answer = _ => Task.FromResult<MailOutcome>(new MailOutcome.Failed("Lost.", MayHaveArrived: true));
        await Worker().SendDueAsync(TestContext.Current.CancellationToken);
        _server.Answer = _ => throw new InvalidOperationException("A mail that breaks the machine.");
        await Worker().SendDueAsync(TestContext.Current.CancellationToken);
        _server.Answer = _ => Task.FromResult<MailOutcome>(new MailOutcome.Delivered());

        await SendAllAsync(Worker());

        var sent = _server.Given.Where(IsToInvitee).ToList();
        sent.Count.ShouldBe(3);
        foreach (var mail in sent)
        {
            (await OpensAsync(mail)).ShouldBeTrue();
        }
    }

    private static bool IsToInvitee(OutgoingMail mail) => mail.To.Email == "ines@guests.test";

    private async Task<bool> OpensAsync(OutgoingMail mail) =>
        await site.Get<BookingByToken>().ActorAsync(LinkOf(mail).Split('/')[^1], TestContext.Current.CancellationToken)
            is not null;

    private Task<long> TokensAsync() => site.CountAsync("booking_tokens", "TRUE");

    private static string LinkOf(OutgoingMail mail) =>
        mail.Text.Split('\n').Single(line => line.StartsWith("https://cafe.test/manage/", StringComparison.Ordinal));

    private async Task BookAsync(int count)
    {
        var host = await A.Host().SettleAsync(site);
        for (var booking = 0; booking < count; booking++)
        {
            var start = Duration.FromDays(1 + (booking / 14)) + Duration.FromMinutes(30 * (booking % 14));
            await site.BookedAsync(host, QuietSite.Now + start);
        }
    }

    private MailWorker Worker(RecordingDelivery? server = null) =>
        ActivatorUtilities.CreateInstance<MailWorker>(site.Site.Services, (IMailDelivery)(server ?? _server));

    private static async Task SendAllAsync(MailWorker worker)
    {
        while (await worker.SendDueAsync(TestContext.Current.CancellationToken)) { }
    }

    private Task<long> CountAsync(string where) => site.CountAsync("notification_logs", where);

    private Task ExpireLeasesAsync() =>
        site.ExecuteAsync(
            "UPDATE notification_logs SET leased_until = clock_timestamp() - interval '1 s' WHERE lease_id IS NOT NULL"
        );
}
