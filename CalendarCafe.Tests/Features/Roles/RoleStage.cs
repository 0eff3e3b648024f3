using CalendarCafe.Domain;
using CalendarCafe.Domain.Availability;
using CalendarCafe.Domain.Bookings;
using CalendarCafe.Domain.EventTypes;
using CalendarCafe.Domain.Organizations;
using CalendarCafe.Tests.Support;
using CalendarCafe.Web.Shared;
using static CalendarCafe.Tests.Features.Bookings.Changes.ChangeSteps;

namespace CalendarCafe.Tests.Features.Roles;

/// <summary>
/// An organisation of its own with somebody of the role that is tried, a colleague who is a member, another owner, and an
/// admin. Each can be booked, and each act is tried on what is <see cref="Whose"/>.
/// </summary>
internal sealed class RoleStage
{
    private RoleStage(QuietSite site, SettledHost owner, SettledHost self, SettledHost colleague, SettledHost admin)
    {
        Site = site;
        Owner = owner;
        Self = self;
        Colleague = colleague;
        Admin = admin;
        Whose = colleague;
    }

    public QuietSite Site { get; }

    public SettledHost Owner { get; }

    public SettledHost Admin { get; }

    public SettledHost Self { get; }

    public SettledHost Colleague { get; }

    /// <summary>Whose things the act is tried on: one's own, or the colleague's.</summary>
    public SettledHost Whose { get; private init; }

    public bool IsOwn => Whose == Self;

    public Actor.Member Actor => new(Self.Organization.Id, Self.User.Id, Self.User.Role);

    /// <summary>Whoever the things belong to, with the rights to have made them.</summary>
    public Actor.Member Maker => Whose.Member;

    public HostDesk Desk => new(Actor, Self.User.Name, DateTimeZoneProviders.Tzdb["Europe/Paris"], "");

    public CancellationToken Cancellation { get; } = TestContext.Current.CancellationToken;

    public static async Task<RoleStage> SetAsync(QuietSite site, Role role, bool isOwn)
    {
        var owner = A.Host().Build();
        var self = Settle(owner, "Selma Self", role);
        var colleague = Settle(owner, "Cora Colleague", Role.Member);
        var admin = Settle(owner, "Arno Admin", Role.Admin);
        SettledHost[] people = [owner, self, colleague, admin];
        await site.AddAsync([
            owner.Organization,
            .. people.SelectMany(IEnumerable<object> (person) => [person.User, person.Schedule, person.EventType]),
        ]);
        return new RoleStage(site, owner, self, colleague, admin) { Whose = isOwn ? self : colleague };
    }

    public T Get<T>()
        where T : notnull => Site.Get<T>();

    public async Task<BookingId> BookedAsync() => (await Site.BookedAsync(Whose, Tomorrow)).BookingId;

    /// <summary>A booking that waits for an answer.</summary>
    public async Task<BookingId> AskedAsync()
    {
        var asked = EventType.OneOnOne(Whose.User, "Mentoring", "mentoring", Duration.FromMinutes(30));
        asked.AskForApproval(Duration.FromHours(24));
        await Site.AddAsync(asked);
        return (await Site.BookedAsync(Whose with { EventType = asked }, Tomorrow)).BookingId;
    }

    /// <summary>A session in which somebody has a seat.</summary>
    public async Task<GroupSessionId> SeatedAsync()
    {
        var tasting = EventType.Group(Whose.User, "Tasting", "tasting", Duration.FromMinutes(30), 5);
        await Site.AddAsync(tasting);
        var booked = await Site.BookedAsync(Whose with { EventType = tasting }, Tomorrow);
        var id = await Site.ExecuteAsync("SELECT session_id FROM bookings WHERE id = $1", booked.BookingId.Value);
        return new((Guid)id!); // a seat is in a session
    }

    private static SettledHost Settle(SettledHost owner, string name, Role role)
    {
        var slug = Slug.Suggest(name, "somebody");
        var user = User.Create(
            owner.Organization.Id,
            $"{slug}@{owner.Organization.Slug}.test",
            name,
            slug,
            "Europe/Paris",
            "en",
            role
        );
        var hours = AvailabilitySchedule.Create(user.OrganizationId, user.Id, "Hours", "Europe/Paris", isDefault: true);
        for (var day = Weekday.Monday; day <= Weekday.Sunday; day++)
        {
            hours.Work(day, MinuteOfDay.At(9), MinuteOfDay.At(17));
        }

        var intro = EventType.OneOnOne(user, "Intro call", "intro", Duration.FromMinutes(30));
        return new(owner.Organization, user, hours, intro);
    }
}
