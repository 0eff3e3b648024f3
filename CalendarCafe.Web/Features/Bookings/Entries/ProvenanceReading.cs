using CalendarCafe.Domain;
using CalendarCafe.Domain.Bookings;
using CalendarCafe.Web.Shared;

namespace CalendarCafe.Web.Features.Bookings.Entries;

/// <summary>Where an invitee came from: what a program says is refused where it is too long, what an address says is cut.</summary>
internal static class ProvenanceReading
{
    /// <summary>The names of the marks in JSON, under <c>utm</c>, and in an address, after <c>utm_</c>.</summary>
    public static readonly IReadOnlyList<string> Marks = ["source", "medium", "campaign", "content", "term"];

    public static IReadOnlyList<FieldProblem> Problems(Provenance provenance) =>
        [
            .. Marks
                .Where(mark => ValueOf(provenance, mark)?.Length > Invitee.UtmLength)
                .Select(mark => new FieldProblem($"utm.{mark}", FieldProblemKind.TooLong, Invitee.UtmLength)),
        ];

    /// <summary>The marks and the referrer of an address, by their names there.</summary>
    public static Provenance Of(Func<string, string?> valueOf) =>
        new(
            Cut(valueOf("utm_source")),
            Cut(valueOf("utm_medium")),
            Cut(valueOf("utm_campaign")),
            Cut(valueOf("utm_content")),
            Cut(valueOf("utm_term")),
            PageOf(valueOf("referrer"))
        );

    /// <summary>Host and path of a page, and never its query, which may hold what is nobody else's business.</summary>
    public static string? PageOf(string? address)
    {
        var text = CleanText.Line(address);
        var whole = text.Contains("://", StringComparison.Ordinal) ? text : $"https://{text}";
        return
            text.Length > 0
            && Uri.TryCreate(whole, UriKind.Absolute, out var page)
            && page is { Scheme: "https" or "http", Host.Length: > 0 }
            ? CleanText.Cut($"{page.Host}{page.AbsolutePath.TrimEnd('/')}", Invitee.ReferrerLength)
            : null;
    }

    private static string? ValueOf(Provenance provenance, string mark) =>
        mark switch
        {
            "source" => provenance.Source,
            "medium" => provenance.Medium,
            "campaign" => provenance.Campaign,
            "content" => provenance.Content,
            "term" => provenance.Term,
            _ => throw new ArgumentOutOfRangeException(nameof(mark)),
        };

    private static string? Cut(string? value) =>
        CleanText.Line(value) is { Length: > 0 } clean ? CleanText.Cut(clean, Invitee.UtmLength) : null;
}
