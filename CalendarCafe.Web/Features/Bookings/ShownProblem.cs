namespace CalendarCafe.Web.Features.Bookings;

/// <summary>What is wrong with one field of the form, by the field's name there, in words.</summary>
public sealed record ShownProblem(string Field, string Sentence);
