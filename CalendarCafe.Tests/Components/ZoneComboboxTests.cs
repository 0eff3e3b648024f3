using System.Globalization;
using Bunit;
using CalendarCafe.Web.Shared;
using Microsoft.Extensions.DependencyInjection;

namespace CalendarCafe.Tests.Components;

public sealed class ZoneComboboxTests : BunitContext
{
    private static readonly Instant Now = Instant.FromUtc(2026, 3, 2, 9, 0);

    public ZoneComboboxTests()
    {
        CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo("en-GB");
        Services.AddLocalization();
    }

    [Fact]
    public void What_is_typed_is_found_and_counted()
    {
        var box = Box();

        box.Find("[role=combobox]").Input("tokyo");

        var option = box.FindAll("[role=option]").ShouldHaveSingleItem();
        option.GetAttribute("data-zone-id").ShouldBe("Asia/Tokyo");
        option.TextContent.ShouldContain("Tokyo, Japan");
        option.TextContent.ShouldContain("GMT+9 · 18:00");
        box.Find("[role=status]").TextContent.ShouldBe("1 time zone");
    }

    [Fact]
    public void Nothing_found_is_said()
    {
        var box = Box();

        box.Find("[role=combobox]").Input("atlantis");

        box.FindAll("[role=option]").ShouldBeEmpty();
        box.Find("[role=status]").TextContent.ShouldBe("No time zone is found by that.");
    }

    [Fact]
    public void Current_zone_is_sent_unless_another_is_chosen()
    {
        var box = Box();

        box.Find("input[name=zone]").GetAttribute("value").ShouldBe("Europe/Lisbon");
        box.FindAll("[role=option][aria-selected=true]")
            .ShouldHaveSingleItem()
            .GetAttribute("data-zone-id")
            .ShouldBe("Europe/Lisbon");
    }

    [Fact]
    public void Box_controls_the_list_that_it_names()
    {
        var box = Box();

        box.Find($"#{box.Find("[role=combobox]").GetAttribute("aria-controls")}")
            .GetAttribute("role")
            .ShouldBe("listbox");
    }

    private IRenderedComponent<ZoneCombobox> Box() =>
        Render<ZoneCombobox>(parameters =>
            parameters.Add(part => part.Zone, DateTimeZoneProviders.Tzdb["Europe/Lisbon"]).Add(part => part.Now, Now)
        );
}
