using System.Globalization;
using Bunit;
using CalendarCafe.Domain.Bookings;
using CalendarCafe.Domain.Organizations;
using CalendarCafe.Infrastructure.Persistence;
using CalendarCafe.Tests.Support;
using CalendarCafe.Web.Features.Bookings.Holds;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;

namespace CalendarCafe.Tests.Components.Bookings.Holds;

public sealed class HoldTimerTests : BunitContext
{
    private static readonly Instant Start = Instant.FromUtc(2026, 11, 24, 10, 0);

    private readonly ManualTime _time = new();
    private int _extended;
    private int _over;

    public HoldTimerTests()
    {
        CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo("en-GB");
        Services.AddLocalization();
        Services.AddSingleton<TimeProvider>(_time);
        SetRendererInfo(new RendererInfo("Server", isInteractive: true));
        JSInterop.Mode = JSRuntimeMode.Loose;
    }

    [Fact]
    public void What_is_left_is_shown_to_the_second()
    {
        var timer = Show(Hold(Duration.FromMilliseconds(251_400)));

        timer.Find("[role=timer]").TextContent.ShouldBe("4:12");
        timer.Find("[role=timer]").GetAttribute("data-left").ShouldBe("252");
    }

    [Fact]
    public void Start_is_said_once_and_the_last_minute_once()
    {
        var timer = Show(Hold(Duration.FromMinutes(5)));
        SaidBy(timer).ShouldBe("10:00 is kept for you for 5 minutes.");

        _time.Advance(TimeSpan.FromMinutes(4) - TimeSpan.FromSeconds(1));
        SaidBy(timer).ShouldBe("10:00 is kept for you for 5 minutes.");
        _time.Advance(TimeSpan.FromSeconds(1));

        timer.WaitForAssertion(() =>
            SaidBy(timer).ShouldBe("10:00 is kept for you for one more minute. You can keep it longer.")
        );
        _over.ShouldBe(0);
    }

    [Fact]
    public void End_is_told_when_the_time_is_over()
    {
        var timer = Show(Hold(Duration.FromMinutes(5)));

        _time.Advance(TimeSpan.FromMinutes(5));

        timer.WaitForAssertion(() => _over.ShouldBe(1));
    }

    [Fact]
    public async Task Longer_is_asked_for_once_and_the_button_goes()
    {
        var timer = Show(Hold(Duration.FromMinutes(2)));

        await timer.Find("button").ClickAsync();
        timer.Render(parameters => parameters.Add(part => part.Hold, Hold(Duration.FromMinutes(7), canExtend: false)));

        _extended.ShouldBe(1);
        timer.FindAll("button").ShouldBeEmpty();
        timer.Find("[role=timer]").TextContent.ShouldBe("7:00");
    }

    [Fact]
    public void Hold_that_became_longer_warns_again_a_minute_before_its_end()
    {
        var timer = Show(Hold(Duration.FromMinutes(1) + Duration.FromSeconds(5)));
        _time.Advance(TimeSpan.FromSeconds(10));

        timer.Render(parameters => parameters.Add(part => part.Hold, Hold(Duration.FromMinutes(6), canExtend: false)));
        _time.Advance(TimeSpan.FromMinutes(5));

        timer.WaitForAssertion(() => SaidBy(timer).ShouldBe("10:00 is kept for you for one more minute."));
        _over.ShouldBe(0);
        _time.Advance(TimeSpan.FromMinutes(1));
        timer.WaitForAssertion(() => _over.ShouldBe(1));
    }

    [Fact]
    public async Task Timer_stops_with_its_page()
    {
        Show(Hold(Duration.FromMinutes(5)));
        _time.Timers.ShouldBe(1);

        await DisposeComponentsAsync();
        _time.Advance(TimeSpan.FromMinutes(6));

        _time.Timers.ShouldBe(0);
        _over.ShouldBe(0);
    }

    [Fact]
    public void Page_that_is_only_sent_starts_no_timer_and_offers_nothing_that_cannot_be_pressed()
    {
        SetRendererInfo(new RendererInfo("Static", isInteractive: false));

        var timer = Show(Hold(Duration.FromMinutes(5)));

        _time.Timers.ShouldBe(0);
        timer.FindAll("button").ShouldBeEmpty();
        timer.Find("[role=timer]").TextContent.ShouldBe("5:00");
    }

    private static KeptHold Hold(Duration left, bool canExtend = true) =>
        new(HoldId.New(), [UserId.New()], Start, Start + Duration.FromMinutes(30), Start + left, left, canExtend);

    private static string SaidBy(IRenderedComponent<HoldTimer> timer) => timer.FindAll("[role=status]")[^1].TextContent;

    private IRenderedComponent<HoldTimer> Show(KeptHold hold) =>
        Render<HoldTimer>(parameters =>
            parameters
                .Add(part => part.Hold, hold)
                .Add(part => part.Name, "10:00")
                .Add(part => part.Address, "/holds/1")
                .Add(part => part.OnExtend, () => _extended++)
                .Add(part => part.OnOver, () => _over++)
        );
}
