using CalendarCafe.Domain;
using CalendarCafe.Domain.Bookings;
using CalendarCafe.Domain.EventTypes;
using CalendarCafe.Infrastructure.Persistence;
using CalendarCafe.Web.Shared;
using Microsoft.EntityFrameworkCore;

namespace CalendarCafe.Web.Features.Bookings.Listing;

/// <summary>Which of a member's bookings a query means. What a viewer sees masked, no search of theirs finds.</summary>
internal static class MatchingBookings
{
    private const int MostWords = 6;
    private const string Escape = "\\";

    /// <summary>The meetings of the query's tab, a session once; in no order.</summary>
    public static IQueryable<Booking> Of(
        CafeDbContext context,
        Actor.Member actor,
        ListQuery query,
        DateTimeZone zone,
        Instant now
    ) => OncePerSession(EachOf(context, actor, query, zone, now));

    /// <summary>The same, with every seat of a session for itself.</summary>
    public static IQueryable<Booking> EachOf(
        CafeDbContext context,
        Actor.Member actor,
        ListQuery query,
        DateTimeZone zone,
        Instant now
    ) => OfTab(WithFilters(context, actor, query, zone), query, now);

    /// <summary>The meetings that have to do with a span, a session once, but for those that were called off.</summary>
    public static IQueryable<Booking> Within(
        CafeDbContext context,
        Actor.Member actor,
        ListQuery query,
        DateTimeZone zone,
        Interval span
    )
    {
        var (start, end) = (span.Start, span.End);
        var earliest = start - EventTypeBounds.LongestDuration;
        return OncePerSession(
            WithFilters(context, actor, query, zone)
                .Where(row => row.Status != BookingStatus.Canceled)
                // The first says what the others imply, in words that an index understands.
                .Where(row => row.StartsAt >= earliest && row.StartsAt < end && row.EndsAt > start)
        );
    }

    private static IQueryable<Booking> WithFilters(
        CafeDbContext context,
        Actor.Member actor,
        ListQuery query,
        DateTimeZone zone
    )
    {
        var rows = Saying(context.Bookings.VisibleTo(actor), query.Text, actor);
        if (query.EventType is { } eventType)
        {
            rows = rows.Where(row => row.EventTypeId == eventType);
        }

        if (query.From?.StartIn(zone) is { } from)
        {
            rows = rows.Where(row => row.StartsAt >= from);
        }

        if (query.To?.PlusDays(1).StartIn(zone) is { } until)
        {
            rows = rows.Where(row => row.StartsAt < until);
        }

        return rows;
    }

    private static IQueryable<Booking> Saying(IQueryable<Booking> rows, string text, Actor.Member actor)
    {
        foreach (var word in text.Split(' ', StringSplitOptions.RemoveEmptyEntries).Take(MostWords))
        {
            var pattern = $"%{Escaped(word.ToLowerInvariant())}%";
            rows = actor.MayEdit
                ? rows.Where(row => EF.Functions.Like(row.Invitee.Search, pattern, Escape))
                : rows.Where(row => EF.Functions.ILike(row.Title, pattern, Escape));
        }

        return rows;
    }

    private static string Escaped(string word) =>
        word.Replace(Escape, Escape + Escape, StringComparison.Ordinal)
            .Replace("%", Escape + "%", StringComparison.Ordinal)
            .Replace("_", Escape + "_", StringComparison.Ordinal);

    private static IQueryable<Booking> OfTab(IQueryable<Booking> rows, ListQuery query, Instant now)
    {
        // Nothing that started before has not ended: the index on starts needs to look no further back.
        var earliest = now - EventTypeBounds.LongestDuration;
        return query.Tab switch
        {
            ListTab.Upcoming => rows.Where(row =>
                (row.Status == BookingStatus.Confirmed || row.Status == BookingStatus.Rescheduled)
                && row.EndsAt > now
                && row.StartsAt > earliest
            ),
            ListTab.Pending => rows.Where(row => row.Status == BookingStatus.Pending),
            ListTab.Past => Ended(rows, query.Outcome)
                .Where(row =>
                    row.StartsAt <= now
                    && (
                        row.Status == BookingStatus.NoShow
                        || row.EndsAt <= now
                            && row.Status != BookingStatus.Canceled
                            && row.Status != BookingStatus.Pending
                    )
                ),
            ListTab.Canceled => CalledOff(rows, query.Outcome).Where(row => row.Status == BookingStatus.Canceled),
        };
    }

    private static IQueryable<Booking> Ended(IQueryable<Booking> rows, ListOutcome? outcome) =>
        outcome switch
        {
            ListOutcome.Completed => rows.Where(row => row.Status != BookingStatus.NoShow),
            ListOutcome.NoShow => rows.Where(row => row.Status == BookingStatus.NoShow),
            null or ListOutcome.Canceled or ListOutcome.Declined or ListOutcome.Expired => rows,
        };

    private static IQueryable<Booking> CalledOff(IQueryable<Booking> rows, ListOutcome? outcome) =>
        outcome switch
        {
            ListOutcome.Canceled => rows.Where(row => row.CancellationKind == CancellationKind.Canceled),
            ListOutcome.Declined => rows.Where(row => row.CancellationKind == CancellationKind.Declined),
            ListOutcome.Expired => rows.Where(row => row.CancellationKind == CancellationKind.Expired),
            null or ListOutcome.Completed or ListOutcome.NoShow => rows,
        };

    // Who has given back their seat stands alone.
    private static IQueryable<Booking> OncePerSession(IQueryable<Booking> rows) =>
        rows.Where(row =>
            row.SessionId == null
            || row.Status == BookingStatus.Canceled
            || row.Id
                == rows.Where(other => other.SessionId == row.SessionId && other.Status != BookingStatus.Canceled)
                    .OrderBy(other => other.Id)
                    .Select(other => other.Id)
                    .First()
        );
}
