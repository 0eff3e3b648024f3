using System.Globalization;
using CalendarCafe.Domain;
using CalendarCafe.Domain.Bookings;
using CalendarCafe.Domain.EventTypes;
using Microsoft.AspNetCore.Http.Extensions;
using NodaTime.Text;

namespace CalendarCafe.Web.Features.Bookings.Listing;

/// <summary>What a host looks at, as the address says it: what cannot be read there was not asked for.</summary>
public sealed record ListQuery
{
    public const string Path = "/app/bookings";
    public const int MostPages = 40;
    public const int LongestText = 100;

    // Beyond these nobody has a booking, and arithmetic could overflow.
    private static readonly DateInterval Plausible = new(new(1970, 1, 1), new(2199, 12, 31));

    public ListTab Tab { get; init; }

    /// <summary>What is searched for; empty for nothing.</summary>
    public string Text { get; init; } = "";

    public EventTypeId? EventType { get; init; }

    public ListOutcome? Outcome { get; init; }

    public LocalDate? From { get; init; }

    /// <summary>The last day, included.</summary>
    public LocalDate? To { get; init; }

    public int Page { get; init; } = 1;

    public ListView View { get; init; }

    /// <summary>The day whose week or month is shown; null for today.</summary>
    public LocalDate? Date { get; init; }

    /// <summary>The booking whose drawer is open.</summary>
    public BookingId? Open { get; init; }

    public bool IsFiltered =>
        Text.Length > 0 || EventType is not null || Outcome is not null || From is not null || To is not null;

    /// <summary>The outcomes that the tab can hold.</summary>
    public static IReadOnlyList<ListOutcome> OutcomesOf(ListTab tab) =>
        tab switch
        {
            ListTab.Upcoming or ListTab.Pending => [],
            ListTab.Past => [ListOutcome.Completed, ListOutcome.NoShow],
            ListTab.Canceled => [ListOutcome.Canceled, ListOutcome.Declined, ListOutcome.Expired],
        };

    public static ListQuery Read(Func<string, string?> parameter)
    {
        var tab = Among<ListTab>(parameter("tab")) ?? ListTab.Upcoming;
        var outcome = Among<ListOutcome>(parameter("status"));
        return new()
        {
            Tab = tab,
            Text = CleanText.Cut(CleanText.Line(parameter("q")), LongestText),
            EventType = Guid.TryParse(parameter("type"), out var type) ? new EventTypeId(type) : null,
            Outcome = outcome is { } asked && OutcomesOf(tab).Contains(asked) ? outcome : null,
            From = DateIn(parameter("from")),
            To = DateIn(parameter("to")),
            Page = int.TryParse(parameter("page"), NumberStyles.None, CultureInfo.InvariantCulture, out var page)
                ? Math.Clamp(page, 1, MostPages)
                : 1,
            View = Among<ListView>(parameter("view")) ?? ListView.List,
            Date = DateIn(parameter("date")),
            Open = Guid.TryParse(parameter("booking"), out var booking) ? new BookingId(booking) : null,
        };
    }

    public static ListQuery Read(IQueryCollection query) => Read(name => query[name].ToString());

    /// <summary>A day as a form sends it; null for none, or none that anybody means.</summary>
    public static LocalDate? DateIn(string? typed) =>
        LocalDatePattern.Iso.Parse(typed ?? "") is { Success: true, Value: var date } && Plausible.Contains(date)
            ? date
            : null;

    /// <summary>The same in another tab, from its first page.</summary>
    public ListQuery In(ListTab tab) =>
        this with
        {
            Tab = tab,
            Page = 1,
            Open = null,
            Outcome = Outcome is { } outcome && OutcomesOf(tab).Contains(outcome) ? outcome : null,
        };

    /// <summary>With a filter changed: it begins at the first page again.</summary>
    public ListQuery Filtered(Func<ListQuery, ListQuery> change) => change(this) with { Page = 1, Open = null };

    public ListQuery WithoutFilters() =>
        new()
        {
            Tab = Tab,
            View = View,
            Date = Date,
        };

    public ListQuery OnPage(int page) => this with { Page = page, Open = null };

    public ListQuery As(ListView view, LocalDate? date = null) =>
        this with
        {
            View = view,
            Date = date ?? Date,
            Page = 1,
            Open = null,
        };

    public ListQuery Opening(BookingId? booking) => this with { Open = booking };

    /// <summary>Whether both show the same list, whatever drawer is open beside it.</summary>
    public bool ShowsSameAs(ListQuery other) => Opening(null) == other.Opening(null);

    public string ToPath() => Path + Parameters();

    /// <summary>The address of a file of what the filters find, of every page.</summary>
    public string ToExport(string extension) =>
        $"{Path}/export.{extension}"
        + (this with { Page = 1, Open = null, View = ListView.List, Date = null }).Parameters();

    private string Parameters()
    {
        var query = new QueryBuilder();
        Add(query, "tab", Tab == ListTab.Upcoming ? null : NameOf(Tab));
        Add(query, "q", Text);
        Add(query, "type", EventType?.ToString());
        Add(query, "status", Outcome is { } outcome ? NameOf(outcome) : null);
        Add(query, "from", TextOf(From));
        Add(query, "to", TextOf(To));
        Add(query, "page", Page == 1 ? null : $"{Page}");
        Add(query, "view", View == ListView.List ? null : NameOf(View));
        Add(query, "date", TextOf(Date));
        Add(query, "booking", Open?.ToString());
        return query.ToString();
    }

    private static void Add(QueryBuilder query, string name, string? value)
    {
        if (!string.IsNullOrEmpty(value))
        {
            query.Add(name, value);
        }
    }

    private static string? TextOf(LocalDate? date) => date is { } day ? LocalDatePattern.Iso.Format(day) : null;

    private static string NameOf<T>(T member)
        where T : struct, Enum => member.ToString().ToLowerInvariant();

    // By name only: a number would be taken for a member too.
    private static T? Among<T>(string? name)
        where T : struct, Enum =>
        Enum.GetValues<T>()
            .Where(member => string.Equals(member.ToString(), name, StringComparison.OrdinalIgnoreCase))
            .Select(member => (T?)member)
            .FirstOrDefault();
}
