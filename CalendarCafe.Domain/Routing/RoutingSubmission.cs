using CalendarCafe.Domain.Bookings;
using CalendarCafe.Domain.EventTypes;
using CalendarCafe.Domain.Organizations;

namespace CalendarCafe.Domain.Routing;

/// <summary>What somebody answered to a routing form, where it led them, and the booking that came of it.</summary>
public sealed class RoutingSubmission : ITenantOwned
{
    private readonly List<Answer> _answers = [];

    private RoutingSubmission(
        RoutingSubmissionId id,
        OrganizationId organizationId,
        RoutingFormId formId,
        RoutingRuleId? matchedRuleId,
        EventTypeId? eventTypeId,
        Instant submittedAt
    )
    {
        Id = id;
        OrganizationId = organizationId;
        FormId = formId;
        MatchedRuleId = matchedRuleId;
        EventTypeId = eventTypeId;
        SubmittedAt = submittedAt;
    }

    public RoutingSubmissionId Id { get; private init; }

    public OrganizationId OrganizationId { get; private init; }

    public RoutingFormId FormId { get; private init; }

    /// <summary>Null where the fallback answered, and once the rule has been removed.</summary>
    public RoutingRuleId? MatchedRuleId { get; private init; }

    public EventTypeId? EventTypeId { get; private init; }

    /// <summary>Null until, and unless, a booking is made.</summary>
    public BookingId? BookingId { get; private set; }

    public Instant SubmittedAt { get; private init; }

    public IReadOnlyList<Answer> Answers => _answers;

    /// <summary>A submission that this rule matched, or, without one, that went to the form's fallback.</summary>
    public static RoutingSubmission Of(RoutingForm form, RoutingRule? matched, Instant now) =>
        new(
            RoutingSubmissionId.New(),
            form.OrganizationId,
            form.Id,
            matched?.Id,
            matched is null ? form.FallbackEventTypeId : matched.EventTypeId,
            now
        );

    public void Answered(Question question, IReadOnlyList<string> values) =>
        _answers.Add(Answer.ToSubmission(this, question, values));

    public void LedTo(BookingId bookingId) => BookingId = bookingId;
}
