using System.Diagnostics;
using CalendarCafe.Domain;
using CalendarCafe.Infrastructure.Pictures;
using CalendarCafe.Web.Features.Accounts.Parts;
using CalendarCafe.Web.Features.Pictures;
using CalendarCafe.Web.Shared;
using Microsoft.AspNetCore.Components;

namespace CalendarCafe.Web.Features.Accounts.Pages;

public sealed partial class ProfilePage
{
    private Profile? _profile;
    private IReadOnlyList<FieldProblem> _problems = [];
    private IReadOnlyList<FieldProblem> _photoProblems = [];
    private string? _done;

    [SupplyParameterFromForm(Name = "name", FormName = "profile")]
    public string? Name { get; set; }

    [SupplyParameterFromForm(Name = "slug", FormName = "profile")]
    public string? Slug { get; set; }

    [SupplyParameterFromForm(Name = "timeZone", FormName = "profile")]
    public string? TimeZone { get; set; }

    [SupplyParameterFromForm(Name = "locale", FormName = "profile")]
    public string? Locale { get; set; }

    [SupplyParameterFromForm(Name = "photo", FormName = PhotoSection.UploadForm)]
    public IFormFile? Photo { get; set; }

    [SupplyParameterFromForm(Name = "clockHours", FormName = "profile")]
    public string? ClockChoice { get; set; }

    [SupplyParameterFromForm(Name = "weekStart", FormName = "profile")]
    public string? WeekChoice { get; set; }

    [CascadingParameter]
    public required HttpContext HttpContext { get; set; }

    // The policy lets in nobody else.
    private Actor.Member Me => HttpContext.User.Member() ?? throw new InvalidOperationException("Nobody is signed in.");

    // Whoever sends a photo has typed nothing: the form of the others shows what is saved.
    private bool IsTyped =>
        HttpMethods.IsPost(HttpContext.Request.Method) && HttpContext.Request.Form["_handler"] == "profile";

    protected override async Task OnInitializedAsync()
    {
        _profile = await Profiles.FindAsync(Me, HttpContext.RequestAborted);
        if (_profile is not null && !IsTyped)
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
                _done = Texts["Profile_Saved"];
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

    private async Task UploadAsync() =>
        Show(await ChangePhoto.ExecuteAsync(Me, await ReadAsync(), HttpContext.RequestAborted));

    private async Task RemoveAsync() =>
        Show(await ChangePhoto.ExecuteAsync(Me, file: null, HttpContext.RequestAborted));

    // No more of it than is needed to see that it is too much.
    private async Task<byte[]> ReadAsync()
    {
        if (Photo is null)
        {
            return [];
        }

        var bytes = new byte[Math.Min(Photo.Length, PictureMaker.MostBytes + 1)];
        await using var file = Photo.OpenReadStream();
        await file.ReadExactlyAsync(bytes, HttpContext.RequestAborted);
        return bytes;
    }

    private void Show(ChangePictureResult result)
    {
        switch (result)
        {
            case ChangePictureResult.Changed changed:
                _profile = _profile! with { Photo = changed.Path }; // only a profile has the forms
                _done = Texts[changed.Path is null ? "Photo_Removed" : "Photo_Saved"];
                break;
            case ChangePictureResult.Refused refused:
                _photoProblems = [PictureFields.Of("photo", refused.Problem)];
                HttpContext.Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
                break;
            case ChangePictureResult.NotFound:
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
