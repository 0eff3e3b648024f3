using CalendarCafe.Domain.Calendars;
using CalendarCafe.Domain.Compliance;
using CalendarCafe.Domain.EventTypes;
using CalendarCafe.Domain.Organizations;
using CalendarCafe.Domain.RoundRobin;
using CalendarCafe.Domain.Routing;
using CalendarCafe.Domain.Teams;
using CalendarCafe.Domain.Webhooks;
using CalendarCafe.Domain.Workflows;
using CalendarCafe.Infrastructure.Persistence.Conventions;
using Schedule = CalendarCafe.Domain.Availability.AvailabilitySchedule;

namespace CalendarCafe.Infrastructure.Persistence.Interceptors;

/// <summary>
/// What the audit log follows. <see cref="Recorded"/> values are copied into it: settings and references, never a person's
/// name or address, a secret, or free text. A change of <see cref="Quiet"/> properties alone is not worth a row.
/// </summary>
internal sealed record AuditedProperties(IReadOnlyList<string> Recorded, IReadOnlyList<string> Quiet)
{
    private static readonly Dictionary<Type, AuditedProperties> All = new()
    {
        [typeof(Organization)] = Of(
            nameof(Organization.Name),
            nameof(Organization.Slug),
            nameof(Organization.Domain),
            nameof(Organization.TimeZone),
            nameof(Organization.LogoPath),
            nameof(Organization.BrandColor),
            nameof(Organization.IsSsoEnabled),
            nameof(Organization.IsScimEnabled)
        ),
        [typeof(User)] = Of(nameof(User.Role), nameof(User.Status)).Without(nameof(User.LastLoginAt)),
        [typeof(MemberInvitation)] = Of(
            nameof(MemberInvitation.Role),
            nameof(MemberInvitation.InvitedBy),
            nameof(MemberInvitation.ExpiresAt),
            nameof(MemberInvitation.AcceptedAt),
            nameof(MemberInvitation.RevokedAt)
        ),
        [typeof(Team)] = Of(nameof(Team.Name), nameof(Team.Slug)),
        [typeof(TeamMember)] = Of(nameof(TeamMember.TeamId), nameof(TeamMember.UserId), nameof(TeamMember.Role)),
        [typeof(Schedule)] = Of(
            nameof(Schedule.UserId),
            nameof(Schedule.TimeZone),
            nameof(Schedule.IsDefault),
            nameof(Schedule.LastVersion)
        ),
        [typeof(EventType)] = Of(
            nameof(EventType.OwnerUserId),
            nameof(EventType.OwnerTeamId),
            nameof(EventType.Slug),
            nameof(EventType.Kind),
            nameof(EventType.Duration),
            nameof(EventType.StartIncrement),
            nameof(EventType.BufferBefore),
            nameof(EventType.BufferAfter),
            nameof(EventType.MinimumNotice),
            nameof(EventType.HorizonDays),
            nameof(EventType.HorizonKind),
            nameof(EventType.HorizonFirst),
            nameof(EventType.HorizonLast),
            nameof(EventType.Alignment),
            nameof(EventType.IsFirstOfDayOnly),
            nameof(EventType.PacksAroundMeetings),
            nameof(EventType.MostPerInvitee),
            nameof(EventType.RestrictionScheduleId),
            nameof(EventType.AllowsGuests),
            nameof(EventType.ChecksEmail),
            nameof(EventType.RedirectUrl),
            nameof(EventType.RedirectSaysWho),
            nameof(EventType.Capacity),
            nameof(EventType.MinimumSeats),
            nameof(EventType.ShowsSeatsLeft),
            nameof(EventType.IsActive),
            nameof(EventType.IsHidden),
            nameof(EventType.RequiresApproval),
            nameof(EventType.ApprovalWindow),
            nameof(EventType.ReschedulingNotice),
            nameof(EventType.CancellationReason),
            nameof(EventType.CancellationNotice),
            nameof(EventType.ScheduleId),
            nameof(EventType.PoolId)
        ),
        [typeof(EventTypeLocation)] = Of(
            nameof(EventTypeLocation.EventTypeId),
            nameof(EventTypeLocation.Kind),
            nameof(EventTypeLocation.Position)
        ),
        [typeof(SchedulingLink)] = Of(
            nameof(SchedulingLink.EventTypeId),
            nameof(SchedulingLink.CreatedBy),
            nameof(SchedulingLink.MaxUses),
            nameof(SchedulingLink.ExpiresAt),
            nameof(SchedulingLink.RevokedAt)
        ),
        [typeof(CalendarFeed)] = Of(nameof(CalendarFeed.UserId), nameof(CalendarFeed.RevokedAt))
            .Without(nameof(CalendarFeed.LastUsedAt)),
        [typeof(CalendarConnection)] = Of(
                nameof(CalendarConnection.UserId),
                nameof(CalendarConnection.Provider),
                nameof(CalendarConnection.IsPrimary),
                nameof(CalendarConnection.BlockingKinds)
            )
            .Without(
                nameof(CalendarConnection.ProtectedAccessToken),
                nameof(CalendarConnection.ProtectedRefreshToken),
                nameof(CalendarConnection.TokenExpiresAt),
                nameof(CalendarConnection.SyncToken),
                nameof(CalendarConnection.LastSyncedAt)
            ),
        [typeof(RoundRobinPool)] = Of(
            nameof(RoundRobinPool.TeamId),
            nameof(RoundRobinPool.Name),
            nameof(RoundRobinPool.Strategy)
        ),
        [typeof(RoundRobinAssignment)] = Of(
                nameof(RoundRobinAssignment.PoolId),
                nameof(RoundRobinAssignment.UserId),
                nameof(RoundRobinAssignment.Weight),
                nameof(RoundRobinAssignment.Priority)
            )
            .Without(nameof(RoundRobinAssignment.LastAssignedAt), nameof(RoundRobinAssignment.AssignmentCount)),
        [typeof(RoutingForm)] = Of(nameof(RoutingForm.Name), nameof(RoutingForm.FallbackEventTypeId)),
        [typeof(Workflow)] = Of(
            nameof(Workflow.EventTypeId),
            nameof(Workflow.Trigger),
            nameof(Workflow.Channel),
            nameof(Workflow.Offset),
            nameof(Workflow.IsActive)
        ),
        [typeof(WebhookSubscription)] = Of(nameof(WebhookSubscription.Events), nameof(WebhookSubscription.IsActive)),
        [typeof(RetentionPolicy)] = Of(nameof(RetentionPolicy.EntityType), nameof(RetentionPolicy.Days)),
        [typeof(DeletionRequest)] = Of(nameof(DeletionRequest.EntityType), nameof(DeletionRequest.Status)),
    };

    /// <summary>The types that are followed.</summary>
    public static IReadOnlyCollection<Type> Types => All.Keys;

    /// <summary>Null for a type that the audit log does not follow.</summary>
    public static AuditedProperties? Of(Type entity) => All.GetValueOrDefault(entity);

    private static AuditedProperties Of(params string[] recorded) => new(recorded, [HouseRules.UpdatedAt]);

    private AuditedProperties Without(params string[] quiet) => this with { Quiet = [.. Quiet, .. quiet] };
}
