using CalendarCafe.Infrastructure.Mail;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using NodaTime.Testing;

namespace CalendarCafe.Tests.Infrastructure.Mail;

public sealed class MailRegistrationTests
{
    [Fact]
    public void Without_a_host_mails_go_to_a_folder()
    {
        using var services = Services();

        services.GetRequiredService<IMailDelivery>().ShouldBeOfType<FolderMailDelivery>();
    }

    [Fact]
    public void With_a_host_mails_go_over_smtp()
    {
        using var services = Services(
            ("Smtp:Host", "mail.example"),
            ("Smtp:FromAddress", "no-reply@cafe.example"),
            ("Smtp:Security", "Tls")
        );

        services.GetRequiredService<IMailDelivery>().ShouldBeOfType<SmtpMailDelivery>();
        services.GetRequiredService<IOptions<SmtpOptions>>().Value.Security.ShouldBe(SmtpSecurity.Tls);
    }

    [Theory]
    [InlineData("Smtp:FromAddress", "CalendarCafe <no-reply@cafe.example>")]
    [InlineData("Smtp:FromAddress", "")]
    [InlineData("Smtp:Port", "0")]
    [InlineData("Smtp:UserName", "cafe")]
    [InlineData("Smtp:TimeoutSeconds", "0")]
    public void Wrong_setting_is_named(string key, string value)
    {
        using var services = Services(
            ("Smtp:Host", "mail.example"),
            ("Smtp:FromAddress", "no-reply@cafe.example"),
            (key, value)
        );

        var refusal = Should.Throw<OptionsValidationException>(() =>
            services.GetRequiredService<IStartupValidator>().Validate()
        );

        refusal.Message.ShouldContain(key == "Smtp:UserName" ? "Smtp:Password" : key);
    }

    [Fact]
    public void Password_is_not_sent_in_the_clear()
    {
        using var services = Services(
            ("Smtp:Host", "mail.example"),
            ("Smtp:FromAddress", "no-reply@cafe.example"),
            ("Smtp:UserName", "cafe"),
            ("Smtp:Password", "not a real one"),
            ("Smtp:Security", "None")
        );

        var refusal = Should.Throw<OptionsValidationException>(() =>
            services.GetRequiredService<IStartupValidator>().Validate()
        );

        refusal.Message.ShouldContain("Smtp:Security");
        refusal.Message.ShouldNotContain("not a real one");
    }

    private static ServiceProvider Services(params (string Key, string Value)[] settings)
    {
        var values = new Dictionary<string, string?>();
        foreach (var (key, value) in settings)
            values[key] = value;
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(values).Build();
        return new ServiceCollection()
            .AddSingleton<IClock>(FakeClock.FromUtc(2026, 11, 1))
            .AddMail(configuration, "storage")
            .BuildServiceProvider();
    }
}
