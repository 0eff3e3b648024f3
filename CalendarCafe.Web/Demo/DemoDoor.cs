namespace CalendarCafe.Web.Demo;

/// <summary>Whether this site shows the demo: a page may then lead there.</summary>
internal sealed record DemoDoor(bool IsOpen)
{
    public const string Person = "ada@demo.example";
    public const string Path = $"/{DemoOrganization.Slug}/ada/intro";
}
