namespace CalendarCafe.Web.Shared;

/// <summary>
/// A form that was sent without a good token: it lay open too long, or cookies were cleared. The page is shown as if it
/// had only been opened, and takes from here what was typed.
/// </summary>
internal sealed record StaleForm(IFormCollection Fields)
{
    public static IFormCollection? Of(HttpContext http) => http.Features.Get<StaleForm>()?.Fields;
}
