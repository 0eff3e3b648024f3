using CalendarCafe.Domain.EventTypes;
using CalendarCafe.Domain.Organizations;

namespace CalendarCafe.Domain.Bookings;

/// <summary>A meeting that was booked: instants, half-open, with the terms that it was booked with.</summary>
public sealed class Booking : ITenantOwned
{
    public const int TitleLength = EventType.NameLength;
    public const int ReasonLength = 500;
    public const int UidLength = 100;
    public const int ExternalEventIdLength = 1024;

    private readonly List<BookingHost> _hosts = [];
    private readonly List<BookingStep> _history = [];
    private readonly List<Answer> _answers = [];
    private readonly List<BookingGuest> _guests = [];

    private Booking(BookingId id, OrganizationId organizationId, EventTypeId eventTypeId, string title, string uid)
    {
        (Id, OrganizationId, EventTypeId, Title, Uid) = (id, organizationId, eventTypeId, title, uid);
    }

    private Booking(NewMeeting meeting)
        : this(
            meeting.Invitee.BookingId,
            meeting.EventType.OrganizationId,
            meeting.EventType.Id,
            meeting.Terms.Title,
            $"{meeting.Invitee.BookingId}@calendarcafe"
        )
    {
        var terms = meeting.Terms;
        (StartsAt, EndsAt) = (meeting.Time.Start, meeting.Time.End);
        (BufferBefore, BufferAfter) = (terms.BufferBefore, terms.BufferAfter);
        (LocationKind, Location) = (terms.LocationKind, Require.OptionalText(terms.Location, MeetingPlace.ValueLength));
        (CancellationReason, CancellationNotice) = (terms.CancellationReason, terms.CancellationNotice);
        (ReschedulingNotice, ApprovalWindow) = (terms.ReschedulingNotice, terms.ApprovalWindow);
        (Invitee, InviteeZone) = (meeting.Invitee, meeting.Invitee.TimeZone);
        Invitee.FindableUnder(Title);
        Promise = HostPromise.Of(StartsAt, meeting.HostZone);
        (Instructions, SchedulingLinkId) = (terms.Instructions, meeting.Link);
        _guests.AddRange(BookingGuest.Along(this, meeting.Guests));
        _hosts.Add(new BookingHost(OrganizationId, Id, meeting.Host, isOrganizer: true));
    }

    public BookingId Id { get; private init; }
    public OrganizationId OrganizationId { get; private init; }
    public EventTypeId EventTypeId { get; private init; }
    public GroupSessionId? SessionId { get; private set; }
    public BookingStatus Status { get; private set; }
    public Instant StartsAt { get; private set; }
    public Instant EndsAt { get; private set; }

    /// <summary>The zone that the invitee booked in.</summary>
    public string InviteeZone { get; private set; } = "";

    /// <summary>In the zone of the organiser's schedule when it was last booked, moved or given away.</summary>
    public HostPromise Promise { get; private set; } = null!; // loaded or made with the booking, always

    public string Title { get; private init; }
    public Duration BufferBefore { get; private set; }
    public Duration BufferAfter { get; private set; }
    public LocationKind LocationKind { get; private set; }

    /// <summary>Where it takes place, resolved for this invitee.</summary>
    public string? Location { get; private set; }

    /// <summary>What its host tells whoever comes.</summary>
    public string? Instructions { get; private init; }

    /// <summary>The scheduling link that it was made by, where there was one.</summary>
    public SchedulingLinkId? SchedulingLinkId { get; private init; }

    public CancellationReasonPolicy CancellationReason { get; private set; }
    public Duration CancellationNotice { get; private set; }
    public Duration ReschedulingNotice { get; private set; }

    /// <summary>How long a request waits for its answer at most.</summary>
    public Duration ApprovalWindow { get; private set; }

    /// <summary>The moment, excluded, up to which a request can be approved; set exactly while it is PENDING.</summary>
    public Instant? AnswerBy { get; private set; }

    /// <summary>Null for what was never more than a request: no calendar has heard of it.</summary>
    public Instant? ConfirmedAt { get; private set; }

    public BookingParty? CanceledBy { get; private set; }
    public Instant? CanceledAt { get; private set; }
    public CancellationKind? CancellationKind { get; private set; }
    public string? CancelReason { get; private set; }
    public Instant? NoShowAt { get; private set; }

    /// <summary>CONFIRMED or RESCHEDULED: what it was before it came to rest. Set exactly while it is COMPLETED or NO_SHOW.</summary>
    public BookingStatus? StatusBefore { get; private set; }

    /// <summary>When a host said that it did not take place after all: nobody completes it again by itself.</summary>
    public Instant? ReopenedAt { get; private set; }

    public string? ExternalEventId { get; private set; }

    /// <summary>The iCalendar UID: one for the whole life of the booking (RFC 5545, 3.8.4.7).</summary>
    public string Uid { get; private init; }

    /// <summary>
    /// The iCalendar SEQUENCE: rises with every change of time, place, host or status (RFC 5546, 2.1.4). Whoever changes a booking
    /// says which one they saw.
    /// </summary>
    public int Sequence { get; private set; }

    public Invitee Invitee { get; private set; } = null!; // loaded or made with the booking, always

    public IReadOnlyList<BookingHost> Hosts => _hosts;
    public IReadOnlyList<BookingStep> History => _history;
    public IReadOnlyList<Answer> Answers => _answers;
    public IReadOnlyList<BookingGuest> Guests => _guests;

    /// <summary>Whether the host calls the invitee, rather than the other way round.</summary>
    public bool IsCallToInvitee => new MeetingPlace(LocationKind, Location).IsCallTo(Invitee.Phone);

    public bool IsActive => Status is BookingStatus.Pending or BookingStatus.Confirmed or BookingStatus.Rescheduled;

    /// <summary>The organiser.</summary>
    public UserId Organizer => _hosts.Single(host => host.IsOrganizer).UserId;

    /// <summary>The last moment, excluded, at which the invitee may cancel.</summary>
    public Instant InviteeMayCancelUntil => ConfirmedAt is null ? StartsAt : StartsAt - CancellationNotice;

    /// <summary>The last moment, excluded, at which the invitee may move it.</summary>
    public Instant InviteeMayRescheduleUntil => StartsAt - ReschedulingNotice;

    /// <summary>An address is for everybody to know; a link or a number waits for the confirmation.</summary>
    public bool IsPlaceKnownToInvitee => ConfirmedAt is not null || LocationKind == LocationKind.InPerson;

    /// <summary>Whether it lies behind: one that was reopened does not, for it may yet be moved.</summary>
    public bool IsOverAt(Instant now) => EndsAt <= now && ReopenedAt is null;

    /// <summary>Whether somebody who should have come can be missed: it has begun, and was agreed upon.</summary>
    public bool MayBeMissedAt(Instant now) =>
        StartsAt <= now && Status is BookingStatus.Confirmed or BookingStatus.Rescheduled or BookingStatus.Completed;

    /// <summary>A booking of one host, confirmed at once; <paramref name="member"/> is the host who made it for the invitee, if one did.</summary>
    public static Booking Confirm(NewMeeting meeting, Instant now, UserId? member = null)
    {
        var booking = new Booking(meeting) { Status = BookingStatus.Confirmed, ConfirmedAt = now };
        var party = member is null ? BookingParty.Invitee : BookingParty.Host;
        booking.Record(BookingStepKind.Confirmed, party, member, now, null);
        return booking;
    }

    /// <summary>The same, to be confirmed by its host: it holds the time until then, or until nobody has answered.</summary>
    public static Booking Request(NewMeeting meeting, Instant now)
    {
        var booking = new Booking(meeting) { Status = BookingStatus.Pending };
        booking.AnswerBy = booking.AnswerFrom(now);
        booking.Record(BookingStepKind.Requested, BookingParty.Invitee, null, now, null);
        return booking;
    }

    public void Answered(Question question, IReadOnlyList<string> values) =>
        _answers.Add(Answer.ToBooking(this, question, values));

    /// <summary>It has a seat in this session, instead of a claim of its own.</summary>
    public void Join(GroupSessionId session) => SessionId = session;

    /// <summary>Says yes to a request in time.</summary>
    public void Approve(UserId member, Instant now)
    {
        Require.That(
            Status == BookingStatus.Pending && now < AnswerBy,
            "Only a request that still waits can be approved."
        );
        (Status, ConfirmedAt, AnswerBy) = (BookingStatus.Confirmed, now, null);
        Sequence++;
        Record(BookingStepKind.Confirmed, BookingParty.Host, member, now, null);
    }

    public void Decline(UserId member, string? reason, Instant now)
    {
        Require.That(Status == BookingStatus.Pending, "Only a request can be declined.");
        CallOff(Bookings.CancellationKind.Declined, BookingParty.Host, reason, now);
        Record(BookingStepKind.Declined, BookingParty.Host, member, now, CancelReason);
    }

    /// <summary>A request that nobody answered in time.</summary>
    public void Expire(Instant now)
    {
        Require.That(
            Status == BookingStatus.Pending && now >= AnswerBy,
            "Only a request that waited too long can expire."
        );
        CallOff(Bookings.CancellationKind.Expired, BookingParty.System, null, now);
        Record(BookingStepKind.Expired, BookingParty.System, null, now, null);
    }

    /// <summary>Cancels an active booking: its time is free again, and SEQUENCE rises.</summary>
    public void Cancel(BookingParty party, UserId? member, string? reason, Instant now)
    {
        Require.That(IsActive, "Only an active booking can be cancelled.");
        CallOff(Bookings.CancellationKind.Canceled, party, reason, now);
        Record(BookingStepKind.Canceled, party, member, now, CancelReason);
    }

    /// <summary>The same booking at another time, of the same length or not. A request stays one, and waits anew.</summary>
    public void MoveTo(Interval time, BookingParty party, UserId? member, Instant now)
    {
        Require.That(IsActive, "Only an active booking can be moved.");
        (StartsAt, EndsAt) = (time.Start, time.End);
        Promise = Promise.For(StartsAt);
        Status = Status == BookingStatus.Pending ? BookingStatus.Pending : BookingStatus.Rescheduled;
        (AnswerBy, ReopenedAt) = (Status == BookingStatus.Pending ? AnswerFrom(now) : null, null);
        Sequence++;
        Record(BookingStepKind.Rescheduled, party, member, now, null);
    }

    /// <summary>Puts another host in the place of one, as organiser too if that is what they were.</summary>
    public void Reassign(UserId from, UserId to, DateTimeZone zone, UserId member, Instant now)
    {
        Require.That(IsActive, "Only an active booking can be given to another host.");
        var leaving = _hosts.Single(host => host.UserId == from);
        _hosts.Remove(leaving);
        _hosts.Add(new BookingHost(OrganizationId, Id, to, leaving.IsOrganizer));
        if (leaving.IsOrganizer)
        {
            Promise = HostPromise.Of(StartsAt, zone);
        }

        Sequence++;
        Record(BookingStepKind.Reassigned, BookingParty.Host, member, now, null, to);
    }

    /// <summary>The same booking at the same time, somewhere else.</summary>
    public void Relocate(MeetingPlace place, UserId member, Instant now)
    {
        Require.That(IsActive, "Only an active booking can take place somewhere else.");
        (LocationKind, Location) = MeetingPlace.Checked(place);
        Sequence++;
        Record(BookingStepKind.Relocated, BookingParty.Host, member, now, null);
    }

    /// <summary>Takes it that a meeting whose end has passed took place.</summary>
    public void Complete(Instant now)
    {
        Require.That(
            Status is BookingStatus.Confirmed or BookingStatus.Rescheduled && EndsAt <= now,
            "Only a meeting whose end has passed can be completed."
        );
        (StatusBefore, Status) = (Status, BookingStatus.Completed);
        Record(BookingStepKind.Completed, BookingParty.System, null, now, null);
    }

    /// <summary>Takes back that it took place: it is what it was before.</summary>
    public void Reopen(UserId member, Instant now)
    {
        Require.That(Status == BookingStatus.Completed, "Only a completed meeting can be reopened.");
        Status = Before();
        (StatusBefore, ReopenedAt) = (null, now);
        Record(BookingStepKind.Reopened, BookingParty.Host, member, now, null);
    }

    /// <summary>The invitee did not come.</summary>
    public void MarkNoShow(UserId member, Instant now)
    {
        Require.That(MayBeMissedAt(now), "Only a meeting that was agreed upon and has begun can be missed.");
        StatusBefore ??= Status;
        (Status, NoShowAt) = (BookingStatus.NoShow, now);
        Record(BookingStepKind.NoShowSet, BookingParty.Host, member, now, null);
    }

    /// <summary>They did come: a meeting that is over took place, any other is what it was.</summary>
    public void ClearNoShow(UserId member, Instant now)
    {
        Require.That(Status == BookingStatus.NoShow, "Only a no-show can be cleared.");
        NoShowAt = null;
        (Status, StatusBefore) = IsOverAt(now) ? (BookingStatus.Completed, StatusBefore) : (Before(), null);
        Record(BookingStepKind.NoShowCleared, BookingParty.Host, member, now, null);
    }

    // Nobody approves a meeting that has begun.
    private Instant AnswerFrom(Instant now) => Instant.Min(now + ApprovalWindow, StartsAt);

    private BookingStatus Before() =>
        StatusBefore ?? throw new InvalidOperationException("A meeting at rest knows what it was before.");

    private void CallOff(CancellationKind kind, BookingParty party, string? reason, Instant now)
    {
        (Status, CancellationKind, CanceledBy, CanceledAt) = (BookingStatus.Canceled, kind, party, now);
        (CancelReason, AnswerBy) = (Require.OptionalText(reason, ReasonLength), null);
        Sequence++;
    }

    private void Record(
        BookingStepKind kind,
        BookingParty party,
        UserId? member,
        Instant now,
        string? reason,
        UserId? host = null
    ) => _history.Add(new BookingStep(this, kind, party, member, now, reason, host));
}
