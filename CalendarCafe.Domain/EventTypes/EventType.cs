using CalendarCafe.Domain.Availability;
using CalendarCafe.Domain.Organizations;
using CalendarCafe.Domain.RoundRobin;
using CalendarCafe.Domain.Teams;

namespace CalendarCafe.Domain.EventTypes;

/// <summary>What can be booked, with a person or a team, and by which rules. Editing one changes no booking.</summary>
public sealed class EventType : ITenantOwned, ISoftDeleted
{
    public const int NameLength = 100;
    public const int DescriptionLength = 2000;
    public const int RedirectLength = 500;
    public const int InstructionsLength = 2000;

    private readonly List<Question> _questions = [];
    private readonly List<EventTypeLimit> _limits = [];
    private readonly List<EventTypeHost> _hosts = [];
    private readonly List<EventTypeLocation> _locations = [];

    private EventType(
        EventTypeId id,
        OrganizationId organizationId,
        UserId? ownerUserId,
        TeamId? ownerTeamId,
        string name,
        string slug,
        EventTypeKind kind,
        Duration duration
    )
    {
        (Id, OrganizationId, OwnerUserId, OwnerTeamId) = (id, organizationId, ownerUserId, ownerTeamId);
        (Name, Slug, Kind, Duration) = (name, slug, kind, duration);
    }

    public EventTypeId Id { get; private init; }
    public OrganizationId OrganizationId { get; private init; }

    /// <summary>The person who owns it, or null where a team does; exactly one of the two is set.</summary>
    public UserId? OwnerUserId { get; private init; }
    public TeamId? OwnerTeamId { get; private init; }
    public string Name { get; internal set; }

    /// <summary>Unique per owner among event types that are not deleted.</summary>
    public string Slug { get; internal set; }

    public string? Description { get; internal set; }
    public EventTypeKind Kind { get; internal set; }

    /// <summary>The length offered first, and the only one where <see cref="OtherDurations"/> is empty.</summary>
    public Duration Duration { get; internal set; }

    public IReadOnlyList<Duration> OtherDurations { get; private set; } = [];

    /// <summary>How far apart starts are; null means the duration.</summary>
    public Duration? StartIncrement { get; private set; }

    public Duration BufferBefore { get; private set; }
    public Duration BufferAfter { get; private set; }
    public Duration MinimumNotice { get; private set; }
    public StartAlignment Alignment { get; private set; }
    public HorizonKind HorizonKind { get; private set; }

    /// <summary>How many days ahead can be booked, counted as <see cref="HorizonKind"/> says; without meaning where that is DATES.</summary>
    public int HorizonDays { get; private set; } = 60;

    /// <summary>Set, like the last, which is included, exactly where <see cref="HorizonKind"/> is DATES.</summary>
    public LocalDate? HorizonFirst { get; private set; }
    public LocalDate? HorizonLast { get; private set; }

    /// <summary>Of each local date only the first slot that could be had is offered.</summary>
    public bool IsFirstOfDayOnly { get; private set; }

    /// <summary>On a date with meetings only the last free slot before and the first after each of them is offered.</summary>
    public bool PacksAroundMeetings { get; private set; }

    /// <summary>How many bookings ahead one invitee may have; null for any number.</summary>
    public int? MostPerInvitee { get; private set; }

    /// <summary>What whoever books is told once it is confirmed: on their page, in mails and in calendars.</summary>
    public string? Instructions { get; internal set; }

    /// <summary>Whether whoever books may bring others along.</summary>
    public bool AllowsGuests { get; private set; } = true;

    /// <summary>Whether a code that is mailed to whoever books is asked for before anything is booked.</summary>
    public bool ChecksEmail { get; private set; }

    /// <summary>Where the browser is led after booking, over https; null for the booking's own page.</summary>
    public string? RedirectUrl { get; private set; }

    /// <summary>Whether that page is told who booked what.</summary>
    public bool RedirectSaysWho { get; private set; }

    /// <summary>Seats of a session; set exactly where <see cref="Kind"/> is GROUP.</summary>
    public int? Capacity { get; internal set; }

    /// <summary>How many must have booked for a session to take place, as its invitees are told; whether it does is for the host to decide.</summary>
    public int? MinimumSeats { get; internal set; }

    /// <summary>Whether everybody may see how many seats are left.</summary>
    public bool ShowsSeatsLeft { get; internal set; }

    public string? Color { get; internal set; }
    public bool IsActive { get; private set; } = true;

    /// <summary>Hidden ones can be booked by whoever has the link, and are listed nowhere.</summary>
    public bool IsHidden { get; internal set; }

    /// <summary>Bookings begin as requests, which the host confirms.</summary>
    public bool RequiresApproval { get; internal set; }

    /// <summary>How long a request waits for its answer at most; never beyond the start.</summary>
    public Duration ApprovalWindow { get; private set; } = Duration.FromHours(24);

    public CancellationReasonPolicy CancellationReason { get; private set; } = CancellationReasonPolicy.Optional;

    /// <summary>How long before the start an invitee may still cancel; zero means until it starts.</summary>
    public Duration CancellationNotice { get; private set; }

    /// <summary>How long before the start an invitee may still move it; zero means until it starts.</summary>
    public Duration ReschedulingNotice { get; private set; }

    /// <summary>The schedule it follows; null means the host's default one.</summary>
    public AvailabilityScheduleId? ScheduleId { get; private set; }

    /// <summary>Hours outside of which it is never offered, whatever the hosts' own are; null for none.</summary>
    public AvailabilityScheduleId? RestrictionScheduleId { get; private set; }

    public RoundRobinPoolId? PoolId { get; private set; }
    public int Position { get; private set; }
    public Instant? DeletedAt { get; private set; }

    public IReadOnlyList<Question> Questions => _questions;
    public IReadOnlyList<EventTypeLimit> Limits => _limits;

    /// <summary>At least one, in the order of <see cref="EventTypeLocation.Position"/>.</summary>
    public IReadOnlyList<EventTypeLocation> Locations => _locations;

    /// <summary>Who must attend, in the order in which they were named.</summary>
    public IReadOnlyList<EventTypeHost> Hosts => _hosts;

    /// <summary>How far ahead it can be booked, as the engine asks.</summary>
    public Horizon Horizon => new KeptHorizon(HorizonKind, HorizonDays, HorizonFirst, HorizonLast).ToHorizon();

    public IEnumerable<Duration> Durations => OtherDurations.Prepend(Duration);

    public static EventType OneOnOne(User owner, string name, string slug, Duration duration) =>
        New((owner.OrganizationId, owner.Id, null), name, slug, EventTypeKind.OneOnOne, duration);

    /// <summary>Meetings that several bookings share, each of which has one seat.</summary>
    public static EventType Group(User owner, string name, string slug, Duration duration, int capacity)
    {
        var eventType = New((owner.OrganizationId, owner.Id, null), name, slug, EventTypeKind.Group, duration);
        eventType.Capacity = Require.Between(capacity, 1, EventTypeBounds.MaxCapacity);
        return eventType;
    }

    /// <summary>Has no hosts yet: nothing is offered before <see cref="AttendedBy"/> names them, who then all meet together.</summary>
    public static EventType Collective(Team team, string name, string slug, Duration duration) =>
        New((team.OrganizationId, null, team.Id), name, slug, EventTypeKind.Collective, duration);

    /// <summary>A meeting with whoever of a team's pool is picked, and with those whom <see cref="AttendedBy"/> names, if anybody.</summary>
    public static EventType RoundRobin(RoundRobinPool pool, string name, string slug, Duration duration)
    {
        var eventType = New((pool.OrganizationId, null, pool.TeamId), name, slug, EventTypeKind.RoundRobin, duration);
        eventType.PoolId = pool.Id;
        return eventType;
    }

    /// <summary>Names anew who must attend; only a team's event type has such hosts.</summary>
    public void AttendedBy(IReadOnlyList<UserId> hosts) => EventTypeHost.Name(this, _hosts, hosts);

    public void Describe(string? description, LocationKind kind, string? location)
    {
        Description = Require.OptionalText(description, DescriptionLength);
        MeetAt(new MeetingPlace(kind, location));
    }

    /// <summary>Names anew where it takes place; of several the invitee chooses one.</summary>
    public void MeetAt(params IReadOnlyList<MeetingPlace> places) => EventTypeLocation.Offer(this, _locations, places);

    public void AcceptGuests(bool allowed) => AllowsGuests = allowed;

    public void CheckEmails(bool checks) => ChecksEmail = checks;

    /// <exception cref="ArgumentException">It is no https address.</exception>
    public void RedirectTo(string? url, bool saysWho) =>
        (RedirectUrl, RedirectSaysWho) = (Require.OptionalLink(url, RedirectLength), url is not null && saysWho);

    /// <summary>Other lengths that an invitee may choose.</summary>
    public void AlsoLast(IReadOnlyList<Duration> durations) =>
        OtherDurations = EventTypeBounds.OtherLengths(Duration, durations);

    public void StartEvery(Duration? increment, StartAlignment alignment = StartAlignment.Opening)
    {
        StartIncrement = increment is { } step ? EventTypeBounds.Increment(step) : null;
        Alignment = alignment;
    }

    public void KeepFree(Duration before, Duration after)
    {
        BufferBefore = EventTypeBounds.Buffer(before);
        BufferAfter = EventTypeBounds.Buffer(after);
    }

    /// <summary>The first moment that can be booked is <paramref name="notice"/> from now; the last date is <paramref name="horizonDays"/> from today.</summary>
    public void OpenFor(Duration notice, int horizonDays) => OpenFor(notice, new Horizon.Days(horizonDays));

    public void OpenFor(Duration notice, Horizon horizon)
    {
        MinimumNotice = EventTypeBounds.Notice(notice);
        (HorizonKind, HorizonDays, HorizonFirst, HorizonLast) = KeptHorizon.Of(horizon);
    }

    /// <summary>Which of the free slots are offered; all of them where neither is wanted.</summary>
    public void OfferOnly(bool firstOfDay, bool aroundMeetings) =>
        (IsFirstOfDayOnly, PacksAroundMeetings) = (firstOfDay, aroundMeetings);

    public void AllowPerInvitee(int? most) =>
        MostPerInvitee = most is { } count ? Require.Between(count, 1, EventTypeBounds.MaxPerInvitee) : null;

    /// <summary>Adds a limit, or changes the one of this period and measure.</summary>
    public void Limit(LimitPeriod period, LimitMeasure measure, int maximum) =>
        LimitTo([
            .. _limits.Select(kept => kept.Asked).Where(kept => kept.Period != period || kept.Measure != measure),
            new(period, measure, maximum),
        ]);

    /// <summary>Replaces all limits at once.</summary>
    /// <exception cref="ArgumentException">They contradict one another: see <see cref="LimitOrder"/>.</exception>
    public void LimitTo(IReadOnlyList<SlotLimit> limits) => EventTypeLimit.Set(this, _limits, limits);

    /// <summary>What is said of a group event's seats.</summary>
    public void Seat(int? minimum, bool showsSeatsLeft)
    {
        var most = Capacity ?? throw new InvalidOperationException("Only a group event has seats.");
        MinimumSeats = minimum is { } count ? Require.Between(count, 1, most) : null;
        ShowsSeatsLeft = showsSeatsLeft;
    }

    public Question Ask(QuestionType type, string label, bool isRequired, IReadOnlyList<string> options) =>
        Question.Ask(this, _questions, type, label, isRequired, options);

    public void Cancelable(CancellationReasonPolicy reason, Duration notice)
    {
        CancellationReason = reason;
        CancellationNotice = EventTypeBounds.Notice(notice);
    }

    public void Reschedulable(Duration notice) => ReschedulingNotice = EventTypeBounds.Notice(notice);

    /// <summary>From now on bookings are requests, each of which waits at most so long.</summary>
    public void AskForApproval(Duration window)
    {
        RequiresApproval = true;
        ApprovalWindow = EventTypeBounds.ApprovalWindow(window);
    }

    public void Follow(AvailabilityScheduleId? schedule) => ScheduleId = schedule;

    public void KeepWithin(AvailabilityScheduleId? hours) => RestrictionScheduleId = hours;

    /// <summary>Makes all of it what these terms say, and nothing of it where <see cref="TermsCheck"/> finds a problem in them.</summary>
    public void Revise(EventTypeTerms terms) => EventTypeRevision.Apply(this, terms);

    public void PlaceAt(int position) => Position = position;

    public void Hide() => IsHidden = true;

    public void SwitchOff() => IsActive = false;

    public void SwitchOn() => IsActive = true;

    public void Delete(Instant now) => DeletedAt ??= now;

    /// <summary>Takes it back, under a slug that is free by now.</summary>
    public void Restore(string slug) => (Slug, DeletedAt) = (Require.Slug(slug), null);

    internal void AskAnew(IReadOnlyList<QuestionTerms> wanted) => Question.Revise(this, _questions, wanted);

    private static EventType New(
        (OrganizationId Organization, UserId? User, TeamId? Team) owner,
        string name,
        string slug,
        EventTypeKind kind,
        Duration duration
    )
    {
        var length = EventTypeBounds.Length(duration);
        var (title, address) = (Require.Text(name, NameLength), Require.Slug(slug));
        var id = EventTypeId.New();
        var eventType = new EventType(id, owner.Organization, owner.User, owner.Team, title, address, kind, length);
        eventType.MeetAt(new MeetingPlace(LocationKind.Custom));
        return eventType;
    }
}
