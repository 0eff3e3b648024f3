using CalendarCafe.Domain.Organizations;
using Microsoft.AspNetCore.Authorization;

namespace CalendarCafe.Web.Features.Accounts;

/// <summary>Who may see a page or call an endpoint. Acts check their actor besides.</summary>
internal static class Policies
{
    /// <summary>Any signed-in member, viewers included.</summary>
    public const string Member = "Member";

    /// <summary>Whoever may change things: everybody but viewers.</summary>
    public const string CanEdit = "CanEdit";

    /// <summary>Admins and owners.</summary>
    public const string Admin = "Admin";

    public const string Owner = "Owner";

    public static void AddTo(AuthorizationOptions options)
    {
        options.AddPolicy(Member, policy => policy.RequireAssertion(IsMember));
        Add(options, CanEdit, Role.Owner, Role.Admin, Role.Member);
        Add(options, Admin, Role.Owner, Role.Admin);
        Add(options, Owner, Role.Owner);
        options.FallbackPolicy = new AuthorizationPolicyBuilder().RequireAssertion(IsMember).Build();
        options.DefaultPolicy = options.FallbackPolicy;
    }

    private static void Add(AuthorizationOptions options, string name, params Role[] roles) =>
        options.AddPolicy(
            name,
            policy =>
                policy.RequireAssertion(context => context.User.Member() is { } member && roles.Contains(member.Role))
        );

    private static bool IsMember(AuthorizationHandlerContext context) => context.User.Member() is not null;
}
