using CalendarCafe.Domain.EventTypes;

namespace CalendarCafe.Tests.Domain.EventTypes;

public sealed class TermsCheckTests
{
    public static TheoryData<string, EventTypeTerms, TermsProblemKind> Wrong =>
        new()
        {
            { "name", SomeTerms.Intro with { Name = "" }, TermsProblemKind.Required },
            { "name", SomeTerms.Intro with { Name = new string('x', 101) }, TermsProblemKind.TooLong },
            { "instructions", SomeTerms.Intro with { Instructions = new string('x', 2001) }, TermsProblemKind.TooLong },
            { "slug", SomeTerms.Intro with { Slug = "" }, TermsProblemKind.Required },
            { "slug", SomeTerms.Intro with { Slug = "Intro call" }, TermsProblemKind.NotASlug },
            { "slug", SomeTerms.Intro with { Slug = "admin" }, TermsProblemKind.Reserved },
            { "kind", SomeTerms.Intro with { Kind = EventTypeKind.RoundRobin }, TermsProblemKind.NotAKind },
            { "durations.0", SomeTerms.Intro with { Durations = [Duration.Zero] }, TermsProblemKind.LengthOutOfRange },
            {
                "durations.1",
                SomeTerms.Intro with
                {
                    Durations = [Duration.FromMinutes(30), Duration.FromMinutes(30)],
                },
                TermsProblemKind.Repeated
            },
            {
                "capacity",
                SomeTerms.Intro with
                {
                    Kind = EventTypeKind.Group,
                    Capacity = 0,
                },
                TermsProblemKind.NumberOutOfRange
            },
            {
                "minimumSeats",
                SomeTerms.Intro with
                {
                    Kind = EventTypeKind.Group,
                    Capacity = 3,
                    MinimumSeats = 4,
                },
                TermsProblemKind.NumberOutOfRange
            },
            {
                "bufferBefore",
                SomeTerms.Intro with
                {
                    BufferBefore = Duration.FromHours(13),
                },
                TermsProblemKind.LengthOutOfRange
            },
            {
                "startIncrement",
                SomeTerms.Intro with
                {
                    StartIncrement = Duration.FromMinutes(4),
                },
                TermsProblemKind.LengthOutOfRange
            },
            { "horizonDays", SomeTerms.Intro with { HorizonDays = 731 }, TermsProblemKind.NumberOutOfRange },
            {
                "horizonDays",
                SomeTerms.Intro with
                {
                    HorizonKind = HorizonKind.BookableDays,
                    HorizonDays = 367,
                },
                TermsProblemKind.NumberOutOfRange
            },
            { "horizonFirst", SomeTerms.Intro with { HorizonKind = HorizonKind.Dates }, TermsProblemKind.NotADate },
            {
                "horizonLast",
                SomeTerms.Intro with
                {
                    HorizonKind = HorizonKind.Dates,
                    HorizonFirst = new LocalDate(2026, 3, 2),
                    HorizonLast = new LocalDate(2026, 3, 1),
                },
                TermsProblemKind.EndBeforeStart
            },
            { "limits.0", SomeTerms.Intro with { Limits = [Day(0)] }, TermsProblemKind.NumberOutOfRange },
            { "limits.1", SomeTerms.Intro with { Limits = [Day(5), Day(6)] }, TermsProblemKind.Repeated },
            {
                "limits.1",
                SomeTerms.Intro with
                {
                    Limits = [Day(5), new(LimitPeriod.Week, LimitMeasure.Bookings, 4)],
                },
                TermsProblemKind.Contradiction
            },
            {
                "questions.1.label",
                SomeTerms.Intro with
                {
                    Questions = [SomeTerms.Question("Why?"), SomeTerms.Question("")],
                },
                TermsProblemKind.Required
            },
            {
                "questions.0.options",
                SomeTerms.Intro with
                {
                    Questions = [SomeTerms.Question("Which?", QuestionType.SingleSelect)],
                },
                TermsProblemKind.NoOptions
            },
            { "locations", SomeTerms.Intro with { Locations = [] }, TermsProblemKind.TooMany },
            {
                "locations.0",
                SomeTerms.Intro with
                {
                    Locations = [new(LocationKind.Zoom, "http://zoom.example")],
                },
                TermsProblemKind.NotALink
            },
            {
                "locations.0",
                SomeTerms.Intro with
                {
                    Locations = [new(LocationKind.Phone, "call me")],
                },
                TermsProblemKind.NotANumberToCall
            },
            {
                "approvalWindow",
                SomeTerms.Intro with
                {
                    RequiresApproval = true,
                    ApprovalWindow = Duration.FromMinutes(1),
                },
                TermsProblemKind.LengthOutOfRange
            },
            { "redirectUrl", SomeTerms.Intro with { RedirectUrl = "javascript:alert(1)" }, TermsProblemKind.NotALink },
            { "color", SomeTerms.Intro with { Color = "red" }, TermsProblemKind.NotAColor },
        };

    [Fact]
    public void What_is_in_order_has_no_problem() => TermsCheck.Of(SomeTerms.Intro).ShouldBeEmpty();

    [Theory]
    [MemberData(nameof(Wrong))]
    public void Problem_is_told_at_its_field(string field, EventTypeTerms terms, TermsProblemKind kind)
    {
        var problems = TermsCheck.Of(terms.Cleaned());

        problems.ShouldContain(problem => problem.Field == field && problem.Kind == kind);
        problems.ShouldAllBe(problem =>
            problem.Field == field || problem.Field.StartsWith("horizon", StringComparison.Ordinal)
        );
    }

    [Fact]
    public void What_has_no_meaning_for_the_kind_is_not_looked_at() =>
        TermsCheck
            .Of(SomeTerms.Intro with { Capacity = -1, ApprovalWindow = Duration.Zero, HorizonFirst = null })
            .ShouldBeEmpty();

    private static LimitTerms Day(int most) => new(LimitPeriod.Day, LimitMeasure.Bookings, most);
}
