using CalendarCafe.Tests.Support;

namespace CalendarCafe.Tests.EndToEnd;

/// <summary>One café for tests that only look. Its organisation has chosen a colour that nobody could read.</summary>
public sealed class Showroom(TestPostgres postgres, Chromium chromium) : IAsyncLifetime
{
    private OpenCafe? _cafe;

    public OpenCafe Cafe => _cafe ?? throw new InvalidOperationException("The café opens before the tests.");

    public async ValueTask InitializeAsync()
    {
        _cafe = await OpenCafe.OpenAsync(postgres, chromium);
        await _cafe.ExecuteAsync("UPDATE organizations SET brand_color = '#FFE600'");
    }

    public ValueTask DisposeAsync() => Cafe.DisposeAsync();
}
