using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace CalendarCafe.Infrastructure.Persistence.Conventions;

/// <summary>Durations are whole minutes in the domain, and so they are in the database.</summary>
internal sealed class MinutesConverter()
    : ValueConverter<Duration, int>(
        duration => (int)duration.TotalMinutes,
        minutes => Duration.FromMinutes((long)minutes)
    );
