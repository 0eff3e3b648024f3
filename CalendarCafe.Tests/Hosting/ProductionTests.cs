using System.Net;
using System.Security.Cryptography;
using CalendarCafe.Infrastructure.Persistence;
using CalendarCafe.Tests.Features.Accounts;
using CalendarCafe.Tests.Support;
using CalendarCafe.Web.Hosting;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace CalendarCafe.Tests.Hosting;

public sealed class ProductionTests(TestPostgres postgres)
{
    private static readonly string Key = Convert.ToBase64String(RandomNumberGenerator.GetBytes(32));

    [Theory]
    [InlineData("DataProtection:Key", "")]
    [InlineData("DataProtection:Key", "changeme")]
    [InlineData("DataProtection:Key", "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=")]
    [InlineData("CalendarCafe:PublicUrl", "")]
    [InlineData("CalendarCafe:PublicUrl", "http://cafe.example")]
    [InlineData("CalendarCafe:PublicUrl", "cafe.example")]
    [InlineData("Smtp:Host", "")]
    public void Site_does_not_start_without_its_settings_and_names_the_one_to_set(string name, string value)
    {
        var complaint = ComplaintsOf("Production", (name, value)).ShouldHaveSingleItem();

        complaint.ShouldStartWith($"Set {name}");
        complaint.ShouldEndWith(".");
        complaint.ShouldNotContain("changeme");
    }

    [Fact]
    public void Development_starts_without_any_setting() =>
        ComplaintsOf("Development", ("DataProtection:Key", ""), ("CalendarCafe:PublicUrl", ""), ("Smtp:Host", ""))
            .ShouldBeEmpty();

    [Theory]
    [InlineData("CalendarCafe:KnownProxies:1", "proxy.example", "CalendarCafe:KnownProxies:1")]
    [InlineData("CalendarCafe:KnownProxies:1", "10.0.0.0/8", "CalendarCafe:KnownProxies:1")]
    [InlineData("CalendarCafe:KnownProxies:1", "", "CalendarCafe:KnownProxies:1")]
    [InlineData("CalendarCafe:KnownProxies", "192.0.2.1", "CalendarCafe:KnownProxies:0")]
    [InlineData("CalendarCafe:KnownProxies", "", "CalendarCafe:KnownProxies:0")]
    public void Proxy_that_is_no_address_is_named_everywhere(string name, string value, string named)
    {
        foreach (var environment in new[] { "Development", "Production" })
        {
            var complaint = ComplaintsOf(environment, ("CalendarCafe:KnownProxies:0", "192.0.2.1"), (name, value))
                .ShouldHaveSingleItem();

            complaint.ShouldStartWith($"Set {named}");
            complaint.ShouldEndWith(".");
        }
    }

    [Fact]
    public async Task Program_without_settings_ends_with_one_sentence_for_each_and_no_trace()
    {
        var program = await UnsetProgram.RunAsync("Production", ("CalendarCafe__KnownProxies__0", "nobody"));

        program.ExitCode.ShouldBe(1);
        program
            .Errors.Select(line => line.Split(' ')[1].TrimEnd(','))
            .ShouldBe(
                ["CalendarCafe:KnownProxies:0", "DataProtection:Key", "CalendarCafe:PublicUrl", "Smtp:Host"],
                ignoreOrder: true
            );
        program.Output.ShouldBeEmpty();
    }

    [Fact]
    public async Task Program_with_a_wrong_option_ends_with_one_sentence_for_each_and_no_trace()
    {
        await using var database = await postgres.CreateDatabaseAsync(CafeTemplate.Migrated);

        var program = await UnsetProgram.RunAsync(
            "Development",
            ("ConnectionStrings__CalendarCafe", database.ConnectionString),
            ("Smtp__Port", "0"),
            ("CalendarCafe__PublicUrl", "cafe.example")
        );

        program.ExitCode.ShouldBe(1);
        program.Errors.Count.ShouldBe(2);
        program.Errors.ShouldContain(line => line.Contains("Set Smtp:Port", StringComparison.Ordinal));
        program.Errors.ShouldContain(line => line.Contains("CalendarCafe:PublicUrl", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Cookies_are_for_this_host_over_https_and_out_of_reach_of_scripts()
    {
        await using var bench = await AccountBench.OpenAsync(postgres, "Production", Settings());
        await bench.MemberAsync();
        using var browser = bench.Site.CreateBrowser("https://localhost");
        using var page = await browser.GetAsync("/account/sign-in");

        using var answer = await browser.SendFormAsync(
            "/account/sign-in",
            await page.Content.ReadAsStringAsync(),
            "sign-in",
            ("email", "ada@example.com"),
            ("password", AccountBench.Password)
        );

        answer.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        using var chosen = await browser.GetAsync(await BookingPageAsync(bench));
        string[] cookies =
        [
            .. page.Headers.GetValues("Set-Cookie"),
            .. answer.Headers.GetValues("Set-Cookie"),
            .. chosen.Headers.GetValues("Set-Cookie"),
        ];
        cookies
            .Select(cookie => cookie[..cookie.IndexOf('=', StringComparison.Ordinal)])
            .ShouldBe(["__Host-CalendarCafe.Form", "__Host-CalendarCafe", "__Host-visitor"]);
        foreach (var cookie in cookies)
        {
            cookie.ShouldContain("; secure", Case.Insensitive);
            cookie.ShouldContain("; httponly", Case.Insensitive);
            cookie.ShouldContain("; samesite=lax", Case.Insensitive);
            cookie.ShouldContain("; path=/", Case.Insensitive);
            cookie.ShouldNotContain("domain", Case.Insensitive);
        }
    }

    [Fact]
    public async Task Page_over_plain_http_says_where_it_works_and_nothing_else_is_refused()
    {
        await using var site = await CafeSite.OpenAsync(postgres, "Production", Settings());
        using var browser = site.CreateBrowser();

        using var page = await browser.GetAsync("/account/sign-in?returnUrl=%2Fapp");
        using var form = await browser.PostAsync(
            "/account/sign-in",
            new FormUrlEncodedContent([new("email", "a@b.c")])
        );
        using var health = await browser.GetAsync("/health/live");

        page.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await page.Content.ReadAsStringAsync()).ShouldContain("https://cafe.example/account/sign-in?returnUrl=%2Fapp");
        form.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await form.Content.ReadAsStringAsync()).ShouldContain("https address");
        health.StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Address_that_is_taken_ends_the_program_with_one_sentence_and_no_trace()
    {
        using var taken = new System.Net.Sockets.TcpListener(IPAddress.Loopback, 0);
        taken.Start();
        await using var database = await postgres.CreateDatabaseAsync(CafeTemplate.Migrated);

        var program = await UnsetProgram.RunAsync(
            "Development",
            ("ConnectionStrings__CalendarCafe", database.ConnectionString),
            ("Demo__Enabled", "false"),
            ("ASPNETCORE_URLS", $"http://{taken.LocalEndpoint}")
        );

        program.ExitCode.ShouldBe(1);
        program.Errors.ShouldHaveSingleItem().ShouldContain($"{taken.LocalEndpoint}");
        program.Output.ShouldNotContain("Exception");
    }

    [Fact]
    public async Task Key_ring_in_the_database_is_wrapped_and_opens_with_the_same_key_only()
    {
        await using var site = await CafeSite.OpenAsync(postgres, "Production", Settings());
        var sealedText = Protector(site.Services).Protect("secret");

        await using var context = await site
            .Services.GetRequiredService<CafeDatabase>()
            .OpenWithoutTenantAsync(CancellationToken.None);
        var stored = (await context.DataProtectionKeys.ToListAsync()).ShouldHaveSingleItem().Xml.ShouldNotBeNull();

        stored.ShouldContain("wrappedKey");
        stored.ShouldNotContain("<masterKey");
        Protector(site.Services).Unprotect(sealedText).ShouldBe("secret");
        OpenElsewhere(site.ConnectionString, Key, sealedText).ShouldBe("secret");
        Should.Throw<CryptographicException>(() =>
            OpenElsewhere(site.ConnectionString, Convert.ToBase64String(RandomNumberGenerator.GetBytes(32)), sealedText)
        );
    }

    private static async Task<string> BookingPageAsync(AccountBench bench)
    {
        var host = A.Host().Build();
        await using var context = await bench.ContextAsync();
        context.AddRange(host.Organization, host.User, host.Schedule, host.EventType);
        await context.SaveChangesAsync();
        return host.Address.ToString();
    }

    private static List<string> ComplaintsOf(string environment, params (string Name, string Value)[] changes)
    {
        var settings = Settings();
        foreach (var (name, value) in changes)
        {
            settings[name] = value;
        }

        var builder = WebApplication.CreateEmptyBuilder(new() { EnvironmentName = environment });
        builder.Configuration.AddInMemoryCollection(settings!);
        var complaints = new StringWriter();
        var suffices = SiteSettings.Suffice(builder.Configuration, builder.Environment, complaints);

        List<string> lines = [.. complaints.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries)];
        suffices.ShouldBe(lines.Count == 0);
        return lines;
    }

    private static IDataProtector Protector(IServiceProvider services) =>
        services.GetRequiredService<IDataProtectionProvider>().CreateProtector("test");

    private static string OpenElsewhere(string connectionString, string key, string sealedText)
    {
        var settings = new Microsoft.Extensions.Configuration.ConfigurationManager { ["DataProtection:Key"] = key };
        var services = new ServiceCollection();
        services.AddLogging();
        services.AddSingleton<IClock>(new NodaTime.Testing.FakeClock(Instant.FromUtc(2026, 3, 2, 9, 0)));
        services.AddPersistence(connectionString);
        CalendarCafe.Infrastructure.Secrets.SecretsRegistration.AddSecrets(services, settings);
        using var provider = services.BuildServiceProvider();
        return Protector(provider).Unprotect(sealedText);
    }

    private static Dictionary<string, string> Settings() =>
        new(StringComparer.Ordinal)
        {
            ["DataProtection:Key"] = Key,
            ["CalendarCafe:PublicUrl"] = "https://cafe.example",
            ["Smtp:Host"] = "127.0.0.1",
            ["Smtp:Port"] = "9",
            ["Smtp:FromAddress"] = "cafe@cafe.example",
        };
}
