using CalendarCafe.Web.Features.Organizations.Editing;

namespace CalendarCafe.Web.Features.Organizations;

internal static class OrganizationsFeature
{
    public static WebApplicationBuilder AddOrganizations(this WebApplicationBuilder builder)
    {
        builder
            .Services.AddSingleton<OrganizationQueries>()
            .AddSingleton<ChangeOrganization>()
            .AddSingleton<ChangeLogo>();
        return builder;
    }
}
