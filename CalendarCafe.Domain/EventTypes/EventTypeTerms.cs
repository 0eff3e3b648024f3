using CalendarCafe.Domain.Availability;

namespace CalendarCafe.Domain.EventTypes;

/// <summary>
/// All that can be edited of a person's event type, as one value: a draft, what is saved, and a version of long ago are the
/// same kind of thing. Nothing is checked before <see cref="TermsCheck"/> looks at it.
/// </summary>
public sealed record EventTypeTerms
{
    public const int MaxDurations = 8;

    public required string Name { get; init; }

    public required string Slug { get; init; }

    public string Description { get; init; } = "";

    /// <summary>ONE_ON_ONE or GROUP: what a person alone can offer.</summary>
    public EventTypeKind Kind { get; init; }

    /// <summary>The first is offered unless another is chosen.</summary>
    public required IReadOnlyList<Duration> Durations { get; init; }

    /// <summary>Of a group; without meaning for a meeting of two.</summary>
    public int Capacity { get; init; } = 10;

    public int? MinimumSeats { get; init; }

    public bool ShowsSeatsLeft { get; init; }

    public string? Color { get; init; }

    public AvailabilityScheduleId? ScheduleId { get; init; }

    public Duration? StartIncrement { get; init; }

    public StartAlignment Alignment { get; init; }

    public Duration BufferBefore { get; init; }

    public Duration BufferAfter { get; init; }

    public Duration MinimumNotice { get; init; }

    public HorizonKind HorizonKind { get; init; }

    public int HorizonDays { get; init; } = 60;

    public LocalDate? HorizonFirst { get; init; }

    public LocalDate? HorizonLast { get; init; }

    public IReadOnlyList<LimitTerms> Limits { get; init; } = [];

    public bool IsFirstOfDayOnly { get; init; }

    public bool PacksAroundMeetings { get; init; }

    public int? MostPerInvitee { get; init; }

    public IReadOnlyList<QuestionTerms> Questions { get; init; } = [];

    public required IReadOnlyList<MeetingPlace> Locations { get; init; }

    public bool RequiresApproval { get; init; }

    public Duration ApprovalWindow { get; init; } = Duration.FromHours(24);

    public CancellationReasonPolicy CancellationReason { get; init; } = CancellationReasonPolicy.Optional;

    public Duration CancellationNotice { get; init; }

    public Duration ReschedulingNotice { get; init; }

    public string Instructions { get; init; } = "";

    public bool AllowsGuests { get; init; } = true;

    public bool ChecksEmail { get; init; }

    public bool IsHidden { get; init; }

    public string RedirectUrl { get; init; } = "";

    public bool RedirectSaysWho { get; init; }

    public bool IsGroup => Kind == EventTypeKind.Group;

    public bool IsSameAs(EventTypeTerms other) => TermsChanges.Between(this, other).Count == 0;

    public static EventTypeTerms Of(EventType eventType) =>
        new()
        {
            Name = eventType.Name,
            Slug = eventType.Slug,
            Description = eventType.Description ?? "",
            Kind = eventType.Kind,
            Durations = [.. eventType.Durations],
            Capacity = eventType.Capacity ?? 10,
            MinimumSeats = eventType.MinimumSeats,
            ShowsSeatsLeft = eventType.ShowsSeatsLeft,
            Color = eventType.Color,
            ScheduleId = eventType.ScheduleId,
            StartIncrement = eventType.StartIncrement,
            Alignment = eventType.Alignment,
            BufferBefore = eventType.BufferBefore,
            BufferAfter = eventType.BufferAfter,
            MinimumNotice = eventType.MinimumNotice,
            HorizonKind = eventType.HorizonKind,
            HorizonDays = eventType.HorizonDays,
            HorizonFirst = eventType.HorizonFirst,
            HorizonLast = eventType.HorizonLast,
            Limits = LimitsOf(eventType),
            IsFirstOfDayOnly = eventType.IsFirstOfDayOnly,
            PacksAroundMeetings = eventType.PacksAroundMeetings,
            MostPerInvitee = eventType.MostPerInvitee,
            Questions = [.. eventType.Questions.OrderBy(asked => asked.Position).Select(QuestionTerms.Of)],
            Locations = [.. eventType.Locations.OrderBy(place => place.Position).Select(place => place.Place)],
            RequiresApproval = eventType.RequiresApproval,
            ApprovalWindow = eventType.ApprovalWindow,
            CancellationReason = eventType.CancellationReason,
            CancellationNotice = eventType.CancellationNotice,
            ReschedulingNotice = eventType.ReschedulingNotice,
            Instructions = eventType.Instructions ?? "",
            AllowsGuests = eventType.AllowsGuests,
            ChecksEmail = eventType.ChecksEmail,
            IsHidden = eventType.IsHidden,
            RedirectUrl = eventType.RedirectUrl ?? "",
            RedirectSaysWho = eventType.RedirectSaysWho,
        };

    /// <summary>What was typed, made fit to keep; what is of no meaning any more, forgotten.</summary>
    public EventTypeTerms Cleaned() =>
        this with
        {
            Name = CleanText.Line(Name),
            Slug = Slug.Trim(),
            Description = CleanText.Paragraphs(Description),
            Instructions = CleanText.Paragraphs(Instructions),
            Capacity = IsGroup ? Capacity : 10,
            MinimumSeats = IsGroup ? MinimumSeats : null,
            ShowsSeatsLeft = IsGroup && ShowsSeatsLeft,
            HorizonDays = HorizonKind == HorizonKind.Dates ? EventTypeBounds.MaxHorizonDays : HorizonDays,
            HorizonFirst = HorizonKind == HorizonKind.Dates ? HorizonFirst : null,
            HorizonLast = HorizonKind == HorizonKind.Dates ? HorizonLast : null,
            Questions = [.. Questions.Select(Cleaned)],
            Locations =
            [
                .. Locations.Select(place => new MeetingPlace(place.Kind, Blank(CleanText.Line(place.Value)))),
            ],
            RedirectUrl = RedirectUrl.Trim(),
            RedirectSaysWho = RedirectSaysWho && RedirectUrl.Trim().Length > 0,
        };

    /// <summary>The same questions as others: of another event type, or of a copy.</summary>
    public EventTypeTerms WithNewQuestions() =>
        this with
        {
            Questions = [.. Questions.Select(question => question with { Question = QuestionId.New() })],
        };

    private static QuestionTerms Cleaned(QuestionTerms question) =>
        question with
        {
            Label = CleanText.Line(question.Label),
            Placeholder = Blank(CleanText.Line(question.Placeholder)),
            Options = question.HasOptions
                ? [.. question.Options.Select(CleanText.Line).Where(option => option.Length > 0)]
                : [],
        };

    private static string? Blank(string text) => text.Length == 0 ? null : text;

    private static IReadOnlyList<LimitTerms> LimitsOf(EventType eventType) =>
        [
            .. eventType
                .Limits.OrderBy(limit => limit.Measure)
                .ThenBy(limit => limit.Period)
                .Select(limit => new LimitTerms(limit.Period, limit.Measure, limit.Maximum)),
        ];
}
