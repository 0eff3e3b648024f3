using System.Diagnostics;
using CalendarCafe.Domain;
using CalendarCafe.Web.Shared;
using Microsoft.AspNetCore.Components;

namespace CalendarCafe.Web.Features.Accounts.Pages;

public sealed partial class ProfilePage
{
    private Profile? _profile;
    private IReadOnlyList<FieldProblem> _problems = [];
    private bool _isSaved;

    [SupplyParameterFromForm(Name = "name", FormName = "profile")]
    public string? Name { get; set; }

    [SupplyParameterFromForm(Name = "slug", FormName = "profile")]
    public string? Slug { get; set; }

    [SupplyParameterFromForm(Name = "timeZone", FormName = "profile")]
    public string? TimeZone { get; set; }

    [SupplyParameterFromForm(Name = "locale", FormName = "profile")]
    public string? Locale { get; set; }

    [SupplyParameterFromForm(Name = "clockHours", FormName = "profile")]
    public string? ClockChoice { get; set; }

    [SupplyParameterFromForm(Name = "weekStart", FormName = "profile")]
    public string? WeekChoice { get; set; }

    [CascadingParameter]
    public required HttpContext HttpContext { get; set; }

    // The policy lets in nobody else.
    private Actor.Member Me => HttpContext.User.Member() ?? throw new InvalidOperationException("Nobody is signed in.");

    protected override async Task OnInitializedAsync()
    {
        _profile = await Profiles.FindAsync(Me, HttpContext.RequestAborted);
        if (_profile is not null && HttpMethods.IsGet(HttpContext.Request.Method))
        {
            (Name, Slug, TimeZone, Locale) = (_profile.Name, _profile.Slug, _profile.TimeZone, _profile.Locale);
            (ClockChoice, WeekChoice) = (_profile.ClockHours.ToString(), _profile.WeekStart.ToString());
        }
    }

    private async Task SubmitAsync()
    {
        var request = new ChangeProfileRequest(Name, Slug, TimeZone, Locale, ClockChoice, WeekChoice);
        switch (await ChangeProfile.ExecuteAsync(Me, request, HttpContext.RequestAborted))
        {
            case ChangeProfileResult.Changed:
                _isSaved = true;
                await RenewCookieAsync();
                break;
            case ChangeProfileResult.Invalid invalid:
                _problems = invalid.Problems;
                HttpContext.Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
                break;
            case ChangeProfileResult.NotFound:
                HttpContext.Response.StatusCode = StatusCodes.Status404NotFound;
                break;
            default:
                throw new UnreachableException();
        }
    }

    private IReadOnlyList<KeyValuePair<string, string>> OptionsOf(IEnumerable<string> values, string prefix) =>
        [.. values.Select(value => KeyValuePair.Create(value, Texts[$"{prefix}_{value}"].Value))];

    /// <summary>The cookie carries the name, and how times are read.</summary>
    private async Task RenewCookieAsync()
    {
        if (await Accounts.GetUserAsync(HttpContext.User) is { } account)
        {
            await Session.RefreshSignInAsync(account);
        }
    }
}
