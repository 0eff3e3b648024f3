using CalendarCafe.Domain.EventTypes;
using CalendarCafe.Tests.Domain.EventTypes;
using CalendarCafe.Web.Features.EventTypes.Editing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Localization;

namespace CalendarCafe.Tests.Components.EventTypes;

public sealed class RuleWordsTests
{
    public static TheoryData<EventTypeTerms, string> Sentences =>
        new()
        {
            { SomeTerms.Intro, "30 min · Google Meet · up to 60 days ahead" },
            {
                SomeTerms.Intro with
                {
                    BufferBefore = Duration.FromMinutes(10),
                    MinimumNotice = Duration.FromHours(4),
                    Limits = [new(LimitPeriod.Day, LimitMeasure.Bookings, 5)],
                },
                "30 min · Google Meet · 10 min free before · 4 h notice · up to 60 days ahead · at most 5 a day"
            },
            {
                SomeTerms.Intro with
                {
                    Durations = [Duration.FromMinutes(60), Duration.FromMinutes(30), Duration.FromMinutes(90)],
                    Kind = EventTypeKind.Group,
                    Capacity = 1,
                    Locations = [new(LocationKind.Zoom), new(LocationKind.Phone), new(LocationKind.Phone, "+44 20 79")],
                    BufferAfter = Duration.FromHours(36),
                    MinimumNotice = Duration.FromDays(1),
                    HorizonKind = HorizonKind.BusinessDays,
                    HorizonDays = 1,
                },
                "30 min, 1 h or 1 h 30 min · 1 seat · Zoom or Phone call · 36 h free after · 1 day notice · up to 1 business day ahead"
            },
            {
                SomeTerms.Intro with
                {
                    HorizonKind = HorizonKind.Dates,
                    HorizonFirst = new LocalDate(2026, 3, 2),
                    HorizonLast = new LocalDate(2026, 3, 27),
                    Limits = [new(LimitPeriod.Week, LimitMeasure.Minutes, 360)],
                    IsFirstOfDayOnly = true,
                    MostPerInvitee = 2,
                    RequiresApproval = true,
                },
                "30 min · Google Meet · Monday 2 March 2026 to Friday 27 March 2026 · at most 6 h a week"
                    + " · first free time of the day only · at most 2 per invitee · you confirm each"
            },
        };

    [Theory]
    [MemberData(nameof(Sentences))]
    public async Task Whole_rule_is_one_sentence(EventTypeTerms terms, string sentence)
    {
        await using var context = EditorContext.Create();

        context.Words().Sentence(terms).ShouldBe(sentence);
    }

    [Fact]
    public async Task Every_template_says_something_and_is_in_order()
    {
        await using var context = EditorContext.Create();
        var texts = context.Services.GetRequiredService<IStringLocalizer<EditorTexts>>();

        foreach (var template in Enum.GetValues<EventTypeTemplate>().Except([EventTypeTemplate.Blank]))
        {
            var terms = TemplateTerms.Of(template, texts);

            TermsCheck.Of(terms.Cleaned()).ShouldBeEmpty();
            terms.Name.ShouldNotContain("_");
        }
    }
}
