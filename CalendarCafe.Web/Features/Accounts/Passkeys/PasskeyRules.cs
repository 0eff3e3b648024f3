using CalendarCafe.Domain;
using CalendarCafe.Infrastructure.Identity;
using CalendarCafe.Web.Hosting;
using CalendarCafe.Web.Shared;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace CalendarCafe.Web.Features.Accounts.Passkeys;

/// <summary>
/// What is asked of passkeys, and for which address they count: the one under which people reach the site. Without a
/// setting, Development goes by the request's.
/// </summary>
internal sealed class PasskeyRules(IOptions<SiteOptions> site) : IConfigureOptions<IdentityPasskeyOptions>
{
    private const string Required = "required";

    private Uri? Public => site.Value.PublicUrl is { Length: > 0 } address ? new Uri(address) : null;

    public void Configure(IdentityPasskeyOptions options)
    {
        options.ServerDomain = Public?.Host;
        options.ValidateOrigin = context => ValueTask.FromResult(IsOurs(context));
        // Chosen without a name, and by a finger, a face or a number: that is two factors at once.
        options.ResidentKeyRequirement = Required;
        options.UserVerificationRequirement = Required;
        options.AttestationConveyancePreference = "none";
    }

    /// <summary>The name of a passkey, as far as its owner gave it one.</summary>
    public static string? ReadName(string? typed) =>
        CleanText.Line(typed) is { Length: > 0 and <= AccountPasskey.NameLength } name ? name : null;

    /// <summary>What is wrong with a name that <see cref="ReadName"/> does not take.</summary>
    public static FieldProblem NameProblem(string? typed) =>
        CleanText.Line(typed).Length == 0
            ? new("passkeyName", FieldProblemKind.Required)
            : new("passkeyName", FieldProblemKind.TooLong, AccountPasskey.NameLength);

    private bool IsOurs(PasskeyOriginValidationContext context)
    {
        var request = context.HttpContext.Request;
        var ours = Public?.GetLeftPart(UriPartial.Authority) ?? $"{request.Scheme}://{request.Host}";
        return !context.CrossOrigin && string.Equals(context.Origin, ours, StringComparison.OrdinalIgnoreCase);
    }
}
