namespace CalendarCafe.Web.Features.Members.Listing;

/// <summary>A page of the list.</summary>
public sealed record ListedMembers(IReadOnlyList<ListedMember> Rows, int Count, int Page, int Pages);
