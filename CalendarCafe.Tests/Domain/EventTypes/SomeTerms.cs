using CalendarCafe.Domain.EventTypes;

namespace CalendarCafe.Tests.Domain.EventTypes;

/// <summary>Half an hour on Google Meet, in order in every respect.</summary>
internal static class SomeTerms
{
    public static EventTypeTerms Intro { get; } =
        new()
        {
            Name = "Intro call",
            Slug = "intro-call",
            Durations = [Duration.FromMinutes(30)],
            Locations = [new MeetingPlace(LocationKind.GoogleMeet)],
        };

    public static QuestionTerms Question(string label, QuestionType type = QuestionType.ShortText) =>
        QuestionTerms.New(type) with
        {
            Label = label,
        };
}
