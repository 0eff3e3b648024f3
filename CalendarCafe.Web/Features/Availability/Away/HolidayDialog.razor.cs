using CalendarCafe.Infrastructure.Persistence;
using Microsoft.AspNetCore.Components;
using MudBlazor;

namespace CalendarCafe.Web.Features.Availability.Away;

public sealed partial class HolidayDialog
{
    private IReadOnlyList<(string Code, string Name)> _found = HolidayChoices.Countries;
    private string _text = "";
    private string _country = "";
    private string _region = "";
    private string? _problem;
    private bool _isRunning;

    [CascadingParameter]
    public required IMudDialogInstance Dialog { get; init; }

    [Parameter, EditorRequired]
    public required Func<string, string?, Task<SaveAwayResult>> Act { get; set; }

    /// <summary>Where the member is, by which the country is guessed.</summary>
    [Parameter, EditorRequired]
    public required DateTimeZone Zone { get; set; }

    /// <summary>Whether the holidays are kept now.</summary>
    public static async Task<bool> AskAsync(
        IDialogService dialogs,
        DateTimeZone zone,
        Func<string, string?, Task<SaveAwayResult>> act
    )
    {
        var parameters = new DialogParameters<HolidayDialog>
        {
            { dialog => dialog.Act, act },
            { dialog => dialog.Zone, zone },
        };
        var dialog = await dialogs.ShowAsync<HolidayDialog>(null, parameters, new() { MaxWidth = MaxWidth.ExtraSmall });
        return await dialog.Result is { Canceled: false };
    }

    protected override void OnInitialized() => _country = HolidayChoices.CountryOf(Zone);

    private void Search(string? text)
    {
        _text = text ?? "";
        var sought = _text.Trim();
        _found =
        [
            .. HolidayChoices.Countries.Where(country =>
                country.Name.Contains(sought, StringComparison.CurrentCultureIgnoreCase)
                || country.Code.Equals(sought, StringComparison.OrdinalIgnoreCase)
            ),
        ];
        Choose(_found.Select(country => country.Code).FirstOrDefault());
    }

    private void Choose(string? country) => (_country, _region) = (country ?? "", "");

    private async Task SaveAsync()
    {
        _isRunning = true;
        _problem = null;
        try
        {
            var result = await Act(_country, _region.Length == 0 ? null : _region);
            if (result is SaveAwayResult.Saved)
            {
                Dialog.Close(DialogResult.Ok(true));
            }
            else
            {
                _problem = AwayDialogs.Refusal(Texts, result);
            }
        }
        catch (Exception outage) when (DatabaseOutage.Explains(outage))
        {
            _problem = Texts["Refused_Away"];
        }
        finally
        {
            _isRunning = false;
        }
    }
}
