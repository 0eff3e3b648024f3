using CalendarCafe.Domain.EventTypes;

namespace CalendarCafe.Web.Features.EventTypes;

/// <summary>A question as the booking form asks it.</summary>
public sealed record AskedQuestion(
    QuestionId Id,
    QuestionType Type,
    string Label,
    bool IsRequired,
    string? Placeholder,
    IReadOnlyList<string> Options
);
