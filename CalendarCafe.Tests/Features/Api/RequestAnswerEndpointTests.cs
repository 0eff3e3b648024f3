using System.Net;
using System.Net.Http.Headers;
using System.Text;
using CalendarCafe.Domain.Bookings;
using CalendarCafe.Domain.Organizations;
using CalendarCafe.Infrastructure.Identity;
using CalendarCafe.Tests.Features.Accounts;
using CalendarCafe.Tests.Features.Bookings.Changes;
using CalendarCafe.Tests.Support;
using Microsoft.AspNetCore.Identity;

namespace CalendarCafe.Tests.Features.Api;

public sealed class RequestAnswerEndpointTests : IClassFixture<QuietSite>
{
    private readonly QuietSite _site;

    public RequestAnswerEndpointTests(QuietSite site)
    {
        _site = site;
        site.Site.Clock.Reset(QuietSite.Now);
    }

    [Theory]
    [InlineData("confirm", """{"sequence":0}""", BookingStatus.Confirmed)]
    [InlineData("decline", """{"reason":"I am on a train."}""", BookingStatus.Canceled)]
    public async Task Request_is_answered_once_and_says_how_it_stands(string act, string json, BookingStatus status)
    {
        var host = await CarefulHostAsync();
        var id = await RequestedAsync(host);
        using var browser = await SignedInAsync(host.User);

        using var answer = await PostAsync(browser, id, act, json);
        using var again = await PostAsync(browser, id, act, json);

        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        (await answer.ReadAsync()).GetProperty("status").GetString().ShouldBe(status.ToString().ToUpperInvariant());
        (await _site.ReadAsync(id)).Status.ShouldBe(status);
        again.StatusCode.ShouldBe(HttpStatusCode.Conflict);
        again.Content.Headers.ContentType.ShouldNotBeNull().MediaType.ShouldBe("application/problem+json");
    }

    [Fact]
    public async Task Reason_of_a_no_reaches_the_invitee()
    {
        var host = await CarefulHostAsync();
        var id = await RequestedAsync(host);
        using var browser = await SignedInAsync(host.User);

        using var answer = await PostAsync(browser, id, "decline", """{"reason":"I am on a train."}""");

        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        (await _site.ReadAsync(id)).CancelReason.ShouldBe("I am on a train.");
    }

    [Theory]
    [InlineData("confirm")]
    [InlineData("decline")]
    public async Task Strangers_and_colleagues_find_nothing_and_viewers_no_more(string act)
    {
        var host = await CarefulHostAsync();
        var id = await RequestedAsync(host);
        var stranger = await CarefulHostAsync();
        var colleague = await _site.ColleagueAsync(host);
        var viewer = await _site.ColleagueAsync(host, "Vera Rubin", Role.Viewer);

        foreach (var other in new[] { stranger.User, colleague, viewer })
        {
            using var browser = await SignedInAsync(other);
            using var answer = await PostAsync(browser, id, act, "{}");

            answer.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        }

        (await _site.ReadAsync(id)).Status.ShouldBe(BookingStatus.Pending);
    }

    [Theory]
    [InlineData("confirm")]
    [InlineData("decline")]
    public async Task Who_is_not_signed_in_is_asked_to_be(string act)
    {
        var id = await RequestedAsync(await CarefulHostAsync());
        using var browser = _site.CreateBrowser();

        using var answer = await SendAsync(browser, id, act, "{}", token: "none", "application/json");

        answer.StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        answer.Content.Headers.ContentType.ShouldNotBeNull().MediaType.ShouldBe("application/problem+json");
    }

    [Theory]
    [InlineData("confirm")]
    [InlineData("decline")]
    public async Task Answer_that_another_site_could_have_sent_is_refused(string act)
    {
        var host = await CarefulHostAsync();
        var id = await RequestedAsync(host);
        using var browser = await SignedInAsync(host.User);

        using var withoutToken = await SendAsync(browser, id, act, "{}", token: null, "application/json");
        using var asForm = await SendAsync(browser, id, act, "{}", await TokenAsync(browser), "text/plain");

        withoutToken.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        asForm.StatusCode.ShouldBe(HttpStatusCode.UnsupportedMediaType);
        (await _site.ReadAsync(id)).Status.ShouldBe(BookingStatus.Pending);
    }

    [Theory]
    [InlineData("confirm", """{"reason":"Why not"}""", 400, "reason")]
    [InlineData("confirm", """{"sequence":"0"}""", 400, "sequence")]
    [InlineData("confirm", "[", 400, "body")]
    [InlineData("decline", """{"reason":7}""", 400, "reason")]
    [InlineData("decline", "", 400, "body")]
    public async Task What_cannot_be_read_is_named(string act, string json, int status, string field)
    {
        var host = await CarefulHostAsync();
        var id = await RequestedAsync(host);
        using var browser = await SignedInAsync(host.User);

        using var answer = await PostAsync(browser, id, act, json);

        ((int)answer.StatusCode).ShouldBe(status);
        (await answer.FieldsAsync()).ShouldContain(field);
    }

    [Fact]
    public async Task Endless_reason_and_a_stale_look_are_refused()
    {
        var host = await CarefulHostAsync();
        var id = await RequestedAsync(host);
        using var browser = await SignedInAsync(host.User);

        using var endless = await PostAsync(browser, id, "decline", $$"""{"reason":"{{new string('x', 501)}}"}""");
        using var stale = await PostAsync(browser, id, "confirm", """{"sequence":3}""");

        endless.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await endless.FieldsAsync()).ShouldBe(["reason"]);
        stale.StatusCode.ShouldBe(HttpStatusCode.Conflict);
    }

    private Task<SettledHost> CarefulHostAsync() =>
        A.Host().Offering(intro => intro.AskForApproval(Duration.FromHours(12))).SettleAsync(_site);

    private async Task<BookingId> RequestedAsync(SettledHost host) =>
        (await _site.BookedAsync(host, ChangeSteps.Tomorrow)).BookingId;

    private async Task<HttpClient> SignedInAsync(User user)
    {
        var account = Account.Of(user, "");
        account.EmailConfirmed = true;
        account.PasswordHash = new PasswordHasher<Account>().HashPassword(account, AccountBench.Password);
        await _site.AddAsync(account);
        var browser = _site.CreateBrowser();
        using var answer = await browser.SubmitAsync(
            "/account/sign-in",
            "sign-in",
            ("email", user.Email),
            ("password", AccountBench.Password)
        );
        answer.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        return browser;
    }

    private static async Task<string> TokenAsync(HttpClient browser)
    {
        var page = await browser.GetStringAsync("/account/profile", TestContext.Current.CancellationToken);
        return FormPost.HiddenFields(page, "profile").Single(field => field.Name == "__RequestVerificationToken").Value;
    }

    private static async Task<HttpResponseMessage> PostAsync(
        HttpClient browser,
        BookingId id,
        string act,
        string json
    ) => await SendAsync(browser, id, act, json, await TokenAsync(browser), "application/json");

    private static async Task<HttpResponseMessage> SendAsync(
        HttpClient browser,
        BookingId id,
        string act,
        string json,
        string? token,
        string contentType
    )
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, $"/api/v1/bookings/{id}/{act}")
        {
            Content = new ByteArrayContent(Encoding.UTF8.GetBytes(json)),
        };
        request.Content.Headers.ContentType = new MediaTypeHeaderValue(contentType);
        if (token is not null)
        {
            request.Headers.Add("RequestVerificationToken", token);
        }

        return await browser.SendAsync(request, TestContext.Current.CancellationToken);
    }
}
