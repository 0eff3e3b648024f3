namespace CalendarCafe.Web.Features.EventTypes.Editing.Fields;

/// <summary>One of several values, and how it is called.</summary>
public sealed record Choice<T>(T Value, string Text);
