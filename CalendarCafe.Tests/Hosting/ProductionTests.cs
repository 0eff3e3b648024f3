using System.Net;
using System.Security.Cryptography;
using CalendarCafe.Infrastructure.Persistence;
using CalendarCafe.Tests.Features.Accounts;
using CalendarCafe.Tests.Support;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;
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
    public async Task Site_does_not_start_without_its_settings_and_names_the_one_to_set(string name, string value)
    {
        var settings = Settings();
        settings[name] = value;
        await using var site = await CafeSite.OpenAsync(postgres, "Production", settings);

        var refusal = Should.Throw<InvalidOperationException>(() => site.CreateClient());

        refusal.Message.ShouldContain(name);
        refusal.Message.ShouldNotContain("changeme");
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
        string[] cookies = [.. page.Headers.GetValues("Set-Cookie"), .. answer.Headers.GetValues("Set-Cookie")];
        cookies
            .Select(cookie => cookie[..cookie.IndexOf('=', StringComparison.Ordinal)])
            .ShouldBe(["__Host-CalendarCafe.Form", "__Host-CalendarCafe"]);
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
