using CalendarCafe.Domain;
using CalendarCafe.Domain.EventTypes;
using CalendarCafe.Domain.Organizations;
using CalendarCafe.Infrastructure.Identity;
using CalendarCafe.Tests.Support;
using CalendarCafe.Web.Features.Bookings;
using CalendarCafe.Web.Features.EventTypes.Links;
using CalendarCafe.Web.Shared;

namespace CalendarCafe.Tests.Features.EventTypes.Links;

public sealed class SchedulingLinkActsTests : IClassFixture<QuietSite>
{
    private static readonly Instant Tomorrow = QuietSite.Now + Duration.FromDays(1);

    private readonly QuietSite _site;

    public SchedulingLinkActsTests(QuietSite site)
    {
        _site = site;
        site.Site.Clock.Reset(QuietSite.Now);
    }

    [Fact]
    public async Task Of_64_who_book_by_one_single_use_link_at_once_one_does()
    {
        var host = await A.Host().For(Duration.FromMinutes(5)).SettleAsync(_site);
        var token = await _site.LinkAsync(host);

        var results = await Task.WhenAll(
            Enumerable
                .Range(0, 64)
                .Select(number =>
                    _site.BookAsync(
                        host.Request(Tomorrow + Duration.FromMinutes(5 * number), $"guest-{number}@guests.test") with
                        {
                            Link = token,
                        }
                    )
                )
        );

        results.OfType<BookSlotResult.Booked>().ShouldHaveSingleItem();
        results
            .Where(result => result is not BookSlotResult.Booked)
            .ShouldAllBe(result => result == new BookSlotResult.LinkDead(SchedulingLinkState.Used));
        (await _site.CountAsync("bookings", "organization_id = $1", host.Organization.Id.Value)).ShouldBe(1);
        (await _site.OnlyLinkAsync(host)).Uses.ShouldBe(1);
    }

    [Fact]
    public async Task Same_request_sent_again_answers_with_the_booking_of_a_link_that_is_used_up()
    {
        var host = await A.Host().SettleAsync(_site);
        var request = host.Request(Tomorrow) with { Link = await _site.LinkAsync(host) };

        var results = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => _site.BookAsync(request)));

        results
            .Select(result => result.ShouldBeOfType<BookSlotResult.Booked>().BookingId)
            .Distinct()
            .ShouldHaveSingleItem();
    }

    [Fact]
    public async Task Link_of_three_uses_books_three_times()
    {
        var host = await A.Host().SettleAsync(_site);
        var token = await _site.LinkAsync(host, maxUses: 3);

        var results = new List<BookSlotResult>();
        for (var hour = 0; hour < 4; hour++)
        {
            var start = Tomorrow + Duration.FromHours(hour);
            results.Add(await _site.BookAsync(host.Request(start) with { Link = token }));
        }

        results[..3].ShouldAllBe(result => result is BookSlotResult.Booked);
        results[3].ShouldBe(new BookSlotResult.LinkDead(SchedulingLinkState.Used));
    }

    [Fact]
    public async Task Time_that_cannot_be_had_uses_nothing_up_and_cancelling_gives_nothing_back()
    {
        var host = await A.Host().SettleAsync(_site);
        var token = await _site.LinkAsync(host, maxUses: 2);
        await _site.BookedAsync(host, Tomorrow);

        var taken = await _site.BookAsync(host.Request(Tomorrow) with { Link = token });
        var booked = await _site.BookAsync(host.Request(Tomorrow + Duration.FromHours(1)) with { Link = token });
        await _site
            .Get<CancelBooking>()
            .ExecuteAsync(
                host.Member,
                booked.ShouldBeOfType<BookSlotResult.Booked>().BookingId,
                null,
                TestContext.Current.CancellationToken
            );

        taken.ShouldBeOfType<BookSlotResult.Taken>();
        (await _site.OnlyLinkAsync(host)).Uses.ShouldBe(1);
    }

    [Fact]
    public async Task Host_finds_every_open_link_however_many_have_ended_since()
    {
        var host = await A.Host().SettleAsync(_site);
        await _site.LinkAsync(host, note: "open");
        await _site.ExecuteAsync(
            """
            INSERT INTO scheduling_links (id, organization_id, event_type_id, created_by, hash, max_uses, uses, revoked_at, created_at, updated_at)
            SELECT gen_random_uuid(), organization_id, event_type_id, created_by, sha256(number::text::bytea || hash), 1, 0, now(), now(), now()
            FROM scheduling_links, generate_series(1, 150) number WHERE event_type_id = $1
            """,
            host.EventType.Id.Value
        );

        var links = (await _site.Get<LinkQueries>().OfMemberAsync(host.Member, TestContext.Current.CancellationToken))
            .ShouldHaveSingleItem()
            .Links;

        links[0].Note.ShouldBe("open");
        links.Count.ShouldBe(LinkQueries.MostListed);
    }

    [Fact]
    public async Task Dead_link_is_told_of_before_any_code_is_mailed()
    {
        var host = await A.Host().Offering(intro => intro.CheckEmails(true)).SettleAsync(_site);
        var request = host.Request(Tomorrow) with { Link = await _site.LinkAsync(host, days: 1) };
        _site.Site.Clock.AdvanceDays(1);

        var result = await _site.BookAsync(request with { StartsAt = Tomorrow + Duration.FromDays(1) });

        result.ShouldBe(new BookSlotResult.LinkDead(SchedulingLinkState.Expired));
        (await _site.MailsAsync(host)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Link_dies_when_its_days_are_over()
    {
        var host = await A.Host().SettleAsync(_site);
        var token = await _site.LinkAsync(host, days: 7);
        var request = host.Request(QuietSite.Now + Duration.FromDays(9)) with { Link = token };
        _site.Site.Clock.AdvanceDays(7);

        (await _site.BookAsync(request)).ShouldBe(new BookSlotResult.LinkDead(SchedulingLinkState.Expired));
    }

    [Fact]
    public async Task Revoked_link_books_no_more_and_its_bookings_stay()
    {
        var host = await A.Host().SettleAsync(_site);
        var token = await _site.LinkAsync(host, maxUses: null);
        await _site.BookAsync(host.Request(Tomorrow) with { Link = token });
        var link = await _site.OnlyLinkAsync(host);

        var isRevoked = await RevokeAsync(host.Member, link.Id);
        var after = await _site.BookAsync(host.Request(Tomorrow + Duration.FromHours(1)) with { Link = token });

        isRevoked.ShouldBeTrue();
        after.ShouldBe(new BookSlotResult.LinkDead(SchedulingLinkState.Revoked));
        (
            await _site.CountAsync("bookings", "scheduling_link_id = $1 AND status = 'CONFIRMED'", link.Id.Value)
        ).ShouldBe(1);
    }

    [Fact]
    public async Task Link_to_something_else_is_no_link()
    {
        var host = await A.Host().SettleAsync(_site);
        var other = await A.Host().SettleAsync(_site);

        foreach (var token in new[] { await _site.LinkAsync(other), SecretToken.New().Text, "", "no token" })
        {
            (await _site.BookAsync(host.Request(Tomorrow) with { Link = token }))
                .ShouldBeOfType<BookSlotResult.Invalid>()
                .Problems.ShouldBe([new("link", FieldProblemKind.UnknownLink)]);
        }
    }

    [Fact]
    public async Task Links_are_made_and_revoked_by_the_owner_of_the_event_type_who_may_edit()
    {
        var host = await A.Host().SettleAsync(_site);
        await _site.LinkAsync(host);
        var link = (await _site.OnlyLinkAsync(host)).Id;
        var stranger = (await A.Host().SettleAsync(_site)).Member;
        var colleague = new Actor.Member(host.Organization.Id, UserId.New(), Role.Admin);
        var viewer = host.Member with { Role = Role.Viewer };

        foreach (var actor in new[] { stranger, colleague, viewer })
        {
            (await CreateAsync(actor, host, LinkTerms.SingleUse)).ShouldBe(new CreateSchedulingLinkResult.NotFound());
            (await RevokeAsync(actor, link)).ShouldBeFalse();
        }
    }

    [Theory]
    [InlineData(0, null, "maxUses")]
    [InlineData(1001, null, "maxUses")]
    [InlineData(1, 0, "days")]
    [InlineData(1, int.MaxValue, "days")]
    public async Task Terms_that_make_no_sense_are_named(int? uses, int? days, string field)
    {
        var host = await A.Host().SettleAsync(_site);

        var result = await CreateAsync(host.Member, host, new(uses, days, null));

        result
            .ShouldBeOfType<CreateSchedulingLinkResult.Invalid>()
            .Problems.ShouldHaveSingleItem()
            .Field.ShouldBe(field);
    }

    [Fact]
    public async Task Database_keeps_only_the_hash_of_a_link()
    {
        var host = await A.Host().SettleAsync(_site);

        var token = await _site.LinkAsync(host, note: "For Ben");

        (await DatabaseWatch.DumpAsync(_site)).ShouldNotContain(token);
        SecretToken.TryHash(token, out var hash).ShouldBeTrue();
        (await _site.CountAsync("scheduling_links", "hash = $1 AND note = 'For Ben'", hash)).ShouldBe(1);
    }

    private Task<CreateSchedulingLinkResult> CreateAsync(Actor.Member actor, SettledHost host, LinkTerms terms) =>
        _site
            .Get<CreateSchedulingLink>()
            .ExecuteAsync(actor, host.EventType.Id, terms, TestContext.Current.CancellationToken);

    private Task<bool> RevokeAsync(Actor.Member actor, SchedulingLinkId link) =>
        _site.Get<RevokeSchedulingLink>().ExecuteAsync(actor, link, TestContext.Current.CancellationToken);
}
