using System.Globalization;
using CalendarCafe.Domain.Availability;
using CalendarCafe.Web.Features.EventTypes;
using CalendarCafe.Web.Features.Scheduling;
using CalendarCafe.Web.Shared;
using Microsoft.Extensions.Localization;

namespace CalendarCafe.Web.Features.Bookings.Picking;

/// <summary>Answers whoever types a time, or asks why one is not offered.</summary>
internal sealed class TimeAnswers(OpenSlots openSlots, IClock clock, IStringLocalizer<PickerTexts> texts)
{
    private static readonly LocalTime Midday = LocalTime.Noon;

    // Farther ahead no address leads.
    private static readonly Period Reach = Period.FromYears(9);

    /// <summary>Where a typed time leads: to the form where it is offered, to the day where no more was typed, and nowhere else.</summary>
    public async Task<string?> LeadAsync(
        OfferedEventType eventType,
        BookingChoice choice,
        CancellationToken cancellationToken
    )
    {
        if (choice.Typed is not { } typed)
            return null;

        var now = clock.GetCurrentInstant();
        return Read(typed, choice, now) switch
        {
            TypedTime.OnDay(var day) when IsAhead(day, choice, now) => choice.ToDate(day),
            TypedTime.At(var start)
                when start > now
                    && await openSlots.WhyNotAsync(eventType, choice.Duration, start, cancellationToken) is null =>
                choice.ToStart(start),
            _ => null,
        };
    }

    public async Task<TimeAnswer?> ToTypedAsync(
        OfferedEventType eventType,
        BookingChoice choice,
        CancellationToken cancellationToken
    )
    {
        if (choice.Typed is not { } typed)
            return null;

        return Read(typed, choice, clock.GetCurrentInstant()) switch
        {
            TypedTime.At(var start) => await ToStartAsync(eventType, choice, start, cancellationToken),
            TypedTime.Skipped(var local, var resumed) => new TimeAnswer.Skipped(local)
            {
                Instead = (await AskAsync(eventType, choice, At(resumed), resumed, cancellationToken)).Nearest,
            },
            TypedTime.Twice twice => await ToTwiceAsync(eventType, choice, twice, cancellationToken),
            TypedTime.OnDay(var day) when day >= clock.GetCurrentInstant().InZone(choice.Zone).Date => await ToDayAsync(
                eventType,
                choice,
                day,
                cancellationToken
            ),
            TypedTime.OnDay => new TimeAnswer.Past(),
            _ => new TimeAnswer.Unreadable(),
        };
    }

    /// <summary>Why the day, or the gap, that the address asks about has no times.</summary>
    public async Task<TimeAnswer?> ToWhyAsync(
        OfferedEventType eventType,
        BookingChoice choice,
        CancellationToken cancellationToken
    )
    {
        if (choice.AskedDay is { } day)
            return await ToDayAsync(eventType, choice, day, cancellationToken);
        if (choice.AskedGap is not { } gap)
            return null;
        if (gap.End <= clock.GetCurrentInstant())
            return new TimeAnswer.Past();

        var refusal = await AskAsync(eventType, choice, gap, gap.Start, cancellationToken);
        return refusal.Reason is { } reason
            ? new TimeAnswer.NothingBetween(gap, reason) { Instead = refusal.Nearest }
            : Standing(eventType, gap) ?? new TimeAnswer.SomethingNow { Instead = refusal.Nearest };
    }

    public async Task<TimeAnswer> ToDayAsync(
        OfferedEventType eventType,
        BookingChoice choice,
        LocalDate day,
        CancellationToken cancellationToken
    )
    {
        var range = DaysOfTimes.RangeOf(new(day, day), choice.Zone);
        var midday = (day + Midday).InZoneLeniently(choice.Zone).ToInstant();
        var refusal = await AskAsync(eventType, choice, range, midday, cancellationToken);
        var answer = refusal.Reason is { } reason
            ? new TimeAnswer.NothingOn(day, reason)
            : Standing(eventType, range) ?? new TimeAnswer.SomethingNow();
        return answer with { Instead = refusal.Nearest, Next = refusal.Next };
    }

    private async Task<TimeAnswer> ToStartAsync(
        OfferedEventType eventType,
        BookingChoice choice,
        Instant start,
        CancellationToken cancellationToken
    )
    {
        var isPast = start <= clock.GetCurrentInstant();
        var refusal = await AskAsync(eventType, choice, At(start), start, cancellationToken);
        TimeAnswer answer =
            isPast ? new TimeAnswer.Past()
            : refusal.Reason is { } reason ? new TimeAnswer.NotOffered(start, reason)
            : new TimeAnswer.Free(start);
        return answer with { Instead = refusal.Nearest };
    }

    private async Task<TimeAnswer> ToTwiceAsync(
        OfferedEventType eventType,
        BookingChoice choice,
        TypedTime.Twice twice,
        CancellationToken cancellationToken
    )
    {
        var both = new Interval(twice.First, twice.Second + Duration.FromTicks(1));
        var offers = await openSlots.ListAsync(eventType, choice.Duration, both, cancellationToken);
        IReadOnlyList<SlotOffer> meant =
        [
            .. offers.Where(offer => offer.StartsAt == twice.First || offer.StartsAt == twice.Second),
        ];
        return meant.Count > 0
            ? new TimeAnswer.Twice(twice.Local) { Instead = meant }
            : await ToStartAsync(eventType, choice, twice.First, cancellationToken);
    }

    // To the engine its own time is free, and yet it is not offered.
    private static TimeAnswer? Standing(OfferedEventType eventType, Interval span) =>
        eventType.Moved is { StartsAt: var start } && span.Contains(start) ? new TimeAnswer.Standing(start) : null;

    private Task<SlotRefusal> AskAsync(
        OfferedEventType eventType,
        BookingChoice choice,
        Interval span,
        Instant centre,
        CancellationToken cancellationToken
    ) => openSlots.RefusalAsync(eventType, choice.Duration, span, centre, cancellationToken);

    private TypedTime Read(string typed, BookingChoice choice, Instant now) =>
        new TypedTimeReader(new TypedWords(CultureInfo.CurrentCulture, texts), choice.Zone, now).Read(
            typed,
            choice.Date
        );

    private static bool IsAhead(LocalDate day, BookingChoice choice, Instant now)
    {
        var today = now.InZone(choice.Zone).Date;
        return day >= today && day <= today.Plus(Reach);
    }

    // The instant alone.
    private static Interval At(Instant start) => new(start, start + Duration.FromTicks(1));
}
