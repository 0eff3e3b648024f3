using CalendarCafe.Domain.Organizations;

namespace CalendarCafe.Web.Features.Teams;

/// <summary>How a change among the people of a team can end.</summary>
public abstract record TeamPeopleResult
{
    private TeamPeopleResult() { }

    /// <param name="Before">The role that the person had there until now; null for somebody new.</param>
    public sealed record Done(Role? Before) : TeamPeopleResult;

    /// <summary>They are in it already, perhaps since a moment ago.</summary>
    public sealed record AlreadyIn : TeamPeopleResult;

    public sealed record TooMany(int Limit) : TeamPeopleResult;

    /// <summary>There is no such team or person, or the member may not.</summary>
    public sealed record NotFound : TeamPeopleResult;
}
