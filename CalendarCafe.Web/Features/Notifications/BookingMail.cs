using CalendarCafe.Domain.Bookings;
using CalendarCafe.Domain.Notifications;
using CalendarCafe.Domain.Organizations;
using CalendarCafe.Infrastructure.Mail;
using CalendarCafe.Infrastructure.Persistence;
using CalendarCafe.Web.Hosting;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace CalendarCafe.Web.Features.Notifications;

/// <summary>
/// Makes mails for the outbox of letters about a booking. A calendar object goes with each once it was confirmed: a mere
/// request stands in nobody's calendar, and so does its end.
/// </summary>
internal sealed class BookingMail(
    LetterWriter writer,
    BookingCalendar calendar,
    SiteAddress site,
    IStringLocalizer<MailTexts> texts
)
{
    /// <summary>The organiser first; one who has left since still hears of it.</summary>
    public static async Task<IReadOnlyList<User>> HostsAsync(
        CafeDbContext context,
        Booking booking,
        CancellationToken cancellationToken
    )
    {
        var ids = booking.Hosts.Select(host => host.UserId).ToList();
        var hosts = await context
            .Users.WithDeleted()
            .AsNoTracking()
            .Where(user => ids.Contains(user.Id))
            .ToListAsync(cancellationToken);
        return [.. hosts.OrderByDescending(user => user.Id == booking.Organizer).ThenBy(user => user.Id.Value)];
    }

    public LetterLink Dashboard(Booking booking, string label = "DashboardLink") =>
        new(texts[label], site.Of($"/app/bookings/{booking.Id}"));

    /// <summary>One to the invitee and one to each host, written in the language of each.</summary>
    public async Task<IReadOnlyList<NotificationLog>> ToAllAsync(
        Booking booking,
        IReadOnlyList<User> hosts,
        NotificationKind kind,
        Func<Letter> toInvitee,
        Func<Letter> toHost,
        Instant now
    )
    {
        var (address, name, locale) = (booking.Invitee.Email, booking.Invitee.Name, booking.Invitee.Locale);
        var inviteeText = await SiteCulture.ForReaderAsync(
            locale,
            () => TextAsync(toInvitee(), booking, hosts, hosts[0].Email, Placeholders.ManageIn(locale), now)
        );
        var mails = new List<NotificationLog>
        {
            NotificationLog.AboutBooking(booking, kind, address, name, inviteeText, now),
        };
        foreach (var host in hosts)
        {
            var hostText = await SiteCulture.ForReaderAsync(
                host,
                () => TextAsync(toHost(), booking, hosts, address, null, now)
            );
            mails.Add(NotificationLog.AboutBooking(booking, kind, host.Email, host.Name, hostText, now));
        }

        return mails;
    }

    /// <summary>To a host who is none any more: takes the meeting out of that one calendar (RFC 5546, 3.2.5), and of no other.</summary>
    public async Task<NotificationLog> ToFormerHostAsync(
        Booking booking,
        User former,
        NotificationKind kind,
        Func<Letter> letter,
        Instant now
    )
    {
        var text = await SiteCulture.ForReaderAsync(former, () => FormerTextAsync(letter(), booking, former, now));
        return NotificationLog.AboutBooking(booking, kind, former.Email, former.Name, text, now);
    }

    /// <summary>One and the same to each of the guests, who see neither a link that changes anything nor what the invitee typed.</summary>
    public async Task<IReadOnlyList<NotificationLog>> ToGuestsAsync(
        Booking booking,
        IReadOnlyList<User> hosts,
        NotificationKind kind,
        Func<Letter> letter,
        Instant now
    )
    {
        // Nobody asked them what they speak; whoever invites them did so in this language.
        var (address, locale) = (booking.Invitee.Email, booking.Invitee.Locale);
        var text = await SiteCulture.ForReaderAsync(
            locale,
            () => TextAsync(letter(), booking, hosts, address, null, now, isForGuest: true)
        );
        return
        [
            .. booking
                .Guests.OrderBy(guest => guest.Position)
                .Select(guest =>
                    NotificationLog.AboutBooking(booking, kind, guest.Email, NameOf(guest.Email), text, now)
                ),
        ];
    }

    private static string NameOf(string email) => email[..email.LastIndexOf('@')];

    private async Task<NotificationText> TextAsync(
        Letter letter,
        Booking booking,
        IReadOnlyList<User> hosts,
        string replyTo,
        string? manageLink,
        Instant now,
        bool isForGuest = false
    )
    {
        var text = (await writer.WriteAsync(letter)) with { ReplyTo = replyTo };
        if (booking.ConfirmedAt is null)
        {
            return text;
        }

        var meeting = calendar.Of(booking, [.. hosts.Select(BookingCalendar.PartyOf)], now, manageLink, isForGuest);
        return With(text, booking.IsActive ? CalendarObject.Request(meeting) : CalendarObject.Cancel(meeting));
    }

    private async Task<NotificationText> FormerTextAsync(Letter letter, Booking booking, User former, Instant now)
    {
        var text = (await writer.WriteAsync(letter)) with { ReplyTo = booking.Invitee.Email };
        if (booking.ConfirmedAt is null)
        {
            return text;
        }

        var party = BookingCalendar.PartyOf(former);
        var meeting = calendar.Of(booking, [party], now, manageLink: null) with { Attendees = [party] };
        return With(text, CalendarObject.Cancel(meeting));
    }

    private static NotificationText With(NotificationText text, string calendarObject) =>
        text with
        {
            Calendar = calendarObject,
            CalendarMethod = CalendarObject.MethodOf(calendarObject),
        };
}
