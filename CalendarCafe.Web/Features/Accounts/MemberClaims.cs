using System.Security.Claims;
using CalendarCafe.Domain;
using CalendarCafe.Domain.Organizations;
using CalendarCafe.Web.Shared;

namespace CalendarCafe.Web.Features.Accounts;

/// <summary>What the cookie says about who is signed in.</summary>
internal static class MemberClaims
{
    public const string UserId = "sub";
    public const string Organization = "org";
    public const string Role = "role";
    public const string Name = "name";
    public const string Formats = "formats";
    public const string Session = "sid";

    /// <summary>The signed-in member as an actor, or null where nobody is signed in.</summary>
    public static Actor.Member? Member(this ClaimsPrincipal principal) =>
        principal.Identity?.IsAuthenticated == true
        && Guid.TryParse(principal.FindFirstValue(UserId), out var user)
        && Guid.TryParse(principal.FindFirstValue(Organization), out var organization)
        && Enum.TryParse<Role>(principal.FindFirstValue(Role), out var role)
        && Enum.IsDefined(role)
            ? new Actor.Member(new OrganizationId(organization), new UserId(user), role)
            : null;

    /// <summary>The session that the cookie or circuit belongs to; null for one from before there were any.</summary>
    public static Guid? SessionId(this ClaimsPrincipal principal) =>
        Guid.TryParse(principal.FindFirstValue(Session), out var session) ? session : null;

    /// <summary>How the signed-in member reads times; null where nobody is signed in.</summary>
    public static ReaderFormats? Formatting(this ClaimsPrincipal principal) =>
        ReaderFormats.Parse(principal.FindFirstValue(Formats));

    public static IEnumerable<Claim> Of(User user) =>
        [
            new(UserId, user.Id.ToString()),
            new(Organization, user.OrganizationId.ToString()),
            new(Role, user.Role.ToString()),
            new(Name, user.Name),
            new(Formats, ReaderFormats.Of(user).ToString()),
        ];
}
