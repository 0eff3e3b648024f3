using CalendarCafe.Domain;
using CalendarCafe.Domain.Organizations;
using CalendarCafe.Infrastructure.Identity;
using CalendarCafe.Infrastructure.Persistence;
using CalendarCafe.Web.Features.Accounts;
using CalendarCafe.Web.Shared;

namespace CalendarCafe.Web.Features.Members.Invitations;

/// <summary>Reads what somebody who accepts has typed, and makes a person of it, with what a new account starts with.</summary>
internal sealed class NewMember(CafeDatabase database, NewHouse house, PasswordHashes passwords, IClock clock)
{
    /// <summary>What is wrong with each field; none means that it can be kept.</summary>
    public static IReadOnlyList<FieldProblem> Problems(AcceptInvitationRequest request, string email)
    {
        var name = CleanText.Line(request.Name);
        FieldProblem?[] problems =
        [
            AccountFields.CheckText("name", name, User.NameLength),
            PasswordRules.Check("password", request.Password, name, email),
            AccountFields.CheckZone("timeZone", request.TimeZone),
        ];
        return [.. problems.OfType<FieldProblem>()];
    }

    /// <summary>Takes its time: before any transaction.</summary>
    public string HashOf(AcceptInvitationRequest request) => passwords.Hash(PasswordRules.Read(request.Password)!); // what was checked can be read

    /// <summary>Who they will be in the organisation, at an address that nobody there has.</summary>
    public async Task<User> PersonAsync(
        MemberInvitation invitation,
        AcceptInvitationRequest request,
        CancellationToken cancellationToken
    )
    {
        var name = CleanText.Line(request.Name);
        await using var context = await database.OpenAsync(invitation.OrganizationId, cancellationToken);
        var person = User.Create(
            invitation.OrganizationId,
            invitation.Email,
            name,
            await FreshSlug.ForPersonAsync(context, name, cancellationToken),
            request.TimeZone!, // what was checked is there
            NewHouse.FirstLocale,
            invitation.Role
        );
        person.VerifyEmail(clock.GetCurrentInstant()); // the link came by mail
        person.SignedIn(clock.GetCurrentInstant());
        return person;
    }

    /// <summary>Adds them with all that a person starts with; the caller's context saves it.</summary>
    public Account AddTo(CafeDbContext context, User person, string passwordHash) =>
        house.SettleIn(context, person, passwordHash);
}
