using CalendarCafe.Domain.EventTypes;
using CalendarCafe.Domain.Organizations;

namespace CalendarCafe.Domain.Bookings;

/// <summary>A meeting that was booked: instants, half-open, with the terms that it was booked with.</summary>
public sealed class Booking : ITenantOwned
{
    public const int TitleLength = EventType.NameLength;
    public const int LocationLength = EventType.LocationLength;
    public const int ReasonLength = 500;
    public const int UidLength = 100;
    public const int ExternalEventIdLength = 1024;

    private readonly List<BookingHost> _hosts = [];
    private readonly List<BookingStep> _history = [];
    private readonly List<Answer> _answers = [];

    private Booking(BookingId id, OrganizationId organizationId, EventTypeId eventTypeId, string title, string uid)
    {
        Id = id;
        OrganizationId = organizationId;
        EventTypeId = eventTypeId;
        Title = title;
        Uid = uid;
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

    /// <summary>The zone of the host's schedule when it was booked, and the start on that wall clock by <see cref="TzdbVersion"/>.</summary>
    public string HostZone { get; private set; } = "";

    public LocalDateTime LocalStart { get; private set; }

    public string TzdbVersion { get; private set; } = "";

    public string Title { get; private set; }

    public Duration BufferBefore { get; private set; }

    public Duration BufferAfter { get; private set; }

    public LocationKind LocationKind { get; private set; }

    /// <summary>Where it takes place, resolved for this invitee.</summary>
    public string? Location { get; private set; }

    public CancellationReasonPolicy CancellationReason { get; private set; }

    public Duration CancellationNotice { get; private set; }

    public BookingParty? CanceledBy { get; private set; }

    public Instant? CanceledAt { get; private set; }

    public CancellationKind? CancellationKind { get; private set; }

    public string? CancelReason { get; private set; }

    public Instant? NoShowAt { get; private set; }

    public string? ExternalEventId { get; private set; }

    /// <summary>The iCalendar UID: one for the whole life of the booking (RFC 5545, 3.8.4.7).</summary>
    public string Uid { get; private init; }

    /// <summary>The iCalendar SEQUENCE: rises with every change of time or status (RFC 5546, 2.1.4).</summary>
    public int Sequence { get; private set; }

    public Invitee Invitee { get; private set; } = null!; // loaded or made with the booking, always

    public IReadOnlyList<BookingHost> Hosts => _hosts;

    public IReadOnlyList<BookingStep> History => _history;

    public IReadOnlyList<Answer> Answers => _answers;

    public bool IsActive => Status is BookingStatus.Pending or BookingStatus.Confirmed or BookingStatus.Rescheduled;

    /// <summary>A booking of one host, confirmed at once.</summary>
    public static Booking Confirm(
        EventType eventType,
        BookingTerms terms,
        UserId host,
        Interval time,
        DateTimeZone hostZone,
        Invitee invitee,
        Instant now
    )
    {
        var id = invitee.BookingId;
        var booking = new Booking(id, eventType.OrganizationId, eventType.Id, terms.Title, $"{id}@calendarcafe")
        {
            Status = BookingStatus.Confirmed,
            StartsAt = time.Start,
            EndsAt = time.End,
            InviteeZone = invitee.TimeZone,
            HostZone = hostZone.Id,
            LocalStart = time.Start.InZone(hostZone).LocalDateTime,
            TzdbVersion = DateTimeZoneProviders.Tzdb.VersionId,
            BufferBefore = terms.BufferBefore,
            BufferAfter = terms.BufferAfter,
            LocationKind = terms.LocationKind,
            Location = Require.OptionalText(terms.Location, LocationLength),
            CancellationReason = terms.CancellationReason,
            CancellationNotice = terms.CancellationNotice,
            Invitee = invitee,
        };
        booking._hosts.Add(new BookingHost(eventType.OrganizationId, id, host, isOrganizer: true));
        booking.Record(BookingStepKind.Confirmed, BookingParty.Invitee, null, now, null);
        return booking;
    }

    public void Answered(Question question, IReadOnlyList<string> values) =>
        _answers.Add(Answer.ToBooking(this, question, values));

    /// <summary>It has a seat in this session, instead of a claim of its own.</summary>
    public void Join(GroupSessionId session) => SessionId = session;

    /// <summary>The last moment, excluded, at which the invitee may cancel.</summary>
    public Instant InviteeMayCancelUntil => StartsAt - CancellationNotice;

    /// <summary>Cancels an active booking: its time is free again, and SEQUENCE rises.</summary>
    /// <exception cref="InvalidOperationException">It is not active any more.</exception>
    public void Cancel(BookingParty party, UserId? member, string? reason, Instant now)
    {
        if (!IsActive)
        {
            throw new InvalidOperationException("Only an active booking can be cancelled.");
        }

        Status = BookingStatus.Canceled;
        CanceledBy = party;
        CanceledAt = now;
        CancellationKind = Bookings.CancellationKind.Canceled;
        CancelReason = Require.OptionalText(reason, ReasonLength);
        Sequence++;
        Record(BookingStepKind.Canceled, party, member, now, CancelReason);
    }

    /// <summary>Marks a meeting that took place; only past ones, and demo data, come here before the worker of completed meetings does.</summary>
    public void Complete(Instant now)
    {
        if (!IsActive || EndsAt > now)
        {
            throw new InvalidOperationException("Only an active booking whose end has passed can be completed.");
        }

        Status = BookingStatus.Completed;
        Record(BookingStepKind.Completed, BookingParty.System, null, now, null);
    }

    private void Record(BookingStepKind kind, BookingParty party, UserId? member, Instant now, string? reason) =>
        _history.Add(
            new BookingStep(BookingStepId.New(), OrganizationId, Id, kind, party, member, now, StartsAt, EndsAt, reason)
        );
}
