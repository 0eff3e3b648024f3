using CalendarCafe.Domain.EventTypes;
using CalendarCafe.Infrastructure.Persistence;
using CalendarCafe.Web.Features.Bookings.Agenda;
using Microsoft.AspNetCore.Components;
using MudBlazor;

namespace CalendarCafe.Web.Features.Bookings.Changes;

public sealed partial class PlaceDialog
{
    private LocationKind _kind;
    private string _value = "";
    private string? _problem;
    private bool _isRunning;

    [CascadingParameter]
    public required IMudDialogInstance Dialog { get; init; }

    [Parameter, EditorRequired]
    public required HostBookingDetails Details { get; set; }

    /// <summary>The host's zone.</summary>
    [Parameter, EditorRequired]
    public required DateTimeZone Zone { get; set; }

    /// <summary>Has it take place there.</summary>
    [Parameter, EditorRequired]
    public required Func<LocationKind, string, Task<ChangeLocationResult>> Act { get; set; }

    private string Label =>
        _kind switch
        {
            LocationKind.Phone => Texts[
                _value.Length > 0 && _value == Details.InviteePhone ? "RelocateTheirPhone" : "RelocatePhone"
            ],
            LocationKind.InPerson => Texts["RelocateAddress"],
            LocationKind.Zoom or LocationKind.GoogleMeet or LocationKind.MicrosoftTeams => Texts["RelocateLink"],
            LocationKind.Custom => Texts["RelocateWords"],
        };

    /// <summary>Whether the place was changed, rather than kept.</summary>
    public static async Task<bool> AskAsync(
        IDialogService dialogs,
        HostBookingDetails details,
        DateTimeZone zone,
        Func<LocationKind, string, Task<ChangeLocationResult>> act
    )
    {
        var parameters = new DialogParameters<PlaceDialog>
        {
            { dialog => dialog.Details, details },
            { dialog => dialog.Zone, zone },
            { dialog => dialog.Act, act },
        };
        var dialog = await dialogs.ShowAsync<PlaceDialog>(null, parameters);
        return await dialog.Result is { Canceled: false };
    }

    protected override void OnInitialized() =>
        (_kind, _value) = (Details.Booking.LocationKind, Details.Booking.Location ?? "");

    // A place of another kind is another place, but for the invitee's number, which we may know.
    private void Choose(ChangeEventArgs change)
    {
        if (Enum.TryParse<LocationKind>(change.Value as string, out var kind))
        {
            (_kind, _problem) = (kind, null);
            _value =
                kind == Details.Booking.LocationKind ? Details.Booking.Location ?? ""
                : kind == LocationKind.Phone ? Details.InviteePhone ?? ""
                : "";
        }
    }

    private async Task RelocateAsync()
    {
        (_isRunning, _problem) = (true, null);
        try
        {
            var result = await Act(_kind, _value);
            _problem = ActRefusals.Of(result, Zone, Texts);
            if (result is ChangeLocationResult.Relocated)
            {
                Dialog.Close(DialogResult.Ok(true));
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
