using CalendarCafe.Domain.EventTypes;
using CalendarCafe.Domain.Organizations;

namespace CalendarCafe.Domain.Availability;

/// <summary>How many meetings, or how many minutes of them, a person takes in one calendar period across all event types.</summary>
public sealed class HostLimit : ITenantOwned
{
    private HostLimit(
        HostLimitId id,
        OrganizationId organizationId,
        UserId userId,
        LimitPeriod period,
        LimitMeasure measure,
        int maximum
    )
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(maximum);
        Id = id;
        OrganizationId = organizationId;
        UserId = userId;
        Period = period;
        Measure = measure;
        Maximum = maximum;
    }

    public HostLimitId Id { get; private init; }

    public OrganizationId OrganizationId { get; private init; }

    public UserId UserId { get; private init; }

    public LimitPeriod Period { get; private init; }

    public LimitMeasure Measure { get; private init; }

    public int Maximum { get; private init; }

    /// <summary>All the limits of one person, which replace those that were: one for each period and measure, in order.</summary>
    /// <exception cref="ArgumentException">They contradict one another: see <see cref="LimitOrder"/>.</exception>
    public static IReadOnlyList<HostLimit> AllOf(User host, IReadOnlyList<SlotLimit> limits)
    {
        LimitOrder.Require(limits);
        return
        [
            .. limits.Select(limit => new HostLimit(
                HostLimitId.New(),
                host.OrganizationId,
                host.Id,
                limit.Period,
                limit.Measure,
                limit.Maximum
            )),
        ];
    }
}
