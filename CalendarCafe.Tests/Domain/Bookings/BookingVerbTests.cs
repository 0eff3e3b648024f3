using CalendarCafe.Domain.Bookings;
using CalendarCafe.Domain.EventTypes;
using CalendarCafe.Domain.Organizations;

namespace CalendarCafe.Tests.Domain.Bookings;

public sealed class BookingVerbTests
{
    private static readonly Instant Now = Instant.FromUtc(2026, 3, 2, 9, 0);
    private static readonly Instant Start = Now + Duration.FromDays(3);
    private static readonly Instant End = Start + Duration.FromMinutes(30);
    private static readonly Instant Later = Start + Duration.FromDays(30);
    private static readonly UserId Ada = UserId.New();
    private static readonly UserId Grace = UserId.New();

    [Fact]
    public void Request_waits_as_long_as_its_event_type_says_and_never_beyond_the_start()
    {
        var patient = Requested(Duration.FromDays(1));
        var late = Requested(Duration.FromDays(7));

        patient.Status.ShouldBe(BookingStatus.Pending);
        patient.AnswerBy.ShouldBe(Now + Duration.FromDays(1));
        patient.ConfirmedAt.ShouldBeNull();
        late.AnswerBy.ShouldBe(Start);
    }

    [Fact]
    public void Approving_confirms_until_the_request_lapses()
    {
        var booking = Requested(Duration.FromDays(1));
        var late = Requested(Duration.FromDays(1));

        booking.Approve(Ada, Now + Duration.FromHours(23));

        booking.Status.ShouldBe(BookingStatus.Confirmed);
        booking.AnswerBy.ShouldBeNull();
        booking.Sequence.ShouldBe(1);
        Steps(booking).ShouldBe([BookingStepKind.Requested, BookingStepKind.Confirmed]);
        Should.Throw<InvalidOperationException>(() => late.Approve(Ada, Now + Duration.FromDays(1)));
    }

    [Fact]
    public void Declined_and_expired_requests_are_cancelled_and_say_how()
    {
        var declined = Requested(Duration.FromDays(1));
        var expired = Requested(Duration.FromDays(1));

        declined.Decline(Ada, "No time", Now);
        expired.Expire(Now + Duration.FromDays(1));

        declined.Status.ShouldBe(BookingStatus.Canceled);
        declined.CancellationKind.ShouldBe(CancellationKind.Declined);
        declined.CanceledBy.ShouldBe(BookingParty.Host);
        declined.CancelReason.ShouldBe("No time");
        expired.CancellationKind.ShouldBe(CancellationKind.Expired);
        expired.CanceledBy.ShouldBe(BookingParty.System);
        Should.Throw<InvalidOperationException>(() => Requested(Duration.FromDays(1)).Expire(Now));
        Should.Throw<InvalidOperationException>(() => Confirmed().Decline(Ada, null, Now));
    }

    [Fact]
    public void Moving_keeps_id_and_uid_and_remembers_both_times()
    {
        var booking = Confirmed();
        var (id, uid) = (booking.Id, booking.Uid);

        booking.MoveTo(new(Later, Later + Duration.FromMinutes(30)), BookingParty.Invitee, null, Now);

        booking.Status.ShouldBe(BookingStatus.Rescheduled);
        (booking.Id, booking.Uid, booking.Sequence).ShouldBe((id, uid, 1));
        booking.History.Select(step => step.StartsAt).ShouldBe([Start, Later]);
        // Between the two Paris has put its clocks forward.
        booking.Promise.LocalStart.ShouldBe(new LocalDateTime(2026, 4, 4, 11, 0));
    }

    [Fact]
    public void Request_that_is_moved_stays_one_and_waits_anew()
    {
        var booking = Requested(Duration.FromDays(1));

        booking.MoveTo(
            new(Later, Later + Duration.FromMinutes(30)),
            BookingParty.Invitee,
            null,
            Start - Duration.Epsilon
        );

        booking.Status.ShouldBe(BookingStatus.Pending);
        booking.AnswerBy.ShouldBe(Start - Duration.Epsilon + Duration.FromDays(1));
        booking.Sequence.ShouldBe(1);
    }

    [Theory]
    [InlineData(false, BookingStatus.Confirmed)]
    [InlineData(true, BookingStatus.Rescheduled)]
    public void Undoing_a_completion_gives_back_what_it_was(bool isMoved, BookingStatus before)
    {
        var booking = isMoved ? Moved() : Confirmed();
        booking.Complete(booking.EndsAt);
        booking.Status.ShouldBe(BookingStatus.Completed);

        booking.Reopen(Ada, booking.EndsAt);

        booking.Status.ShouldBe(before);
        booking.StatusBefore.ShouldBeNull();
        booking.IsOverAt(booking.EndsAt).ShouldBeFalse();
    }

    [Fact]
    public void No_show_is_cleared_to_what_it_was()
    {
        var meanwhile = Confirmed();
        meanwhile.MarkNoShow(Ada, Start);
        meanwhile.ClearNoShow(Ada, End - Duration.Epsilon);
        var afterwards = Moved();
        afterwards.Complete(afterwards.EndsAt);
        afterwards.MarkNoShow(Ada, afterwards.EndsAt);
        var wasNoShow = afterwards.Status;
        afterwards.ClearNoShow(Ada, afterwards.EndsAt);

        meanwhile.Status.ShouldBe(BookingStatus.Confirmed);
        meanwhile.NoShowAt.ShouldBeNull();
        wasNoShow.ShouldBe(BookingStatus.NoShow);
        afterwards.Status.ShouldBe(BookingStatus.Completed);
        afterwards.StatusBefore.ShouldBe(BookingStatus.Rescheduled);
    }

    [Fact]
    public void Nobody_is_missed_before_the_start_or_after_a_cancellation()
    {
        var canceled = Confirmed();
        canceled.Cancel(BookingParty.Host, Ada, null, Now);

        Should.Throw<InvalidOperationException>(() => Confirmed().MarkNoShow(Ada, Start - Duration.Epsilon));
        Should.Throw<InvalidOperationException>(() => canceled.MarkNoShow(Ada, End));
        Should.Throw<InvalidOperationException>(() => Requested(Duration.FromDays(1)).MarkNoShow(Ada, End));
        Should.Throw<InvalidOperationException>(() => Confirmed().Complete(End - Duration.Epsilon));
    }

    [Fact]
    public void Reassigning_replaces_the_organiser_and_their_clock()
    {
        var booking = Confirmed();

        booking.Reassign(Ada, Grace, DateTimeZoneProviders.Tzdb["America/New_York"], Ada, Now);

        booking.Organizer.ShouldBe(Grace);
        booking.Hosts.ShouldHaveSingleItem();
        booking.Promise.Zone.ShouldBe("America/New_York");
        booking.Promise.LocalStart.ShouldBe(new LocalDateTime(2026, 3, 5, 4, 0));
        booking.Sequence.ShouldBe(1);
        booking.Status.ShouldBe(BookingStatus.Confirmed);
        booking.History[^1].HostId.ShouldBe(Grace);
        booking.History[^1].UserId.ShouldBe(Ada);
    }

    private static IEnumerable<BookingStepKind> Steps(Booking booking) => booking.History.Select(step => step.Kind);

    private static Booking Moved()
    {
        var booking = Confirmed();
        booking.MoveTo(new(Later, Later + Duration.FromMinutes(30)), BookingParty.Host, Ada, Now);
        return booking;
    }

    private static Booking Confirmed() => Booking.Confirm(Meeting(null), Now);

    private static Booking Requested(Duration window) => Booking.Request(Meeting(window), Now);

    private static NewMeeting Meeting(Duration? window)
    {
        var organization = OrganizationId.New();
        var owner = User.Create(organization, "ada@acme.test", "Ada", "ada", "Europe/Paris", "en", Role.Owner);
        var intro = EventType.OneOnOne(owner, "Intro", "intro", Duration.FromMinutes(30));
        if (window is { } length)
        {
            intro.AskForApproval(length);
        }

        return new(
            intro,
            BookingTerms.Of(intro, location: null),
            Ada,
            new(Start, End),
            DateTimeZoneProviders.Tzdb["Europe/Paris"],
            Invitee.Of(organization, "Ines", "ines@guests.test", "Europe/Lisbon", "en")
        );
    }
}
