namespace CalendarCafe.Web.Features.Accounts;

internal sealed record ZoneChoice(string Id, string Place);
