using CalendarCafe.Domain.Organizations;
using CalendarCafe.Domain.Routing;

namespace CalendarCafe.Domain.EventTypes;

/// <summary>A question that an invitee is asked, by an event type or by a routing form: exactly one of the two.</summary>
public sealed class Question : ITenantOwned
{
    public const int LabelLength = 200;
    public const int PlaceholderLength = 200;
    public const int OptionLength = 200;
    public const int MaxOptions = 100;

    private Question(
        QuestionId id,
        OrganizationId organizationId,
        EventTypeId? eventTypeId,
        RoutingFormId? routingFormId,
        QuestionType type,
        string label,
        bool isRequired,
        IReadOnlyList<string> options,
        int position
    )
    {
        Id = id;
        OrganizationId = organizationId;
        EventTypeId = eventTypeId;
        RoutingFormId = routingFormId;
        Type = type;
        Label = label;
        IsRequired = isRequired;
        Options = options;
        Position = position;
    }

    public QuestionId Id { get; private init; }

    public OrganizationId OrganizationId { get; private init; }

    public EventTypeId? EventTypeId { get; private init; }

    public RoutingFormId? RoutingFormId { get; private init; }

    public QuestionType Type { get; private set; }

    public string Label { get; private set; }

    public bool IsRequired { get; private set; }

    public string? Placeholder { get; private set; }

    /// <summary>What a select offers, in order; empty for every other type.</summary>
    public IReadOnlyList<string> Options { get; private set; }

    public int Position { get; private set; }

    public void Hint(string? placeholder) => Placeholder = Require.OptionalText(placeholder, PlaceholderLength);

    /// <summary>Puts one more question at the end of an event type's.</summary>
    internal static Question Ask(
        EventType eventType,
        List<Question> asked,
        QuestionType type,
        string label,
        bool isRequired,
        IReadOnlyList<string> options
    )
    {
        var most = EventTypeBounds.MaxQuestions;
        Require.That(asked.Count < most, $"An event type asks at most {most} questions.");
        var (organization, position) = (eventType.OrganizationId, asked.Count);
        var question = Create(organization, eventType.Id, null, type, label, isRequired, options, position);
        asked.Add(question);
        return question;
    }

    /// <summary>Makes the list that of these questions, in this order; one that stays keeps its row, and so its answers.</summary>
    internal static void Revise(EventType eventType, List<Question> asked, IReadOnlyList<QuestionTerms> wanted)
    {
        asked.RemoveAll(question => wanted.All(terms => terms.Question != question.Id));
        foreach (var (position, terms) in wanted.Index())
        {
            var stays = asked.Find(question => question.Id == terms.Question);
            var question =
                stays
                ?? new Question(
                    terms.Question,
                    eventType.OrganizationId,
                    eventType.Id,
                    null,
                    terms.Type,
                    terms.Label,
                    terms.IsRequired,
                    terms.Options,
                    position
                );
            question.Become(terms, position);
            if (stays is null)
            {
                asked.Add(question);
            }
        }
    }

    internal static Question OfRoutingForm(
        RoutingForm form,
        QuestionType type,
        string label,
        bool isRequired,
        IReadOnlyList<string> options,
        int position
    ) => Create(form.OrganizationId, null, form.Id, type, label, isRequired, options, position);

    private static Question Create(
        OrganizationId organizationId,
        EventTypeId? eventTypeId,
        RoutingFormId? routingFormId,
        QuestionType type,
        string label,
        bool isRequired,
        IReadOnlyList<string> options,
        int position
    )
    {
        var text = Require.Text(label, LabelLength);
        var choices = Checked(type, options);
        return new(
            QuestionId.New(),
            organizationId,
            eventTypeId,
            routingFormId,
            type,
            text,
            isRequired,
            choices,
            position
        );
    }

    private static IReadOnlyList<string> Checked(QuestionType type, IReadOnlyList<string> options)
    {
        var isSelect = type is QuestionType.SingleSelect or QuestionType.MultiSelect;
        ArgumentOutOfRangeException.ThrowIfGreaterThan(options.Count, MaxOptions, nameof(options));
        return isSelect == options.Count > 0
            ? [.. options.Select(option => Require.Text(option, OptionLength))]
            : throw new ArgumentException("A select has options, and nothing else has any.", nameof(options));
    }

    private void Become(QuestionTerms terms, int position)
    {
        Type = terms.Type;
        Label = Require.Text(terms.Label, LabelLength);
        IsRequired = terms.IsRequired;
        // A list that is the same is no change to save.
        Options = terms.Options.SequenceEqual(Options, StringComparer.Ordinal)
            ? Options
            : Checked(terms.Type, terms.Options);
        Hint(terms.Placeholder);
        Position = position;
    }
}
