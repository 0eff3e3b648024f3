using CalendarCafe.Infrastructure.Persistence;
using NodaTime.Text;

namespace CalendarCafe.Web.Features.Bookings.Holds;

/// <summary>
/// A hold as JSON asks for it: <paramref name="Start"/> as RFC 3339 instant, <paramref name="Duration"/> in minutes (the default
/// unless given).
/// </summary>
// What is not nullable here may be null all the same, where a body leaves it out: the types say what is asked for.
internal sealed record HoldBody(string Start, int? Duration = null);

/// <summary>
/// A time that is kept until <paramref name="ExpiresAt"/>, by the server's clock <paramref name="SecondsLeft"/> seconds from now;
/// <paramref name="CanExtend"/>: it may still be kept for longer.
/// </summary>
internal sealed record HoldMade(Guid Id, string Start, string End, string ExpiresAt, int SecondsLeft, bool CanExtend)
{
    public static HoldMade Of(KeptHold hold) =>
        new(
            hold.Id.Value,
            InstantPattern.ExtendedIso.Format(hold.StartsAt),
            InstantPattern.ExtendedIso.Format(hold.EndsAt),
            InstantPattern.ExtendedIso.Format(hold.ExpiresAt),
            (int)hold.Left.TotalSeconds,
            hold.CanExtend
        );
}
