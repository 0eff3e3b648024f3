using CalendarCafe.Domain.Notifications;
using CalendarCafe.Domain.Organizations;
using CalendarCafe.Infrastructure.Identity;
using CalendarCafe.Infrastructure.Persistence;
using CalendarCafe.Tests.Support;
using CalendarCafe.Web.Features.Accounts;
using CalendarCafe.Web.Shared;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CalendarCafe.Tests.Features.Accounts;

/// <summary>A site, and what a test of accounts does with it again and again.</summary>
internal sealed class AccountBench(CafeSite site) : IAsyncDisposable
{
    public const string Password = "four plums under snow";
    public const string OtherPassword = "seven quiet harbour lamps";

    private static int _visitors;

    public CafeSite Site => site;

    public static async Task<AccountBench> OpenAsync(
        TestPostgres postgres,
        string environment = "Development",
        Dictionary<string, string>? settings = null,
        Action<IServiceCollection>? configure = null
    ) => new(await CafeSite.OpenAsync(postgres, environment, settings, configure));

    public static VisitorAddress NewVisitor() => new($"visitor {Interlocked.Increment(ref _visitors)}");

    public static SignUpRequest Form(string email = "ada@example.com") =>
        new("Ada Lovelace", email, Password, "Analytical Engines", "Europe/London");

    public Task<SignUpResult> SignUpAsync(SignUpRequest request) =>
        site.Services.GetRequiredService<SignUp>().ExecuteAsync(request, NewVisitor(), CancellationToken.None);

    public async Task<User> MemberAsync(string email = "ada@example.com", bool isConfirmed = true)
    {
        (await SignUpAsync(Form(email))).ShouldBeOfType<SignUpResult.CheckMail>();
        var user = await UserAsync(email);
        if (isConfirmed)
        {
            var confirmed = await ConfirmAsync(user);
            for (var attempt = 0; attempt < 10 && confirmed is not ConfirmEmailResult.Confirmed; attempt++)
            {
                // Where mail is sent, its link takes ours back.
                confirmed = await ConfirmAsync(user);
            }

            confirmed.ShouldBeOfType<ConfirmEmailResult.Confirmed>();
        }

        return await UserAsync(email);
    }

    private async Task<ConfirmEmailResult> ConfirmAsync(User user)
    {
        var token = await TokenAsync(user.Id.Value, AccountTokenPurpose.ConfirmEmail);
        return await site
            .Services.GetRequiredService<ConfirmEmail>()
            .ExecuteAsync(token, NewVisitor(), CancellationToken.None);
    }

    public async Task<SignInResult> SignInAsync(
        string email = "ada@example.com",
        string password = Password,
        VisitorAddress? visitor = null
    )
    {
        await using var scope = site.Services.CreateAsyncScope();
        return await scope
            .ServiceProvider.GetRequiredService<SignIn>()
            .ExecuteAsync(email, password, visitor ?? NewVisitor(), CancellationToken.None);
    }

    public Task<ResetPasswordResult> ResetAsync(string token, string password = OtherPassword) =>
        site
            .Services.GetRequiredService<ResetPassword>()
            .ExecuteAsync(token, password, NewVisitor(), CancellationToken.None);

    public Task<RequestPasswordResetResult> ForgetAsync(string email) =>
        site
            .Services.GetRequiredService<RequestPasswordReset>()
            .ExecuteAsync(email, NewVisitor(), CancellationToken.None);

    /// <summary>The token of a link that the mail worker would have sent now.</summary>
    public async Task<string> TokenAsync(Guid account, AccountTokenPurpose purpose)
    {
        await using var context = await ContextAsync();
        var now = site.Clock.GetCurrentInstant();
        var path = await AccountLinks.MintAsync(context, account, purpose, now, CancellationToken.None);
        return path[(path.LastIndexOf('/') + 1)..];
    }

    public async Task<User> UserAsync(string email)
    {
        await using var context = await ContextAsync();
        return await context.Users.AcrossTenants().SingleAsync(user => user.Email == email);
    }

    public async Task<IReadOnlyList<NotificationLog>> MailAsync()
    {
        await using var context = await ContextAsync();
        return await context
            .NotificationLogs.AcrossTenants()
            .OrderBy(mail => mail.DueAt)
            .ThenBy(mail => mail.Id)
            .ToListAsync();
    }

    public async Task<CafeDbContext> ContextAsync() =>
        await site.Services.GetRequiredService<CafeDatabase>().OpenWithoutTenantAsync(CancellationToken.None);

    public async Task<HttpClient> SignedInBrowserAsync(string email = "ada@example.com", string password = Password)
    {
        var browser = site.CreateBrowser();
        using var answer = await browser.SubmitAsync(
            "/account/sign-in",
            "sign-in",
            ("email", email),
            ("password", password)
        );
        answer.StatusCode.ShouldBe(System.Net.HttpStatusCode.Redirect);
        return browser;
    }

    public ValueTask DisposeAsync() => site.DisposeAsync();
}
