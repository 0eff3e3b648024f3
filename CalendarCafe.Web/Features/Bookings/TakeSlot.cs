using CalendarCafe.Domain.Availability;
using CalendarCafe.Domain.Bookings;
using CalendarCafe.Domain.EventTypes;
using CalendarCafe.Domain.Organizations;
using CalendarCafe.Infrastructure.Identity;
using CalendarCafe.Infrastructure.Persistence;
using CalendarCafe.Web.Features.Bookings.Entries;
using CalendarCafe.Web.Features.EventTypes;
using CalendarCafe.Web.Features.Notifications;
using CalendarCafe.Web.Features.Scheduling;
using Microsoft.EntityFrameworkCore;

namespace CalendarCafe.Web.Features.Bookings;

/// <summary>
/// The one transaction that makes a booking: lock, decide again, claim, then booking, invitee, answers, history, mail and
/// idempotency key together. The statements and their order are those of the tested claim sequences.
/// </summary>
internal sealed class TakeSlot(
    CafeDatabase database,
    BookingLimits limits,
    BookingLetters letters,
    BookingNews news,
    IClock clock
)
{
    public async Task<TakeSlotResult> ExecuteAsync(
        BookableEventType eventType,
        AcceptedEntry entry,
        BookSlotRequest request,
        CancellationToken cancellationToken
    )
    {
        var result = await TakeAsync(eventType, entry, request, cancellationToken);
        if (result is TakeSlotResult.Booked)
        {
            // With the connection given back: under load, holding one while asking for another would starve the pool.
            await news.PublishAsync([eventType.HostId]);
        }

        return result;
    }

    private async Task<TakeSlotResult> TakeAsync(
        BookableEventType eventType,
        AcceptedEntry entry,
        BookSlotRequest request,
        CancellationToken cancellationToken
    )
    {
        var now = clock.GetCurrentInstant();
        await using var context = await database.OpenAsync(eventType.OrganizationId, cancellationToken);
        var rules = await context
            .EventTypes.AsNoTracking()
            .Include(row => row.Questions)
            .FirstOrDefaultAsync(row => row.Id == eventType.Id, cancellationToken);
        if (rules is null)
        {
            return new TakeSlotResult.Gone();
        }

        var link = await LinkUses.FindAsync(context, eventType.Id, request.Link, cancellationToken);
        if (request.IsByDeadLink(link, now))
        {
            return new TakeSlotResult.LinkDead(link?.StateAt(now));
        }

        var time = new ClaimedTime(
            request.StartsAt,
            request.StartsAt + entry.Duration,
            rules.BufferBefore,
            rules.BufferAfter
        );
        var wanted = WantedTime.Of(rules, [eventType.HostId], time, request.Visitor);
        if (await wanted.IsTakenAsync(context, cancellationToken))
        {
            return new TakeSlotResult.Taken();
        }

        if (await FactsAsync(context, eventType, entry, request, now, cancellationToken) is not { } facts)
        {
            return new TakeSlotResult.Gone();
        }

        // Before it is counted: else who has used up their bookings would hear of that where nobody has the time, and of
        // something else where somebody has.
        if (await AskAsync(context, facts, request.StartsAt, cancellationToken) is { } early)
        {
            return early;
        }

        if (await limits.OfMeetingAsync(entry.Email, entry.Guests, eventType.HostId, cancellationToken) is { } wait)
        {
            return new TakeSlotResult.TooMany(wait);
        }

        var booking = Book(eventType, rules, entry, time, link?.Id, request.By?.UserId, now);
        var mails = await letters.BookedAsync(context, booking, now, cancellationToken);
        await using var transaction = await context.Database.BeginTransactionAsync(cancellationToken);
        var attempt = new Attempt(context, facts, request, wanted, booking, now);
        if (await RefusalAsync(attempt, cancellationToken) is { } refusal)
        {
            return refusal;
        }

        var key = request.IdempotencyKey;
        await BookingKeys.ForgetExpiredAsync(context, eventType.Id, key, now, cancellationToken);
        if (!await EmailChecks.TryUseAsync(context, eventType, entry.Email, request, cancellationToken))
        {
            return new TakeSlotResult.Unproved();
        }

        var token = SecretToken.New();
        context.Add(booking);
        context.AddRange(mails);
        context.Add(BookingToken.For(booking.OrganizationId, booking.Id, token.Hash, now + BookingToken.Lifetime));
        context.Add(KeyOf(request, booking, now));
        await context.SaveChangesAsync(cancellationToken);
        // From here on nobody may call it off: whoever left now would leave open pages and mail untold.
        await transaction.CommitAsync(CancellationToken.None);
        return new TakeSlotResult.Booked(booking, token.Text);
    }

    private static async Task<TakeSlotResult?> RefusalAsync(Attempt attempt, CancellationToken cancellationToken)
    {
        var (context, facts, request, wanted, booking, now) = attempt;
        // Before the hosts: whoever waits for the same link holds up nobody else.
        if (booking.SchedulingLinkId is { } link && !await LinkUses.TryUseAsync(context, link, now, cancellationToken))
        {
            var used = await LinkUses.FindAsync(context, booking.EventTypeId, request.Link, cancellationToken);
            return new TakeSlotResult.LinkDead(used?.StateAt(now));
        }

        await wanted.LockAsync(context, [], cancellationToken);
        var key = request.IdempotencyKey;
        if (await BookingKeys.FindAsync(context, booking.EventTypeId, key, now, cancellationToken) is not null)
        {
            return new TakeSlotResult.SentBefore();
        }

        // Rules are those of a moment ago; what is taken is read again, now that nobody else can take it.
        if (await AskAsync(context, facts, request.StartsAt, cancellationToken) is { } refusal)
        {
            return refusal;
        }

        return await wanted.TryTakeAsync(context, booking, cancellationToken) ? null : new TakeSlotResult.Taken();
    }

    private static Task<SlotFacts?> FactsAsync(
        CafeDbContext context,
        BookableEventType eventType,
        AcceptedEntry entry,
        BookSlotRequest request,
        Instant now,
        CancellationToken cancellationToken
    )
    {
        var at = new Interval(request.StartsAt, request.StartsAt + Duration.FromMinutes(1));
        var asked = new SlotSearchRequest(eventType.Id, entry.Duration, at, now)
        {
            InviteeEmail = entry.Email,
            Visitor = request.Visitor,
        };
        return SlotFacts.ReadAsync(context, asked, cancellationToken);
    }

    private static async Task<TakeSlotResult?> AskAsync(
        CafeDbContext context,
        SlotFacts facts,
        Instant start,
        CancellationToken cancellationToken
    )
    {
        var search = await facts.SearchAsync(context, cancellationToken);
        return InviteeReason.FirstOf(AvailabilityEngine.Reasons(search, start)) switch
        {
            null => null,
            InviteeReason.Taken => new TakeSlotResult.Taken(),
            var reason => new TakeSlotResult.NotOffered(reason),
        };
    }

    private static Booking Book(
        BookableEventType eventType,
        EventType rules,
        AcceptedEntry entry,
        ClaimedTime time,
        SchedulingLinkId? link,
        UserId? member,
        Instant now
    )
    {
        var meeting = new NewMeeting(
            rules,
            BookingTerms.Of(rules, entry.Place),
            eventType.HostId,
            new Interval(time.StartsAt, time.EndsAt),
            eventType.HostZone,
            InviteeOf(rules, entry)
        )
        {
            Guests = entry.Guests,
            Link = link,
        };
        // A host asks nobody's leave but their own.
        var booking =
            rules.RequiresApproval && member is null
                ? Booking.Request(meeting, now)
                : Booking.Confirm(meeting, now, member);
        foreach (var question in rules.Questions.OrderBy(question => question.Position))
        {
            if (entry.Answers.TryGetValue(question.Id, out var values))
            {
                booking.Answered(question, values);
            }
        }

        return booking;
    }

    private static Invitee InviteeOf(EventType rules, AcceptedEntry entry)
    {
        var invitee = Invitee.Of(rules.OrganizationId, entry.Name, entry.Email, entry.TimeZone, entry.Locale);
        invitee.CameBy(entry.Provenance);
        if (entry.Phone is { } phone)
        {
            invitee.AnswerAt(phone);
        }

        return invitee;
    }

    private static BookingRequest KeyOf(BookSlotRequest request, Booking booking, Instant now) =>
        new(
            booking.OrganizationId,
            booking.EventTypeId,
            request.IdempotencyKey,
            BookingKeys.HashOf(request),
            booking.Id,
            now + BookingRequest.Lifetime
        );

    private sealed record Attempt(
        CafeDbContext Context,
        SlotFacts Facts,
        BookSlotRequest Request,
        WantedTime Wanted,
        Booking Booking,
        Instant Now
    );
}
