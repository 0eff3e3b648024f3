using CalendarCafe.Domain.Organizations;
using Microsoft.AspNetCore.Identity;

namespace CalendarCafe.Infrastructure.Identity;

/// <summary>
/// The credentials of a person, and nothing else: shares its id with the domain's user, which is made in the same
/// transaction. Its e-mail address is the truth that the user's mirrors.
/// </summary>
public sealed class Account : IdentityUser<Guid>
{
    /// <summary>The account of a user, who may sign in as soon as the address is confirmed.</summary>
    public static Account Of(User user, string passwordHash) =>
        new()
        {
            Id = user.Id.Value,
            Email = user.Email,
            NormalizedEmail = user.Email.ToUpperInvariant(),
            EmailConfirmed = user.EmailVerifiedAt is not null,
            UserName = user.Email,
            NormalizedUserName = user.Email.ToUpperInvariant(),
            PasswordHash = passwordHash,
            SecurityStamp = SecretToken.New().Text,
            LockoutEnabled = true,
        };
}
