namespace CalendarCafe.Web.Features.Organizations.Editing;

/// <summary>An organisation as its page for admins shows it.</summary>
public sealed record OrganizationSheet(OrganizationTerms Terms, string? Logo);
