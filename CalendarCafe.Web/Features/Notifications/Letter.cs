namespace CalendarCafe.Web.Features.Notifications;

/// <summary>
/// What a mail says, before it has a form: plain text of one line each, but for values, which keep their line breaks.
/// Links may hold placeholders that are filled at the moment of sending.
/// </summary>
public sealed record Letter(string Subject, string Heading, string Intro)
{
    public IReadOnlyList<LetterFact> Facts { get; init; } = [];

    /// <summary>What is to be typed elsewhere: stands by itself, large.</summary>
    public string? Code { get; init; }

    public LetterLink? Action { get; init; }

    public string? Closing { get; init; }

    /// <summary>The same letter, in which nothing that people wrote is taken for a placeholder.</summary>
    internal Letter WithoutPlaceholders() =>
        this with
        {
            Subject = Placeholders.Without(Subject),
            Heading = Placeholders.Without(Heading),
            Intro = Placeholders.Without(Intro),
            Facts =
            [
                .. Facts.Select(fact => new LetterFact(
                    Placeholders.Without(fact.Label),
                    Placeholders.Without(fact.Value)
                )),
            ],
        };
}

public sealed record LetterFact(string Label, string Value);

public sealed record LetterLink(string Label, string Address);
