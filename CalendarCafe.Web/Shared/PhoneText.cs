using CalendarCafe.Domain.Bookings;
using PhoneNumbers;

namespace CalendarCafe.Web.Shared;

/// <summary>Telephone numbers as people type them.</summary>
internal static class PhoneText
{
    /// <summary>Without its country code nobody knows whose number it is: the invitee may be anywhere.</summary>
    public static bool IsWhole(string value)
    {
        if (value.Length > Invitee.PhoneLength)
        {
            return false;
        }

        var phones = PhoneNumberUtil.GetInstance();
        var international = value.StartsWith("00", StringComparison.Ordinal) ? $"+{value[2..]}" : value;
        try
        {
            return phones.IsValidNumber(phones.Parse(international, defaultRegion: null));
        }
        catch (NumberParseException)
        {
            return false;
        }
    }

    /// <summary>What a link dials: digits, and the plus sign that leads them.</summary>
    public static string ToDial(string value)
    {
        var digits = string.Concat(value.Where(char.IsAsciiDigit));
        return value.TrimStart().StartsWith('+') ? $"tel:+{digits}" : $"tel:{digits}";
    }
}
