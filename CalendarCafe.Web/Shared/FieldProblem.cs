namespace CalendarCafe.Web.Shared;

/// <summary>
/// Why a field cannot be taken. <paramref name="Field"/> is its name in JSON, such as <c>invitee.email</c> or
/// <c>answers.{question id}</c>; <paramref name="Limit"/> is the number that the problem speaks of, where it does.
/// </summary>
public sealed record FieldProblem(string Field, FieldProblemKind Kind, int? Limit = null);
