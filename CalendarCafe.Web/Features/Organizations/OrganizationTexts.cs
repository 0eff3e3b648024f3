namespace CalendarCafe.Web.Features.Organizations;

/// <summary>Marks the texts of an organisation's public pages.</summary>
public sealed class OrganizationTexts;
