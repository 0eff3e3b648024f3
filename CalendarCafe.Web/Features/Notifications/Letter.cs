namespace CalendarCafe.Web.Features.Notifications;

/// <summary>
/// What a mail says, before it has a form: plain text of one line each, but for values, which keep their line breaks.
/// Links may hold placeholders that are filled at the moment of sending.
/// </summary>
public sealed record Letter(string Subject, string Heading, string Intro)
{
    public IReadOnlyList<LetterFact> Facts { get; init; } = [];

    public LetterLink? Action { get; init; }

    public string? Closing { get; init; }
}

public sealed record LetterFact(string Label, string Value);

public sealed record LetterLink(string Label, string Address);
