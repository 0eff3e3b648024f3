using CalendarCafe.Domain.EventTypes;
using CalendarCafe.Web.Shared;
using Microsoft.Extensions.Localization;

namespace CalendarCafe.Web.Features.EventTypes.Editing;

/// <summary>An event type's rules as people say them: the whole in one sentence, and each by itself.</summary>
public sealed class RuleWords(IStringLocalizer<EditorTexts> texts, IStringLocalizer<EventTypeTexts> words)
{
    private const int MinutesPerDay = 24 * 60;

    /// <summary>30 min · Google Meet · 10 min free before · 4 h notice · at most 5 a day.</summary>
    public string Sentence(EventTypeTerms terms) => string.Join(" · ", Parts(terms));

    /// <summary>45 min, 1 h 30 min, 2 days.</summary>
    public string Length(Duration length)
    {
        var minutes = (int)length.TotalMinutes;
        return minutes >= MinutesPerDay && minutes % MinutesPerDay == 0
            ? texts.Plural("Days", minutes / MinutesPerDay)
            : words.Length(length);
    }

    public string Place(LocationKind kind) => words.Location(kind);

    public string Limit(LimitTerms limit) =>
        texts[
            $"Limit_{limit.Period}",
            limit.Measure switch
            {
                LimitMeasure.Bookings => limit.Maximum,
                LimitMeasure.Minutes => Length(Duration.FromMinutes((long)limit.Maximum)),
            }
        ];

    public string Lengths(EventTypeTerms terms) =>
        Either([.. terms.Durations.Order().Select(length => words.Length(length))]);

    /// <summary>One thing, one or another, one, another or a third.</summary>
    public string Either(IReadOnlyList<string> things) =>
        things.Count < 2 ? string.Concat(things) : texts["Either", string.Join(", ", things.SkipLast(1)), things[^1]];

    public string Horizon(EventTypeTerms terms) =>
        terms.HorizonKind switch
        {
            HorizonKind.CalendarDays => texts.Plural("Horizon_CalendarDays", terms.HorizonDays),
            HorizonKind.BusinessDays => texts.Plural("Horizon_BusinessDays", terms.HorizonDays),
            HorizonKind.BookableDays => texts.Plural("Horizon_BookableDays", terms.HorizonDays),
            HorizonKind.Dates => texts["Horizon_Dates", Date(terms.HorizonFirst), Date(terms.HorizonLast)],
        };

    private static string Date(LocalDate? date) => date is { } day ? TimeText.DayWithYear(day) : "…";

    private IEnumerable<string> Parts(EventTypeTerms terms) =>
        (
            (string[])
                [
                    Lengths(terms),
                    terms.IsGroup ? texts.Plural("Seats", terms.Capacity) : "",
                    Either([.. terms.Locations.Select(place => words.Location(place.Kind)).Distinct()]),
                    terms.BufferBefore > Duration.Zero ? texts["FreeBefore", Length(terms.BufferBefore)] : "",
                    terms.BufferAfter > Duration.Zero ? texts["FreeAfter", Length(terms.BufferAfter)] : "",
                    terms.MinimumNotice > Duration.Zero ? texts["WithNotice", Length(terms.MinimumNotice)] : "",
                    Horizon(terms),
                    .. terms.Limits.Select(Limit),
                    terms.IsFirstOfDayOnly ? texts["SaysFirstOfDay"] : "",
                    terms.PacksAroundMeetings ? texts["SaysPacking"] : "",
                    terms.MostPerInvitee is { } most ? texts.Plural("PerInvitee", most) : "",
                    terms.RequiresApproval ? texts["SaysApproval"] : "",
                    terms.ChecksEmail ? texts["SaysEmailCheck"] : "",
                ]
        ).Where(part => part.Length > 0);
}
