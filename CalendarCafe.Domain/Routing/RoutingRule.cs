using CalendarCafe.Domain.EventTypes;
using CalendarCafe.Domain.Organizations;

namespace CalendarCafe.Domain.Routing;

/// <summary>One condition of a routing form and the event type that it leads to; rules are tried in the order of their position.</summary>
public sealed class RoutingRule : ITenantOwned
{
    public const int ValueLength = Question.OptionLength;
    public const int MaxValues = Question.MaxOptions;

    private RoutingRule(
        RoutingRuleId id,
        OrganizationId organizationId,
        RoutingFormId formId,
        QuestionId questionId,
        RoutingOperator @operator,
        IReadOnlyList<string> values,
        EventTypeId eventTypeId,
        int position
    )
    {
        Id = id;
        OrganizationId = organizationId;
        FormId = formId;
        QuestionId = questionId;
        Operator = @operator;
        Values = values;
        EventTypeId = eventTypeId;
        Position = position;
    }

    public RoutingRuleId Id { get; private init; }

    public OrganizationId OrganizationId { get; private init; }

    public RoutingFormId FormId { get; private init; }

    public QuestionId QuestionId { get; private init; }

    public RoutingOperator Operator { get; private init; }

    /// <summary>One value; several only for IN.</summary>
    public IReadOnlyList<string> Values { get; private init; }

    public EventTypeId EventTypeId { get; private init; }

    public int Position { get; private set; }

    internal static RoutingRule Of(
        RoutingForm form,
        Question question,
        RoutingOperator comparison,
        IReadOnlyList<string> values,
        EventTypeId eventTypeId,
        int position
    )
    {
        var most = comparison == RoutingOperator.In ? MaxValues : 1;
        if (values.Count < 1 || values.Count > most)
        {
            throw new ArgumentException("A rule compares with one value, and only IN with several.", nameof(values));
        }

        return new(
            RoutingRuleId.New(),
            form.OrganizationId,
            form.Id,
            question.Id,
            comparison,
            [.. values.Select(value => Require.Text(value, ValueLength))],
            eventTypeId,
            position
        );
    }
}
