using CalendarCafe.Domain.EventTypes;
using CalendarCafe.Domain.Organizations;

namespace CalendarCafe.Web.Demo;

/// <summary>What the people of the demo organisation offer: everybody a short talk, some of them more.</summary>
internal static class DemoEventTypes
{
    /// <summary>The event type whose bookings wait for a yes.</summary>
    public const string Approved = "mentoring";

    public static IEnumerable<EventType> Of(User host)
    {
        yield return Intro(host);
        switch (host.Slug)
        {
            case "ada":
                yield return DeepDive(host);
                yield return Interview(host);
                yield return Mentoring(host);
                yield return Tasting(host);
                break;
            case "alan":
                yield return OfficeHours(host);
                break;
            case "mei":
                yield return Coffee(host);
                break;
        }
    }

    private static EventType Intro(User host)
    {
        var intro = EventType.OneOnOne(host, "Intro call", "intro", Duration.FromMinutes(30));
        intro.Describe(
            "Half an hour to get to know each other.",
            LocationKind.Custom,
            "A video call; the link follows by mail"
        );
        intro.OpenFor(Duration.FromHours(1), horizonDays: 60);
        return intro;
    }

    private static EventType DeepDive(User host)
    {
        var dive = EventType.OneOnOne(host, "Deep dive", "deep-dive", Duration.FromMinutes(60));
        dive.Describe(
            "An hour or more on one question, with time to breathe before and after.",
            LocationKind.Zoom,
            "https://zoom.example/ada"
        );
        dive.AlsoLast([Duration.FromMinutes(90)]);
        dive.StartEvery(Duration.FromMinutes(30));
        dive.KeepFree(Duration.FromMinutes(15), Duration.FromMinutes(15));
        dive.OpenFor(Duration.FromHours(4), horizonDays: 45);
        dive.Limit(LimitPeriod.Day, LimitMeasure.Bookings, 2);
        dive.Limit(LimitPeriod.Week, LimitMeasure.Minutes, 360);
        dive.Ask(QuestionType.LongText, "What would you like to go into?", isRequired: true, []);
        dive.Cancelable(CancellationReasonPolicy.Required, Duration.FromHours(2));
        dive.PlaceAt(1);
        return dive;
    }

    private static EventType Interview(User host)
    {
        var interview = EventType.OneOnOne(host, "Interview", "interview", Duration.FromMinutes(45));
        interview.Describe(
            "A first talk about working together. We ask a few things beforehand, so that we can talk about the rest.",
            LocationKind.Phone,
            "We call you"
        );
        interview.OpenFor(Duration.FromDays(1), horizonDays: 30);
        interview.KeepFree(Duration.Zero, Duration.FromMinutes(15));
        interview.Ask(QuestionType.ShortText, "What do you do today?", isRequired: true, []);
        interview.Ask(QuestionType.LongText, "What should we know about you?", isRequired: false, []);
        interview.Ask(
            QuestionType.SingleSelect,
            "How did you hear of us?",
            isRequired: true,
            ["A friend", "A talk", "The web", "Somewhere else"]
        );
        interview.Ask(
            QuestionType.MultiSelect,
            "What interests you?",
            isRequired: false,
            ["Engineering", "Design", "Support", "Sales"]
        );
        interview.Ask(QuestionType.Phone, "Where may we call you?", isRequired: true, []).Hint("+44 20 7946 0958");
        interview.Ask(QuestionType.Email, "Whom may we ask about you?", isRequired: false, []);
        interview.Ask(QuestionType.Number, "How many years have you worked?", isRequired: false, []);
        interview.PlaceAt(2);
        return interview;
    }

    private static EventType Mentoring(User host)
    {
        var mentoring = EventType.OneOnOne(host, "Mentoring", Approved, Duration.FromMinutes(30));
        mentoring.Describe(
            "Half an hour on where you want to go. I read each request before I confirm it.",
            LocationKind.Custom,
            "A video call; the link follows by mail"
        );
        mentoring.OpenFor(Duration.FromHours(12), horizonDays: 30);
        mentoring.AskForApproval(Duration.FromHours(24));
        mentoring.Reschedulable(Duration.FromHours(4));
        mentoring.AllowPerInvitee(2);
        mentoring.Ask(QuestionType.LongText, "What are you working on?", isRequired: true, []);
        mentoring.PlaceAt(3);
        return mentoring;
    }

    private static EventType Tasting(User host)
    {
        var tasting = EventType.Group(host, "Coffee tasting", "tasting", Duration.FromMinutes(60), capacity: 6);
        tasting.Describe(
            "Three beans, one hour, six people at one table. We brew together and say what we taste.",
            LocationKind.Zoom,
            "https://zoom.example/tasting"
        );
        tasting.OpenFor(Duration.FromHours(12), horizonDays: 30);
        tasting.Seat(minimum: 3, showsSeatsLeft: true);
        tasting.PlaceAt(4);
        return tasting;
    }

    private static EventType OfficeHours(User host)
    {
        var hours = EventType.OneOnOne(host, "Office hours", "office-hours", Duration.FromMinutes(15));
        hours.Describe("A quarter of an hour for any question.", LocationKind.InPerson, "14 Pier Road, London");
        hours.AlsoLast([Duration.FromMinutes(30)]);
        hours.OpenFor(Duration.FromMinutes(30), horizonDays: 14);
        hours.Limit(LimitPeriod.Day, LimitMeasure.Bookings, 6);
        hours.PlaceAt(1);
        return hours;
    }

    private static EventType Coffee(User host)
    {
        var coffee = EventType.OneOnOne(host, "Coffee", "coffee", Duration.FromMinutes(20));
        coffee.Describe("Any subject, one coffee each.", LocationKind.GoogleMeet, "https://meet.example/mei");
        coffee.StartEvery(Duration.FromMinutes(30));
        coffee.OpenFor(Duration.FromHours(2), horizonDays: 30);
        coffee.PlaceAt(1);
        return coffee;
    }
}
