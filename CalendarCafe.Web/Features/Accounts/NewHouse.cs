using CalendarCafe.Domain;
using CalendarCafe.Domain.Availability;
using CalendarCafe.Domain.EventTypes;
using CalendarCafe.Domain.Organizations;
using CalendarCafe.Infrastructure.Identity;
using CalendarCafe.Infrastructure.Persistence;
using Microsoft.Extensions.Localization;

namespace CalendarCafe.Web.Features.Accounts;

/// <summary>Everything that a new account starts with: its person and organisation, hours, and one thing to be booked.</summary>
internal sealed class NewHouse(IStringLocalizer<AccountTexts> texts)
{
    public const string FirstLocale = "en";

    private static readonly Duration FirstDuration = Duration.FromMinutes(30);
    private static readonly Duration FirstNotice = Duration.FromHours(4);

    /// <summary>Adds it all to the context and answers with its owner.</summary>
    public User AddTo(CafeDbContext context, Organization organization, NewAccount wanted, string passwordHash)
    {
        var owner = User.Create(
            organization.Id,
            wanted.Email,
            wanted.Name,
            Slug.Suggest(wanted.Name, "host"),
            wanted.TimeZone,
            FirstLocale,
            Role.Owner
        );
        context.Organizations.Add(organization);
        SettleIn(context, owner, passwordHash);
        return owner;
    }

    /// <summary>Gives a new person of an organisation an account and hours, and whoever does more than read something to be booked.</summary>
    public Account SettleIn(CafeDbContext context, User person, string passwordHash)
    {
        var hours = AvailabilitySchedule.Create(
            person.OrganizationId,
            person.Id,
            texts["FirstSchedule_Name"],
            person.TimeZone,
            isDefault: true
        );
        hours.WorkOnWeekdays(MinuteOfDay.At(9), MinuteOfDay.At(17));
        var account = Account.Of(person, passwordHash);
        context.Accounts.Add(account);
        context.Users.Add(person);
        context.AvailabilitySchedules.Add(hours);
        if (person.Role != Role.Viewer)
        {
            var meeting = EventType.OneOnOne(person, texts["FirstEventType_Name"], "30min", FirstDuration);
            meeting.OpenFor(FirstNotice, meeting.HorizonDays);
            context.EventTypes.Add(meeting);
        }

        return account;
    }
}
