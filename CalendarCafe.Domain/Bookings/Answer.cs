using CalendarCafe.Domain.EventTypes;
using CalendarCafe.Domain.Organizations;
using CalendarCafe.Domain.Routing;

namespace CalendarCafe.Domain.Bookings;

/// <summary>What was answered to a question, with the label that it was asked under; of a booking or of a routing submission.</summary>
public sealed class Answer : ITenantOwned
{
    public const int ValueLength = 2000;

    private Answer(
        AnswerId id,
        OrganizationId organizationId,
        BookingId? bookingId,
        RoutingSubmissionId? routingSubmissionId,
        QuestionId? questionId,
        string label,
        IReadOnlyList<string> values,
        int position
    )
    {
        Id = id;
        OrganizationId = organizationId;
        BookingId = bookingId;
        RoutingSubmissionId = routingSubmissionId;
        QuestionId = questionId;
        Label = label;
        Values = values;
        Position = position;
    }

    public AnswerId Id { get; private init; }

    public OrganizationId OrganizationId { get; private init; }

    public BookingId? BookingId { get; private init; }

    public RoutingSubmissionId? RoutingSubmissionId { get; private init; }

    /// <summary>Null once the question has been removed; the label stays.</summary>
    public QuestionId? QuestionId { get; private init; }

    public string Label { get; private init; }

    /// <summary>One value; several only for a multiple choice.</summary>
    public IReadOnlyList<string> Values { get; private init; }

    public int Position { get; private init; }

    internal static Answer ToBooking(Booking booking, Question question, IReadOnlyList<string> values) =>
        To(question, values, booking.Id, null);

    internal static Answer ToSubmission(
        RoutingSubmission submission,
        Question question,
        IReadOnlyList<string> values
    ) => To(question, values, null, submission.Id);

    private static Answer To(
        Question question,
        IReadOnlyList<string> values,
        BookingId? bookingId,
        RoutingSubmissionId? routingSubmissionId
    ) =>
        new(
            AnswerId.New(),
            question.OrganizationId,
            bookingId,
            routingSubmissionId,
            question.Id,
            question.Label,
            [.. values.Select(value => Require.Text(value, ValueLength))],
            question.Position
        );
}
