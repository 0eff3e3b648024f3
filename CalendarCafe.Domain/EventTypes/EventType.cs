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
    public const int LocationLength = 300;
    public const int MaxQuestions = 30;
    public const int MaxHorizonDays = 730;

    private readonly List<Question> _questions = [];
    private readonly List<EventTypeLimit> _limits = [];

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
        Id = id;
        OrganizationId = organizationId;
        OwnerUserId = ownerUserId;
        OwnerTeamId = ownerTeamId;
        Name = name;
        Slug = slug;
        Kind = kind;
        Duration = duration;
    }

    public static Duration LongestDuration { get; } = Duration.FromHours(24);

    public static Duration LongestBuffer { get; } = Duration.FromHours(12);

    public static Duration LongestNotice { get; } = Duration.FromDays(365);

    public EventTypeId Id { get; private init; }

    public OrganizationId OrganizationId { get; private init; }

    /// <summary>The person who owns it, or null where a team does; exactly one of the two is set.</summary>
    public UserId? OwnerUserId { get; private init; }

    public TeamId? OwnerTeamId { get; private init; }

    public string Name { get; private set; }

    /// <summary>Unique per owner among event types that are not deleted.</summary>
    public string Slug { get; private set; }

    public string? Description { get; private set; }

    public EventTypeKind Kind { get; private set; }

    /// <summary>The length offered first, and the only one where <see cref="OtherDurations"/> is empty.</summary>
    public Duration Duration { get; private set; }

    public IReadOnlyList<Duration> OtherDurations { get; private set; } = [];

    /// <summary>How far apart starts are; null means the duration.</summary>
    public Duration? StartIncrement { get; private set; }

    public Duration BufferBefore { get; private set; }

    public Duration BufferAfter { get; private set; }

    public Duration MinimumNotice { get; private set; }

    /// <summary>The last local date that is offered is today plus this many days.</summary>
    public int HorizonDays { get; private set; } = 60;

    public LocationKind LocationKind { get; private set; } = LocationKind.Custom;

    public string? LocationValue { get; private set; }

    /// <summary>Seats of a session; set exactly where <see cref="Kind"/> is GROUP.</summary>
    public int? Capacity { get; private set; }

    public int? MinimumSeats { get; private set; }

    public string? Color { get; private set; }

    public bool IsActive { get; private set; } = true;

    /// <summary>Hidden ones can be booked by whoever has the link, and are listed nowhere.</summary>
    public bool IsHidden { get; private set; }

    public bool RequiresApproval { get; private set; }

    public CancellationReasonPolicy CancellationReason { get; private set; } = CancellationReasonPolicy.Optional;

    /// <summary>How long before the start an invitee may still cancel; zero means until it starts.</summary>
    public Duration CancellationNotice { get; private set; }

    /// <summary>The schedule it follows; null means the host's default one.</summary>
    public AvailabilityScheduleId? ScheduleId { get; private set; }

    public RoundRobinPoolId? PoolId { get; private set; }

    public int Position { get; private set; }

    public Instant? DeletedAt { get; private set; }

    public IReadOnlyList<Question> Questions => _questions;

    public IReadOnlyList<EventTypeLimit> Limits => _limits;

    public IEnumerable<Duration> Durations => OtherDurations.Prepend(Duration);

    public static EventType OneOnOne(User owner, string name, string slug, Duration duration) =>
        new(
            EventTypeId.New(),
            owner.OrganizationId,
            owner.Id,
            null,
            Require.Text(name, NameLength),
            Require.Slug(slug),
            EventTypeKind.OneOnOne,
            Require.Minutes(duration, Duration.FromMinutes(1), LongestDuration)
        );

    public void Describe(string? description, LocationKind kind, string? location)
    {
        Description = Require.OptionalText(description, DescriptionLength);
        LocationKind = kind;
        LocationValue = Require.OptionalText(location, LocationLength);
    }

    /// <summary>Other lengths that an invitee may choose.</summary>
    public void AlsoLast(IReadOnlyList<Duration> durations) =>
        OtherDurations = [
            .. durations
                .Select(duration => Require.Minutes(duration, Duration.FromMinutes(1), LongestDuration))
                .Where(duration => duration != Duration)
                .Distinct()
                .Order(),
        ];

    public void StartEvery(Duration? increment) =>
        StartIncrement = increment is { } step ? Require.Minutes(step, Duration.FromMinutes(5), LongestDuration) : null;

    public void KeepFree(Duration before, Duration after)
    {
        BufferBefore = Require.Minutes(before, Duration.Zero, LongestBuffer);
        BufferAfter = Require.Minutes(after, Duration.Zero, LongestBuffer);
    }

    /// <summary>The first moment that can be booked is <paramref name="notice"/> from now; the last date is <paramref name="horizonDays"/> from today.</summary>
    public void OpenFor(Duration notice, int horizonDays)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(horizonDays, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(horizonDays, MaxHorizonDays);
        MinimumNotice = Require.Minutes(notice, Duration.Zero, LongestNotice);
        HorizonDays = horizonDays;
    }

    public void Limit(LimitPeriod period, LimitMeasure measure, int maximum)
    {
        _limits.RemoveAll(limit => limit.Period == period && limit.Measure == measure);
        _limits.Add(new EventTypeLimit(EventTypeLimitId.New(), OrganizationId, Id, period, measure, maximum));
    }

    public Question Ask(QuestionType type, string label, bool isRequired, IReadOnlyList<string> options)
    {
        if (_questions.Count == MaxQuestions)
        {
            throw new InvalidOperationException($"An event type asks at most {MaxQuestions} questions.");
        }

        var question = Question.OfEventType(this, type, label, isRequired, options, _questions.Count);
        _questions.Add(question);
        return question;
    }

    public void Cancelable(CancellationReasonPolicy reason, Duration notice)
    {
        CancellationReason = reason;
        CancellationNotice = Require.Minutes(notice, Duration.Zero, LongestNotice);
    }

    public void Follow(AvailabilityScheduleId? schedule) => ScheduleId = schedule;

    public void Hide() => IsHidden = true;

    public void PlaceAt(int position) => Position = position;

    public void SwitchOff() => IsActive = false;

    public void Delete(Instant now) => DeletedAt ??= now;
}
