using System.Globalization;
using AngleSharp.Dom;
using Bunit;
using CalendarCafe.Domain.Availability;
using CalendarCafe.Tests.Components.Bookings;
using CalendarCafe.Web.Features.Availability.Editor;

namespace CalendarCafe.Tests.Components.Availability;

public sealed class WeekEditorTests : IAsyncLifetime
{
    private BunitContext _context = null!; // made before each test
    private IRenderedComponent<WeekEditor> _week = null!; // made before each test
    private ScheduleDraft _draft = ScheduleDraft.Of(
        new("Hours", "Europe/Paris", [new(Weekday.Monday, MinuteOfDay.At(9), MinuteOfDay.At(17))], [])
    );

    public ValueTask InitializeAsync()
    {
        CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo("en-GB");
        _context = DashboardContext.Create();
        _draft = ScheduleDraft.Of(
            new("Hours", "Europe/Paris", [new(Weekday.Monday, MinuteOfDay.At(9), MinuteOfDay.At(17))], [])
        );
        _week = _context.Render<WeekEditor>(parts =>
            parts.Add(part => part.Value, _draft).Add(part => part.ValueChanged, Take)
        );
        return ValueTask.CompletedTask;
    }

    public ValueTask DisposeAsync() => _context.DisposeAsync();

    [Fact]
    public void Each_input_says_whose_hours_it_is()
    {
        Field("Monday, from").GetAttribute("value").ShouldBe("09:00");
        Field("Monday, until").GetAttribute("value").ShouldBe("17:00");
        Button("Remove Monday").ShouldNotBeNull();
        Button("Add hours to Monday").ShouldNotBeNull();
    }

    [Fact]
    public void Nothing_is_complained_of_while_it_is_typed_and_at_the_field_once_it_is_left()
    {
        Field("Monday, from").Input("so");
        var whileTyping = Field("Monday, from").GetAttribute("aria-invalid");

        Field("Monday, from").FocusOut();

        whileTyping.ShouldBeNull();
        Field("Monday, from").GetAttribute("aria-invalid").ShouldBe("true");
        var problem = Field("Monday, from").GetAttribute("aria-describedby").ShouldNotBeNull();
        _week.Find($"#{problem}").TextContent.ShouldContain("no time");
        _draft.Read().ShouldBeNull();
    }

    [Fact]
    public void Time_that_was_typed_is_written_out_once_it_is_left()
    {
        Field("Monday, until").Input("930pm");
        Field("Monday, until").FocusOut();

        Field("Monday, until").GetAttribute("value").ShouldBe("21:30");
        _draft.Read().ShouldNotBeNull().Weekly.ShouldHaveSingleItem().End.ShouldBe(MinuteOfDay.At(21, 30));
    }

    [Fact]
    public void Second_interval_is_added_and_both_are_told_apart()
    {
        Button("Add hours to Monday").Click();

        Field("Monday, hours 1, from").GetAttribute("value").ShouldBe("09:00");
        Field("Monday, hours 2, from").GetAttribute("value").ShouldBe("18:00");
    }

    [Fact]
    public void Day_without_any_hours_is_switched_off()
    {
        Button("Remove Monday").Click();

        _draft.On(Weekday.Monday).IsOn.ShouldBeFalse();
        _week.FindAll("input[aria-label='Monday, from']").ShouldBeEmpty();
    }

    [Fact]
    public void Hours_are_copied_to_the_days_that_were_chosen()
    {
        Button("Copy the hours of Monday to other days").Click();
        _week.Find("#copy-1 label:nth-of-type(1) input").Change(true);

        _week.FindAll("#copy-1 button").Single(button => button.TextContent.Contains("Copy hours")).Click();

        var content = _draft.Read().ShouldNotBeNull();
        content.Weekly.Select(hours => hours.Day).ShouldBe([Weekday.Monday, Weekday.Tuesday]);
        _week.Find("#copy-1").HasAttribute("hidden").ShouldBeTrue();
    }

    private IElement Field(string label) => _week.Find($"input[aria-label='{label}']");

    private IElement Button(string label) => _week.Find($"button[aria-label='{label}']");

    private void Take(ScheduleDraft draft)
    {
        _draft = draft;
        _week.Render(parts => parts.Add(part => part.Value, draft));
    }
}
