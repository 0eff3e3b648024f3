using CalendarCafe.Tests.Support;

namespace CalendarCafe.Tests.EndToEnd;

/// <summary>Opens a café for each test. A test that fails leaves pictures in artifacts/; a page that broke fails its test.</summary>
public abstract class Journey(TestPostgres postgres, Chromium chromium) : IAsyncLifetime
{
    private OpenCafe? _cafe;

    protected OpenCafe Cafe => _cafe ?? throw new InvalidOperationException("The café opens before the test.");

    protected virtual bool HasDemo => true;

    public async ValueTask InitializeAsync() => _cafe = await OpenCafe.OpenAsync(postgres, chromium, HasDemo);

    public async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        await using var cafe = Cafe;
        if (TestContext.Current.TestState?.Result == TestResult.Failed)
        {
            await cafe.TakePicturesAsync(TestContext.Current.TestMethod?.MethodName ?? "journey");
            return;
        }

        cafe.Complaints.ShouldBeEmpty();
    }
}
