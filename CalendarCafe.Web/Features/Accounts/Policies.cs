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
        options.DefaultPolicy = new AuthorizationPolicyBuilder().RequireAssertion(IsMember).Build();
        options.FallbackPolicy = new AuthorizationPolicyBuilder()
            .RequireAssertion(context => IsRefusal(context) || IsMember(context))
            .Build();
    }

    private static void Add(AuthorizationOptions options, string name, params Role[] roles) =>
        options.AddPolicy(
            name,
            policy =>
                policy.RequireAssertion(context => context.User.Member() is { } member && roles.Contains(member.Role))
        );

    // An address that nothing answers, and routing's own answers to a wrong method or body, are no rooms that need a key.
    private static bool IsRefusal(AuthorizationHandlerContext context) =>
        context.Resource is HttpContext http && http.GetEndpoint() is not RouteEndpoint;

    private static bool IsMember(AuthorizationHandlerContext context) => context.User.Member() is not null;
}
