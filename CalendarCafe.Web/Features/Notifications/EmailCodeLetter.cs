using CalendarCafe.Domain.Bookings;
using CalendarCafe.Domain.Notifications;
using CalendarCafe.Web.Features.EventTypes;
using Microsoft.Extensions.Localization;

namespace CalendarCafe.Web.Features.Notifications;

/// <summary>
/// The mail with the code that proves an address. Nothing that the visitor typed goes in: a stranger must not be able to have
/// us mail their words to others.
/// </summary>
internal sealed class EmailCodeLetter(LetterWriter writer, IStringLocalizer<MailTexts> texts)
{
    public async Task<NotificationLog> ToAsync(EmailCheck check, BookableEventType eventType, Instant now)
    {
        var letter = new Letter(
            texts["CodeSubject", eventType.Name, eventType.HostName],
            texts["CodeHeading"],
            texts["CodeIntro", eventType.Name, eventType.HostName, (int)EmailCheck.Lifetime.TotalMinutes]
        )
        {
            Code = Placeholders.CodeOf(check.Id),
            Closing = texts["CodeClosing"],
        };
        return NotificationLog.ToStranger(
            check.OrganizationId,
            NotificationKind.EmailConfirmation,
            check.Email,
            await writer.WriteAsync(letter),
            now
        );
    }
}
