using CalendarCafe.Domain.Availability;
using CalendarCafe.Domain.Bookings;
using CalendarCafe.Web.Features.Bookings.Entries;
using CalendarCafe.Web.Features.Bookings.Picking;
using CalendarCafe.Web.Features.EventTypes;
using CalendarCafe.Web.Features.Scheduling;
using CalendarCafe.Web.Shared;

namespace CalendarCafe.Web.Features.Bookings.Holds;

/// <summary>
/// Keeps a chosen time for a visitor for a few minutes, instead of the one that they held of this event type before.
/// Choosing the same time again keeps the hold as it is.
/// </summary>
internal sealed partial class HoldSlot(
    TimeSources sources,
    HoldLimits limits,
    TakeHold takeHold,
    OpenSlots openSlots,
    ILogger<HoldSlot> logger
)
{
    public async Task<HoldSlotResult> ExecuteAsync(HoldSlotRequest request, CancellationToken cancellationToken)
    {
        var visitor = request.Visitor.Hash;
        if (await sources.FindAsync(request.Address, request.Moves, visitor, cancellationToken) is not { } source)
        {
            return new HoldSlotResult.NotFound();
        }

        var duration = request.Duration ?? source.Offered.DefaultDuration;
        if (Problems(source.Offered, request.StartsAt, duration) is [_, ..] problems)
        {
            return new HoldSlotResult.Invalid(problems);
        }

        if (await limits.OfChoosingAsync(request.Visitor, cancellationToken) is { } wait)
        {
            return new HoldSlotResult.TooMany(wait);
        }

        var choice = new ChosenSlot(source, request.StartsAt, duration, request.Visitor);
        switch (await takeHold.ExecuteAsync(choice, cancellationToken))
        {
            case HoldSlotResult.Held held:
                LogHeld(held.Hold.Id, source.Offered.Id);
                return held;
            case HoldSlotResult.Taken or HoldSlotResult.NotOffered:
                return await WhyNotAsync(choice, cancellationToken);
            case var other:
                return other;
        }
    }

    private static IReadOnlyList<FieldProblem> Problems(
        OfferedEventType eventType,
        Instant startsAt,
        Duration duration
    ) =>
        [
            .. EntryCheck.Plausible.Contains(startsAt)
                ? Array.Empty<FieldProblem>()
                : [new FieldProblem("start", FieldProblemKind.NotAnInstant)],
            .. eventType.Durations.Contains(duration)
                ? Array.Empty<FieldProblem>()
                : [new FieldProblem("duration", FieldProblemKind.NotADuration)],
        ];

    // That somebody has the time is told only where it would be offered otherwise.
    private async Task<HoldSlotResult> WhyNotAsync(ChosenSlot choice, CancellationToken cancellationToken)
    {
        var why = await openSlots.ExplainAsync(
            choice.Source.Offered,
            choice.Duration,
            choice.StartsAt,
            inviteeEmail: null,
            cancellationToken
        );
        if (why is null)
        {
            return new HoldSlotResult.NotFound();
        }

        return why.ForInvitee() switch
        {
            null or InviteeReason.Taken => new HoldSlotResult.Taken(why.Nearest),
            var reason => new HoldSlotResult.NotOffered(reason, why.Nearest),
        };
    }

    [LoggerMessage(LogLevel.Information, "Hold {HoldId} of event type {EventTypeId} kept")]
    private partial void LogHeld(HoldId holdId, Domain.EventTypes.EventTypeId eventTypeId);
}
