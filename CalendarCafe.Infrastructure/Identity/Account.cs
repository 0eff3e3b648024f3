using Microsoft.AspNetCore.Identity;

namespace CalendarCafe.Infrastructure.Identity;

/// <summary>
/// The credentials of a person, and nothing else: shares its id with the domain's user, which is made in the same
/// transaction. Its e-mail address is the truth that the user's mirrors.
/// </summary>
public sealed class Account : IdentityUser<Guid>;
