namespace CalendarCafe.Web.Features.Members;

/// <summary>Marks what hosts read about the members of their organisation.</summary>
public sealed class MemberTexts;
