using CalendarCafe.Domain;
using CalendarCafe.Domain.EventTypes;
using Microsoft.Extensions.Localization;

namespace CalendarCafe.Web.Features.EventTypes.Editing;

/// <summary>The rules and words that a new event type begins with.</summary>
internal static class TemplateTerms
{
    public static EventTypeTerms Of(EventTypeTemplate template, IStringLocalizer<EditorTexts> texts)
    {
        var blank = new EventTypeTerms
        {
            Name = template == EventTypeTemplate.Blank ? "" : texts[$"Template_{template}"],
            Slug = "",
            Description = template == EventTypeTemplate.Blank ? "" : texts[$"TemplateText_{template}"],
            Durations = [Duration.FromMinutes(30)],
            Locations = [new MeetingPlace(LocationKind.GoogleMeet)],
            MinimumNotice = Duration.FromHours(4),
        };
        var terms = Ruled(blank, template, texts);
        return terms with { Slug = terms.Name.Length == 0 ? "" : Slug.Suggest(terms.Name, "meeting") };
    }

    private static EventTypeTerms Ruled(
        EventTypeTerms terms,
        EventTypeTemplate template,
        IStringLocalizer<EditorTexts> texts
    ) =>
        template switch
        {
            EventTypeTemplate.Blank or EventTypeTemplate.Intro => terms,
            EventTypeTemplate.Interview => terms with
            {
                Durations = [Duration.FromMinutes(45)],
                BufferBefore = Duration.FromMinutes(5),
                BufferAfter = Duration.FromMinutes(15),
                MinimumNotice = Duration.FromDays(1),
                Questions = [Asked(QuestionType.LongText, texts["TemplateAsk_Interview"], isRequired: false)],
            },
            EventTypeTemplate.Demo => terms with
            {
                BufferBefore = Duration.FromMinutes(10),
                Questions = [Asked(QuestionType.LongText, texts["TemplateAsk_Demo"], isRequired: true)],
            },
            EventTypeTemplate.OfficeHours => terms with
            {
                Kind = EventTypeKind.Group,
                Capacity = 5,
                Durations = [Duration.FromMinutes(60)],
                MinimumNotice = Duration.FromHours(1),
                HorizonDays = 14,
            },
            EventTypeTemplate.Class => terms with
            {
                Kind = EventTypeKind.Group,
                Capacity = 12,
                MinimumSeats = 3,
                ShowsSeatsLeft = true,
                Durations = [Duration.FromMinutes(60)],
                MinimumNotice = Duration.FromHours(12),
            },
            EventTypeTemplate.Support => terms with
            {
                Durations = [Duration.FromMinutes(20)],
                MinimumNotice = Duration.FromHours(1),
                HorizonDays = 14,
                Locations = [new MeetingPlace(LocationKind.Phone)],
                Questions = [Asked(QuestionType.LongText, texts["TemplateAsk_Support"], isRequired: true)],
            },
            EventTypeTemplate.Onboarding => terms with
            {
                Durations = [Duration.FromMinutes(60)],
                BufferAfter = Duration.FromMinutes(15),
                MinimumNotice = Duration.FromDays(1),
                MostPerInvitee = 1,
            },
            EventTypeTemplate.Coffee => terms with
            {
                Durations = [Duration.FromMinutes(45)],
                BufferBefore = Duration.FromMinutes(15),
                BufferAfter = Duration.FromMinutes(15),
                MinimumNotice = Duration.FromDays(1),
                Locations = [new MeetingPlace(LocationKind.InPerson)],
            },
        };

    private static QuestionTerms Asked(QuestionType type, string label, bool isRequired) =>
        QuestionTerms.New(type) with
        {
            Label = label,
            IsRequired = isRequired,
        };
}
