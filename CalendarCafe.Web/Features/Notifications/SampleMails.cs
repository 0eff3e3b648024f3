using CalendarCafe.Domain;
using CalendarCafe.Domain.Bookings;
using CalendarCafe.Domain.EventTypes;
using CalendarCafe.Domain.Notifications;
using CalendarCafe.Domain.Organizations;
using CalendarCafe.Infrastructure.Persistence;
using Microsoft.EntityFrameworkCore;

namespace CalendarCafe.Web.Features.Notifications;

/// <summary>The mails of an event type by the hand that writes the real ones, about a booking that never was.</summary>
internal sealed class SampleMails(
    CafeDatabase database,
    BookingLetters bookings,
    MoveLetters moves,
    CallOffLetters ends,
    IClock clock
)
{
    private const string Invitee = "jo.rivers@example.com";
    private const string Guest = "sam.brook@example.com";

    /// <summary>Null where this reader hears nothing of it.</summary>
    /// <param name="terms">The event type as it is to be; in order, as <see cref="TermsCheck"/> says.</param>
    /// <param name="locale">What the invitee speaks.</param>
    public async Task<SampleMail?> WriteAsync(
        Actor.Member host,
        EventTypeTerms terms,
        SampleOccasion occasion,
        SampleReader reader,
        string locale,
        CancellationToken cancellationToken
    )
    {
        await using var context = await database.OpenAsync(host.OrganizationId, cancellationToken);
        var owner = await context.Users.AsNoTracking().SingleAsync(user => user.Id == host.UserId, cancellationToken);
        var now = clock.GetCurrentInstant();
        var meeting = MeetingOf(owner, terms, locale, now);
        var mails = await MailsAsync(context, meeting, terms.RequiresApproval, occasion, now, cancellationToken);
        var address = reader switch
        {
            SampleReader.Invitee => Invitee,
            SampleReader.Guest => Guest,
            SampleReader.Host => owner.Email,
        };
        return mails.FirstOrDefault(mail => mail.Recipient == address) is { HtmlBody: { } html } mail
            ? new(mail.Subject, WithoutLinks(html), mail.Calendar is not null)
            : null;
    }

    // A Tuesday at ten, by the host's clock, is long enough ahead and a working day nearly everywhere.
    private static NewMeeting MeetingOf(User owner, EventTypeTerms terms, string locale, Instant now)
    {
        var eventType = EventType.OneOnOne(owner, terms.Name, terms.Slug, terms.Durations[0]);
        eventType.Revise(terms);
        var invitee = Domain.Bookings.Invitee.Of(owner.OrganizationId, "Jo Rivers", Invitee, owner.TimeZone, locale);
        var place = terms.Locations[0];
        if (place.AsksForPhone)
        {
            invitee.AnswerAt("+1 555 010 0199");
            place = place.For("+1 555 010 0199");
        }

        var zone = DateTimeZoneProviders.Tzdb[owner.TimeZone];
        var day = now.InZone(zone).Date.Next(IsoDayOfWeek.Tuesday).PlusWeeks(1);
        var start = zone.AtLeniently(day.At(new LocalTime(10, 0))).ToInstant();
        var time = new Interval(start, start + terms.Durations[0]);
        return new(eventType, BookingTerms.Of(eventType, place), owner.Id, time, zone, invitee)
        {
            Guests = terms.AllowsGuests ? [Guest] : [],
        };
    }

    private async Task<IReadOnlyList<NotificationLog>> MailsAsync(
        CafeDbContext context,
        NewMeeting meeting,
        bool isAskedFor,
        SampleOccasion occasion,
        Instant now,
        CancellationToken cancellationToken
    )
    {
        var isRequest = isAskedFor && occasion is SampleOccasion.Booked or SampleOccasion.Approved;
        var booking = isRequest ? Booking.Request(meeting, now) : Booking.Confirm(meeting, now);
        foreach (var question in meeting.EventType.Questions.OrderBy(asked => asked.Position))
        {
            booking.Answered(question, [question.Options.Count > 0 ? question.Options[0] : "…"]);
        }

        switch (occasion)
        {
            case SampleOccasion.Booked:
                return await bookings.BookedAsync(context, booking, now, cancellationToken);
            case SampleOccasion.Approved:
                booking.Approve(meeting.Host, now);
                return await bookings.ApprovedAsync(context, booking, now, cancellationToken);
            case SampleOccasion.Moved:
                var later = new Interval(
                    meeting.Time.Start + Duration.FromDays(1),
                    meeting.Time.End + Duration.FromDays(1)
                );
                booking.MoveTo(later, BookingParty.Invitee, null, now);
                return await moves.MovedAsync(
                    context,
                    booking,
                    meeting.Time,
                    BookingParty.Invitee,
                    now,
                    cancellationToken
                );
            case SampleOccasion.Canceled:
                booking.Cancel(BookingParty.Host, meeting.Host, null, now);
                return await ends.CalledOffAsync(context, booking, now, cancellationToken);
            default:
                throw new System.Diagnostics.UnreachableException();
        }
    }

    // Only we write tags: what people type is encoded before it gets there.
    private static string WithoutLinks(string html) =>
        html.Replace("<a href=", "<a data-would-lead-to=", StringComparison.Ordinal);
}
