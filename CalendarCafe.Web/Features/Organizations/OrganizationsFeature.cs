using CalendarCafe.Web.Features.Organizations.Editing;
using CalendarCafe.Web.Features.Pictures;

namespace CalendarCafe.Web.Features.Organizations;

internal static class OrganizationsFeature
{
    public static WebApplicationBuilder AddOrganizations(this WebApplicationBuilder builder)
    {
        builder
            .AddPictures()
            .Services.AddSingleton<OrganizationQueries>()
            .AddSingleton<ChangeOrganization>()
            .AddSingleton<ChangeLogo>();
        return builder;
    }

    public static IEndpointRouteBuilder MapOrganizations(this IEndpointRouteBuilder endpoints)
    {
        endpoints.MapPictures();
        return endpoints;
    }
}
