using System.Net;
using CalendarCafe.Domain;
using CalendarCafe.Domain.Organizations;
using CalendarCafe.Infrastructure.Persistence;
using CalendarCafe.Tests.Support;
using CalendarCafe.Web.Features.Accounts;
using CalendarCafe.Web.Features.Organizations.Editing;
using CalendarCafe.Web.Features.Pictures;
using Microsoft.EntityFrameworkCore;
using SkiaSharp;

namespace CalendarCafe.Tests.Features.Pictures;

public sealed class PhotoTests(QuietSite site) : IClassFixture<QuietSite>
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task New_photo_is_shown_and_the_old_one_is_gone()
    {
        var host = await A.Host().SettleAsync(site);
        var first = await ChangedAsync(host.Member, APicture.Of(SKEncodedImageFormat.Png));

        var second = await ChangedAsync(host.Member, APicture.Of(SKEncodedImageFormat.Jpeg));

        second.ShouldNotBe(first);
        (await PhotoAsync(host)).ShouldBe(second);
        (await CountAsync(host)).ShouldBe(1);
        using var browser = site.CreateBrowser();
        (await browser.GetAsync(first, Token)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await browser.GetAsync(second, Token)).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await browser.GetStringAsync($"/{host.Address.Organization}/{host.Address.Host}", Token)).ShouldContain(
            $"src=\"{second}\""
        );
    }

    [Fact]
    public async Task Removed_photo_leaves_the_initials()
    {
        var host = await A.Host().SettleAsync(site);
        await ChangedAsync(host.Member, APicture.Of(SKEncodedImageFormat.Png));

        var result = await ChangeAsync(host.Member, file: null);

        result.ShouldBe(new ChangePictureResult.Changed(null));
        (await PhotoAsync(host)).ShouldBeNull();
        (await CountAsync(host)).ShouldBe(0);
    }

    [Fact]
    public async Task Two_photos_at_once_leave_one()
    {
        var host = await A.Host().SettleAsync(site);

        await Task.WhenAll(
            Enumerable.Range(0, 3).Select(_ => ChangedAsync(host.Member, APicture.Of(SKEncodedImageFormat.Png)))
        );

        (await CountAsync(host)).ShouldBe(1);
    }

    [Fact]
    public async Task Member_of_another_organisation_is_not_found()
    {
        var host = await A.Host().SettleAsync(site);
        var other = await A.Host().SettleAsync(site);
        var crossing = new Actor.Member(other.Organization.Id, host.User.Id, Role.Owner);

        var result = await ChangeAsync(crossing, APicture.Of(SKEncodedImageFormat.Png));

        result.ShouldBeOfType<ChangePictureResult.NotFound>();
        (await CountAsync(other)).ShouldBe(0);
        (await PhotoAsync(host)).ShouldBeNull();
    }

    [Theory]
    [InlineData(Role.Owner, true)]
    [InlineData(Role.Admin, true)]
    [InlineData(Role.Member, false)]
    [InlineData(Role.Viewer, false)]
    public async Task Logo_is_for_admins_to_change(Role role, bool isAllowed)
    {
        var host = await A.Host().SettleAsync(site);
        var actor = host.Member with { Role = role };

        var result = await site.Get<ChangeLogo>()
            .ExecuteAsync(actor, APicture.Of(SKEncodedImageFormat.Png, 300, 80), Token);

        (result is ChangePictureResult.Changed).ShouldBe(isAllowed);
        (await CountAsync(host)).ShouldBe(isAllowed ? 1 : 0);
        using var browser = site.CreateBrowser();
        var page = await browser.GetStringAsync($"/{host.Address.Organization}", Token);
        page.Contains("class=\"site-logo\"", StringComparison.Ordinal).ShouldBe(isAllowed);
    }

    [Fact]
    public async Task Picture_is_kept_for_good_and_can_do_nothing()
    {
        var host = await A.Host().SettleAsync(site);
        var path = await ChangedAsync(host.Member, APicture.Of(SKEncodedImageFormat.Png));
        using var browser = site.CreateBrowser();

        using var answer = await browser.GetAsync(path, Token);

        answer.Content.Headers.ContentType?.MediaType.ShouldBe("image/webp");
        answer.Headers.CacheControl?.ToString().ShouldContain("immutable");
        answer.Headers.GetValues("X-Content-Type-Options").ShouldBe(["nosniff"]);
        answer.Headers.GetValues("Content-Security-Policy").Single().ShouldStartWith("default-src 'none'; sandbox");
        using var again = new HttpRequestMessage(HttpMethod.Get, path);
        again.Headers.IfNoneMatch.Add(answer.Headers.ETag.ShouldNotBeNull());
        (await browser.SendAsync(again, Token)).StatusCode.ShouldBe(HttpStatusCode.NotModified);
    }

    [Theory]
    [InlineData("/pictures/11111111-1111-4111-8111-111111111111")]
    [InlineData("/pictures/none")]
    [InlineData("/pictures/..%2f..%2fetc")]
    public async Task Unknown_picture_is_not_found(string path)
    {
        using var browser = site.CreateBrowser();

        (await browser.GetAsync(path, Token)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    private Task<ChangePictureResult> ChangeAsync(Actor.Member actor, byte[]? file) =>
        site.Get<ChangePhoto>().ExecuteAsync(actor, file, Token);

    private async Task<string> ChangedAsync(Actor.Member actor, byte[] file) =>
        (await ChangeAsync(actor, file)).ShouldBeOfType<ChangePictureResult.Changed>().Path.ShouldNotBeNull();

    private async Task<string?> PhotoAsync(SettledHost host)
    {
        await using var context = await site.OpenAsync();
        return (await context.Users.AcrossTenants().SingleAsync(row => row.Id == host.User.Id, Token)).AvatarPath;
    }

    private Task<long> CountAsync(SettledHost host) =>
        site.CountAsync("pictures", "organization_id = $1", host.Organization.Id.Value);
}
