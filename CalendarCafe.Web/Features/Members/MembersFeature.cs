using CalendarCafe.Web.Features.Members.Changes;
using CalendarCafe.Web.Features.Members.Invitations;
using CalendarCafe.Web.Features.Members.Listing;

namespace CalendarCafe.Web.Features.Members;

/// <summary>Who belongs to an organisation, who may join it, and what each may do.</summary>
internal static class MembersFeature
{
    public static WebApplicationBuilder AddMembers(this WebApplicationBuilder builder)
    {
        builder
            .Services.AddSingleton<MemberQueries>()
            .AddSingleton<MemberChange>()
            .AddSingleton<ChangeRole>()
            .AddSingleton<DeactivateMember>()
            .AddSingleton<ReactivateMember>()
            .AddSingleton<CallOffAhead>()
            .AddSingleton<MemberActs>()
            .AddSingleton<InvitationLimits>()
            .AddSingleton<InvitationMail>()
            .AddSingleton<InvitationChange>()
            .AddSingleton<InvitationQueries>()
            .AddSingleton<InviteMembers>()
            .AddSingleton<ResendInvitation>()
            .AddSingleton<RevokeInvitation>()
            .AddSingleton<ReinstateInvitation>()
            .AddSingleton<InvitationActs>()
            .AddSingleton<NewMember>()
            .AddSingleton<AcceptInvitation>();
        return builder;
    }
}
