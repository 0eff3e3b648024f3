using System.Net;
using CalendarCafe.Domain;
using CalendarCafe.Domain.Calendars;
using CalendarCafe.Domain.Organizations;
using CalendarCafe.Infrastructure.Identity;
using CalendarCafe.Tests.Features.Bookings.Holds;
using CalendarCafe.Tests.Support;
using CalendarCafe.Web.Features.Accounts;
using CalendarCafe.Web.Features.Accounts.Deletion;
using CalendarCafe.Web.Features.Accounts.Security;
using CalendarCafe.Web.Features.Bookings;
using CalendarCafe.Web.Features.Bookings.Changes;
using CalendarCafe.Web.Features.Pictures;
using CalendarCafe.Web.Shared;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using SkiaSharp;

namespace CalendarCafe.Tests.Features.Accounts.Deletion;

public sealed class DeleteAccountTests : IClassFixture<QuietSite>
{
    private static readonly Instant Tomorrow = HoldBench.Tomorrow;
    private static readonly Duration HalfHour = Duration.FromMinutes(30);

    private readonly QuietSite _site;

    public DeleteAccountTests(QuietSite site)
    {
        _site = site;
        site.Site.Clock.Reset(QuietSite.Now);
    }

    [Fact]
    public async Task Everybody_who_had_booked_is_told_and_nothing_is_left_to_book_or_to_sign_in_to()
    {
        var host = await A.Host().SettleAsync(_site).WithAccountAsync(_site);
        var booked = await _site.BookedAsync(host, Tomorrow);
        await _site.AddAsync(CalendarFeed.Of(host.Member, [1, 2, 3]));

        var result = await _site.LeaveAsync(host);

        result.ShouldBeOfType<DeleteAccountResult.Deleted>();
        var (user, organization) = (host.User.Id.Value, host.Organization.Id.Value);
        (await _site.ActiveBookingsAsync(host)).ShouldBe(0);
        (await _site.CountAsync("slot_claims", "host_id = $1 AND released_at IS NULL", user)).ShouldBe(0);
        (await _site.CountAsync("accounts", "id = $1", user)).ShouldBe(0);
        (await _site.CountAsync("users", "id = $1 AND deleted_at IS NOT NULL", user)).ShouldBe(1);
        (await _site.CountAsync("organizations", "id = $1 AND deleted_at IS NOT NULL", organization)).ShouldBe(1);
        (await _site.CountAsync("event_types", "organization_id = $1 AND deleted_at IS NULL", organization)).ShouldBe(
            0
        );
        (await _site.CountAsync("calendar_feeds", "user_id = $1 AND revoked_at IS NULL", user)).ShouldBe(0);
        (
            await _site.CountAsync(
                "notification_logs",
                "booking_id = $1 AND kind = 'BOOKING_CANCELED' AND text_body LIKE '%I move to the sea%'",
                booked.BookingId.Value
            )
        ).ShouldBe(2);
        (await _site.CountAsync("notification_logs", "user_id = $1 AND kind = 'ACCOUNT_NOTICE'", user)).ShouldBe(1);
        (
            await _site.CountAsync("audit_logs", "entity_id = $1 AND action = 'DELETE' AND actor_user_id = $1", user)
        ).ShouldBe(1);
    }

    [Fact]
    public async Task Public_addresses_answer_not_found()
    {
        var host = await A.Host().SettleAsync(_site).WithAccountAsync(_site);
        await _site.ColleagueAsync(host, Role.Owner);
        using var browser = _site.CreateBrowser();
        string[] addresses =
        [
            $"/{host.Organization.Slug}/{host.User.Slug}",
            host.Address.ToString(),
            $"{host.Api}/slots",
        ];
        await _site.LeaveAsync(host);

        foreach (var address in addresses)
        {
            using var answer = await browser.GetAsync(address);
            answer.StatusCode.ShouldBe(HttpStatusCode.NotFound, address);
        }
    }

    [Theory]
    [InlineData("somebody@else.example", AccountBench.Password, "deleteEmail")]
    [InlineData("", AccountBench.Password, "deleteEmail")]
    [InlineData(null, "not the password", "deletePassword")]
    [InlineData(null, null, "deletePassword")]
    public async Task Nothing_happens_to_who_mistypes_the_address_or_the_password(
        string? email,
        string? password,
        string field
    )
    {
        var host = await A.Host().SettleAsync(_site).WithAccountAsync(_site);
        await _site.BookedAsync(host, Tomorrow);

        var result = await _site.LeaveAsync(host, new(null, email ?? host.User.Email, password, null));

        result.ShouldBeOfType<DeleteAccountResult.Invalid>().Problems.ShouldHaveSingleItem().Field.ShouldBe(field);
        (await _site.ActiveBookingsAsync(host)).ShouldBe(1);
        (await _site.CountAsync("accounts", "id = $1", host.User.Id.Value)).ShouldBe(1);
    }

    [Fact]
    public async Task Code_is_asked_for_where_there_is_a_second_factor()
    {
        var host = await A.Host().SettleAsync(_site).WithAccountAsync(_site);
        var code = await TurnSecondFactorOnAsync(host);

        var without = await _site.LeaveAsync(host);
        var with = await _site.LeaveAsync(host, Leaving.Request(host) with { Code = code });

        without
            .ShouldBeOfType<DeleteAccountResult.Invalid>()
            .Problems.ShouldBe([new FieldProblem("deleteCode", FieldProblemKind.WrongCode)]);
        with.ShouldBeOfType<DeleteAccountResult.Deleted>();
    }

    [Fact]
    public async Task Last_owner_of_others_stays_until_somebody_else_is_one()
    {
        var host = await A.Host().SettleAsync(_site).WithAccountAsync(_site);
        await _site.ColleagueAsync(host, Role.Admin);
        await _site.BookedAsync(host, Tomorrow);

        var refused = await _site.LeaveAsync(host);
        var left = await _site.ActiveBookingsAsync(host);
        await _site.ColleagueAsync(host, Role.Owner);
        var done = await _site.LeaveAsync(host);

        refused.ShouldBeOfType<DeleteAccountResult.LastOwner>();
        left.ShouldBe(1);
        done.ShouldBeOfType<DeleteAccountResult.Deleted>();
        (
            await _site.CountAsync("organizations", "id = $1 AND deleted_at IS NULL", host.Organization.Id.Value)
        ).ShouldBe(1);
    }

    [Fact]
    public async Task Photo_goes_with_the_account()
    {
        var host = await A.Host().SettleAsync(_site).WithAccountAsync(_site);
        var hung = await _site
            .Get<ChangePhoto>()
            .ExecuteAsync(host.Member, APicture.Of(SKEncodedImageFormat.Png), TestContext.Current.CancellationToken);

        await _site.LeaveAsync(host);

        hung.ShouldBeOfType<ChangePictureResult.Changed>();
        (await _site.CountAsync("pictures", "organization_id = $1", host.Organization.Id.Value)).ShouldBe(0);
    }

    [Fact]
    public async Task More_bookings_than_fit_one_transaction_are_all_called_off()
    {
        var host = await A.Host().SettleAsync(_site).WithAccountAsync(_site);
        for (var number = 0; number < CallOffMeetings.Batch + 3; number++)
        {
            await _site.BookedAsync(host, Tomorrow + Duration.FromDays(number / 12) + (number % 12 * HalfHour));
        }

        var result = await _site.LeaveAsync(host);

        result.ShouldBeOfType<DeleteAccountResult.Deleted>();
        (await _site.ActiveBookingsAsync(host)).ShouldBe(0);
    }

    [Fact]
    public async Task Session_with_seats_that_are_taken_or_held_is_closed()
    {
        var host = await A.Host().ForGroupsOf(5).SettleAsync(_site).WithAccountAsync(_site);
        var bench = new HoldBench(_site, host);
        await _site.BookedAsync(host, Tomorrow);
        await bench.HeldAsync(AVisitor.Any(), Tomorrow);
        await bench.HeldAsync(AVisitor.Any(), Tomorrow + Duration.FromHours(1));

        await _site.LeaveAsync(host);

        (await bench.SessionsAsync()).ShouldBe("");
        (await bench.ClaimsAsync("released_at IS NULL")).ShouldBe(0);
        (await _site.CountAsync("seat_holds", "organization_id = $1", host.Organization.Id.Value)).ShouldBe(0);
    }

    [Fact]
    public async Task Viewer_may_leave_and_nobody_leaves_for_another()
    {
        var host = await A.Host().SettleAsync(_site).WithAccountAsync(_site);
        var viewer = await _site.ColleagueAsync(host, Role.Viewer);
        var leaving = await Task.FromResult(host with { User = viewer }).WithAccountAsync(_site);
        var stranger = new Actor.Member(OrganizationId.New(), host.User.Id, Role.Owner);

        var elsewhere = await _site.LeaveAsync(host, actor: stranger);
        var own = await _site.LeaveAsync(
            leaving,
            actor: new Actor.Member(host.Organization.Id, viewer.Id, Role.Viewer)
        );

        elsewhere.ShouldBeOfType<DeleteAccountResult.NotFound>();
        own.ShouldBeOfType<DeleteAccountResult.Deleted>();
        (await _site.CountAsync("users", "id = $1 AND deleted_at IS NULL", host.User.Id.Value)).ShouldBe(1);
    }

    [Fact]
    public async Task What_goes_is_shown_before_in_few_statements()
    {
        var host = await A.Host().SettleAsync(_site).WithAccountAsync(_site);
        await _site.BookAsync(host.Request(Tomorrow, "ines@guests.test"));
        await _site.BookAsync(host.Request(Tomorrow + HalfHour, "ines@guests.test"));

        var sight = await _site.Get<DeletionQueries>().FindAsync(host.Member, TestContext.Current.CancellationToken);

        sight.ShouldBe(
            new DeletionSight(
                host.User.Email,
                HasSecondFactor: false,
                Bookings: 2,
                Invitees: 1,
                EventTypes: 1,
                HasFeed: false,
                host.Organization.Name,
                IsLastOwner: false
            )
        );
    }

    private async Task<string> TurnSecondFactorOnAsync(SettledHost host)
    {
        await using var scope = _site.Site.Services.CreateAsyncScope();
        await using var context = await _site.OpenAsync();
        await context
            .Accounts.Where(row => row.Id == host.User.Id.Value)
            .ExecuteUpdateAsync(row => row.SetProperty(account => account.TwoFactorEnabled, true));
        var accounts = scope.ServiceProvider.GetRequiredService<UserManager<Account>>();
        var account = await accounts.FindByIdAsync(host.User.Id.ToString());
        var codes = await scope
            .ServiceProvider.GetRequiredService<RecoveryCodes>()
            .RenewAsync(account.ShouldNotBeNull(), TestContext.Current.CancellationToken);
        return codes[0];
    }
}
