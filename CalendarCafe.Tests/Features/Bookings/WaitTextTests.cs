using CalendarCafe.Web.Features.Bookings;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Localization;

namespace CalendarCafe.Tests.Features.Bookings;

public sealed class WaitTextTests
{
    [Theory]
    [InlineData(0, "1 minute")]
    [InlineData(61, "2 minutes")]
    [InlineData(59 * 60, "59 minutes")]
    [InlineData(59 * 60 + 1, "1 hour")]
    [InlineData(60 * 60 + 1, "2 hours")]
    [InlineData(24 * 60 * 60, "1 day")]
    [InlineData(25 * 60 * 60, "2 days")]
    public void Wait_is_told_in_the_largest_unit_and_never_too_short(int seconds, string text)
    {
        using var services = new ServiceCollection().AddLogging().AddLocalization().BuildServiceProvider();
        var texts = services.GetRequiredService<IStringLocalizer<BookingTexts>>();

        texts.Wait(Duration.FromSeconds(seconds)).ShouldBe(text);
    }
}
