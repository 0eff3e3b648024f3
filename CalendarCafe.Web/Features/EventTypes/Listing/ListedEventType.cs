using CalendarCafe.Domain.EventTypes;

namespace CalendarCafe.Web.Features.EventTypes.Listing;

/// <summary>One of a member's event types as their list shows it; its terms are without the questions.</summary>
public sealed record ListedEventType(EventTypeId Id, EventTypeTerms Terms, bool IsActive, int Upcoming)
{
    public string Name => Terms.Name;

    public string Slug => Terms.Slug;

    public bool IsHidden => Terms.IsHidden;
}

/// <summary>One that was deleted and can be taken back.</summary>
public sealed record DeletedEventType(EventTypeId Id, string Name, string Slug, Instant DeletedAt);
