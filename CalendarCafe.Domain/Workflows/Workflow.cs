using CalendarCafe.Domain.EventTypes;
using CalendarCafe.Domain.Notifications;
using CalendarCafe.Domain.Organizations;

namespace CalendarCafe.Domain.Workflows;

/// <summary>A message that sends itself: what sets it off, by which channel it goes, and what it says.</summary>
public sealed class Workflow : ITenantOwned, ISoftDeleted
{
    public const int SubjectLength = 300;
    public const int BodyLength = 10_000;

    private Workflow(
        WorkflowId id,
        OrganizationId organizationId,
        EventTypeId? eventTypeId,
        WorkflowTrigger trigger,
        NotificationChannel channel,
        Duration? offset,
        string? subject,
        string body
    )
    {
        Id = id;
        OrganizationId = organizationId;
        EventTypeId = eventTypeId;
        Trigger = trigger;
        Channel = channel;
        Offset = offset;
        Subject = subject;
        Body = body;
    }

    public static Duration LongestOffset { get; } = Duration.FromDays(365);

    public WorkflowId Id { get; private init; }

    public OrganizationId OrganizationId { get; private init; }

    /// <summary>The one event type it is for; null means all of the organisation's.</summary>
    public EventTypeId? EventTypeId { get; private init; }

    public WorkflowTrigger Trigger { get; private set; }

    public NotificationChannel Channel { get; private set; }

    /// <summary>How long before or after the meeting; set exactly where the trigger is relative to it.</summary>
    public Duration? Offset { get; private set; }

    /// <summary>A template; set exactly where the channel is EMAIL.</summary>
    public string? Subject { get; private set; }

    public string Body { get; private set; }

    public bool IsActive { get; private set; } = true;

    public Instant? DeletedAt { get; private set; }

    public static Workflow Create(
        OrganizationId organizationId,
        EventTypeId? eventTypeId,
        WorkflowTrigger trigger,
        NotificationChannel channel,
        Duration? offset,
        string? subject,
        string body
    )
    {
        var isRelative = trigger is WorkflowTrigger.BeforeMeeting or WorkflowTrigger.AfterMeeting;
        if (isRelative != (offset is not null))
        {
            throw new ArgumentException(
                "A time before or after the meeting has an offset, nothing else.",
                nameof(offset)
            );
        }

        if ((channel == NotificationChannel.Email) != (subject is not null))
        {
            throw new ArgumentException("An e-mail has a subject, nothing else.", nameof(subject));
        }

        return new(
            WorkflowId.New(),
            organizationId,
            eventTypeId,
            trigger,
            channel,
            offset is { } length ? Require.Minutes(length, Duration.Zero, LongestOffset) : null,
            subject is null ? null : Require.Text(subject, SubjectLength),
            Require.Text(body, BodyLength)
        );
    }

    public void SwitchOn() => IsActive = true;

    public void SwitchOff() => IsActive = false;

    public void Delete(Instant now) => DeletedAt ??= now;
}
