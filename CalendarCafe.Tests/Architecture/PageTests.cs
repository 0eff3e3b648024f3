using System.Reflection;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Components;

namespace CalendarCafe.Tests.Architecture;

public sealed class PageTests
{
    public static TheoryData<string> Pages => [.. Routable().Select(page => page.FullName!)]; // a routable page is no type parameter, so it has a name

    [Theory]
    [MemberData(nameof(Pages))]
    public void Each_page_says_who_may_see_it(string page)
    {
        var type = House.Web.GetType(page, throwOnError: true)!;

        var isOpen = type.GetCustomAttributes<AllowAnonymousAttribute>(inherit: true).Any();
        var policies = type.GetCustomAttributes<AuthorizeAttribute>(inherit: true)
            .Select(guard => guard.Policy)
            .ToList();

        (isOpen || (policies.Count > 0 && policies.All(policy => policy is not null))).ShouldBeTrue();
    }

    [Fact]
    public void Pages_of_the_dashboard_are_for_members()
    {
        var open = Routable()
            .Where(page => page.GetCustomAttributes<RouteAttribute>().Any(IsDashboard))
            .Where(page => page.GetCustomAttributes<AllowAnonymousAttribute>().Any())
            .Select(page => page.FullName);

        open.ShouldBeEmpty();
    }

    private static bool IsDashboard(RouteAttribute route) =>
        route.Template == "/app" || route.Template.StartsWith("/app/", StringComparison.Ordinal);

    private static IEnumerable<Type> Routable() =>
        House.Types.Where(type => type.IsAssignableTo(typeof(IComponent)) && type.IsDefined(typeof(RouteAttribute)));
}
