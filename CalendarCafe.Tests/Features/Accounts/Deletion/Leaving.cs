using CalendarCafe.Domain;
using CalendarCafe.Domain.Organizations;
using CalendarCafe.Infrastructure.Identity;
using CalendarCafe.Tests.Support;
using CalendarCafe.Web.Features.Accounts;
using CalendarCafe.Web.Features.Accounts.Deletion;
using Microsoft.Extensions.DependencyInjection;

namespace CalendarCafe.Tests.Features.Accounts.Deletion;

/// <summary>Hosts with an account, who delete it.</summary>
internal static class Leaving
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    /// <summary>Gives a host an account, with the password of all tests.</summary>
    public static async Task<SettledHost> WithAccountAsync(this Task<SettledHost> settling, QuietSite site)
    {
        var host = await settling;
        host.User.VerifyEmail(QuietSite.Now);
        await site.AddAsync(Account.Of(host.User, site.Get<PasswordHashes>().Hash(AccountBench.Password)));
        return host;
    }

    public static async Task<User> ColleagueAsync(this QuietSite site, SettledHost host, Role role)
    {
        var slug = $"grace-{Guid.NewGuid():N}"[..12];
        var colleague = User.Create(
            host.Organization.Id,
            $"{slug}@{host.Organization.Slug}.test",
            "Grace Hopper",
            slug,
            "Europe/Paris",
            "en",
            role
        );
        await site.AddAsync(colleague);
        return colleague;
    }

    public static DeleteAccountRequest Request(SettledHost host) =>
        new("I move to the sea", host.User.Email.ToUpperInvariant(), AccountBench.Password, null);

    public static async Task<DeleteAccountResult> LeaveAsync(
        this QuietSite site,
        SettledHost host,
        DeleteAccountRequest? request = null,
        Actor.Member? actor = null
    )
    {
        await using var scope = site.Site.Services.CreateAsyncScope();
        return await scope
            .ServiceProvider.GetRequiredService<DeleteAccount>()
            .ExecuteAsync(actor ?? host.Member, request ?? Request(host), Token);
    }

    public static Task<long> ActiveBookingsAsync(this QuietSite site, SettledHost host) =>
        site.CountAsync(
            "bookings b JOIN booking_hosts h ON h.booking_id = b.id",
            "h.user_id = $1 AND b.status IN ('PENDING', 'CONFIRMED', 'RESCHEDULED')",
            host.User.Id.Value
        );
}
