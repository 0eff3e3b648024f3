using CalendarCafe.Domain.Availability;
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

    /// <summary>A group that says something else of everything.</summary>
    public static EventTypeTerms Other { get; } =
        Intro with
        {
            Name = "Class",
            Slug = "class",
            Description = "To get to know each other.",
            Kind = EventTypeKind.Group,
            Durations = [Duration.FromMinutes(45), Duration.FromMinutes(90)],
            Capacity = 6,
            MinimumSeats = 2,
            ShowsSeatsLeft = true,
            Color = "#8A3B12",
            ScheduleId = AvailabilityScheduleId.New(),
            StartIncrement = Duration.FromMinutes(15),
            Alignment = StartAlignment.Clock,
            BufferBefore = Duration.FromMinutes(10),
            BufferAfter = Duration.FromMinutes(5),
            MinimumNotice = Duration.FromHours(4),
            HorizonKind = HorizonKind.BusinessDays,
            HorizonDays = 20,
            Limits = [new(LimitPeriod.Day, LimitMeasure.Bookings, 5), new(LimitPeriod.Week, LimitMeasure.Minutes, 360)],
            IsFirstOfDayOnly = true,
            PacksAroundMeetings = true,
            MostPerInvitee = 2,
            Questions =
            [
                Question("Which?", QuestionType.SingleSelect) with
                {
                    Options = ["One", "Two"],
                },
                Question("Why?") with
                {
                    Placeholder = "Because",
                    IsRequired = true,
                },
            ],
            Locations = [new(LocationKind.Zoom, "https://zoom.example/ada"), new(LocationKind.Phone)],
            RequiresApproval = true,
            ApprovalWindow = Duration.FromHours(6),
            CancellationReason = CancellationReasonPolicy.Required,
            CancellationNotice = Duration.FromHours(2),
            ReschedulingNotice = Duration.FromHours(3),
            Instructions = "Bring milk.\nRing twice.",
            AllowsGuests = false,
            ChecksEmail = true,
            IsHidden = true,
            RedirectUrl = "https://ada.example/thanks",
            RedirectSaysWho = true,
        };

    public static QuestionTerms Question(string label, QuestionType type = QuestionType.ShortText) =>
        QuestionTerms.New(type) with
        {
            Label = label,
        };
}
