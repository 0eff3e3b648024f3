using CalendarCafe.Domain.Organizations;

namespace CalendarCafe.Web.Features.Accounts.Deletion;

/// <summary>Who else is in an organisation.</summary>
internal sealed record OtherPeople(bool IsNobody, bool HasOwner)
{
    /// <summary>Whether they would be left without an owner.</summary>
    public bool HoldBack(User member) => member.Role == Role.Owner && !IsNobody && !HasOwner;
}
