using CalendarCafe.Web.Hosting;

namespace CalendarCafe.Web.Demo;

/// <summary>Tells whoever started the site where to look first.</summary>
internal static class DemoGreeting
{
    public static void Print(SiteAddress site)
    {
        var people = string.Join(", ", DemoPerson.All.Select(person => person.Email));
        Console.WriteLine(
            $"""

              CalendarCafe is open.

                Book a time     {site.Of(DemoDoor.Path)}
                Everybody       {site.Of($"/{DemoOrganization.Slug}")}
                Sign in         {site.Of("/account/sign-in")}
                  as            {DemoDoor.Person}, password {DemoOrganization.Password}
                  or            {people}
                Mail sent       {site.Of("/dev/inbox")}
                API             {site.Of("/docs/api")}

            """
        );
    }
}
