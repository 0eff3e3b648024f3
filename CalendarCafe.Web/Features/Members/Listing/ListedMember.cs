using CalendarCafe.Domain.Organizations;
using CalendarCafe.Web.Shared;

namespace CalendarCafe.Web.Features.Members.Listing;

/// <summary>A colleague as the list shows them. <paramref name="Ahead"/>: bookings that they still have to host.</summary>
public sealed record ListedMember(
    UserId Id,
    string Name,
    string Email,
    Role Role,
    UserStatus Status,
    Instant? LastLoginAt,
    int Ahead
)
{
    /// <summary>As this member may see it: a viewer reads no addresses but their own.</summary>
    public ListedMember SeenFrom(HostDesk desk) =>
        desk.Member.MayEdit || desk.Member.UserId == Id ? this : this with { Email = Masked.Email(Email) };
}
