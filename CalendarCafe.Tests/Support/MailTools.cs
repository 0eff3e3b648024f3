using System.Diagnostics;

namespace CalendarCafe.Tests.Support;

/// <summary>Where <c>tools/mail</c> is, and how its programs are run.</summary>
internal static class MailTools
{
    public static string Folder { get; } = Path.Combine(Repository.Root, "tools", "mail");

    public static Process Start(string program, params string[] arguments)
    {
        var start = new ProcessStartInfo(program)
        {
            WorkingDirectory = Folder,
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var argument in arguments)
            start.ArgumentList.Add(argument);
        return Process.Start(start) ?? throw new InvalidOperationException($"{program} did not start.");
    }

    public static async Task<string> RunAsync(string input, string program, params string[] arguments)
    {
        using var process = Start(program, arguments);
        var output = process.StandardOutput.ReadToEndAsync();
        var errors = process.StandardError.ReadToEndAsync();
        await process.StandardInput.WriteAsync(input);
        process.StandardInput.Close();
        await process.WaitForExitAsync();

        process.ExitCode.ShouldBe(0, await errors);
        return await output;
    }
}
