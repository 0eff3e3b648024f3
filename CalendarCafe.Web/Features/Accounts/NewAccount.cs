using CalendarCafe.Domain;
using CalendarCafe.Domain.Organizations;
using CalendarCafe.Web.Shared;

namespace CalendarCafe.Web.Features.Accounts;

/// <summary>A sign-up whose every part is fit to be kept.</summary>
internal sealed record NewAccount(string Name, string Email, string Password, string Organization, string TimeZone)
{
    /// <summary>The account asked for, or what is wrong with each field; an empty list means it is whole.</summary>
    public static (NewAccount, IReadOnlyList<FieldProblem>) Read(SignUpRequest request)
    {
        var name = CleanText.Line(request.Name);
        var organization = CleanText.Line(request.Organization);
        var isAddress = AccountFields.TryReadEmail(request.Email, out var email);
        FieldProblem?[] problems =
        [
            AccountFields.CheckText("name", name, User.NameLength),
            isAddress ? null : AccountFields.EmailProblem("email", request.Email),
            PasswordRules.Check("password", request.Password, name, email, organization),
            AccountFields.CheckText("organization", organization, Domain.Organizations.Organization.NameLength),
            AccountFields.CheckZone("timeZone", request.TimeZone),
        ];
        var account = new NewAccount(
            name,
            email,
            PasswordRules.Read(request.Password) ?? "",
            organization,
            request.TimeZone ?? ""
        );
        return (account, [.. problems.OfType<FieldProblem>()]);
    }
}
