using CalendarCafe.Domain.EventTypes;
using CalendarCafe.Domain.Organizations;

namespace CalendarCafe.Domain.Routing;

/// <summary>Questions whose answers lead to an event type: the first rule that matches wins, else the fallback.</summary>
public sealed class RoutingForm : ITenantOwned, ISoftDeleted
{
    public const int NameLength = 100;
    public const int DescriptionLength = 2000;
    public const int MessageLength = 1000;
    public const int MaxQuestions = 30;

    private readonly List<Question> _questions = [];
    private readonly List<RoutingRule> _rules = [];

    private RoutingForm(RoutingFormId id, OrganizationId organizationId, string name)
    {
        Id = id;
        OrganizationId = organizationId;
        Name = name;
    }

    public RoutingFormId Id { get; private init; }

    public OrganizationId OrganizationId { get; private init; }

    public string Name { get; private set; }

    public string? Description { get; private set; }

    /// <summary>Where those go whom no rule matches; null means they read <see cref="FallbackMessage"/>.</summary>
    public EventTypeId? FallbackEventTypeId { get; private set; }

    public string? FallbackMessage { get; private set; }

    public Instant? DeletedAt { get; private set; }

    public IReadOnlyList<Question> Questions => _questions;

    public IReadOnlyList<RoutingRule> Rules => _rules;

    public static RoutingForm Create(OrganizationId organizationId, string name) =>
        new(RoutingFormId.New(), organizationId, Require.Text(name, NameLength));

    public void Describe(string name, string? description)
    {
        Name = Require.Text(name, NameLength);
        Description = Require.OptionalText(description, DescriptionLength);
    }

    public void FallBackTo(EventTypeId? eventTypeId, string? message)
    {
        FallbackEventTypeId = eventTypeId;
        FallbackMessage = Require.OptionalText(message, MessageLength);
    }

    public Question Ask(QuestionType type, string label, bool isRequired, IReadOnlyList<string> options)
    {
        if (_questions.Count == MaxQuestions)
        {
            throw new InvalidOperationException($"A routing form asks at most {MaxQuestions} questions.");
        }

        var question = Question.OfRoutingForm(this, type, label, isRequired, options, _questions.Count);
        _questions.Add(question);
        return question;
    }

    /// <summary>Adds a rule after those that stand already, so that they win over it.</summary>
    public void Route(
        Question question,
        RoutingOperator comparison,
        IReadOnlyList<string> values,
        EventTypeId eventTypeId
    )
    {
        if (question.RoutingFormId != Id)
        {
            throw new ArgumentException("The question belongs to another form.", nameof(question));
        }

        _rules.Add(RoutingRule.Of(this, question, comparison, values, eventTypeId, _rules.Count));
    }

    public void Delete(Instant now) => DeletedAt ??= now;
}
