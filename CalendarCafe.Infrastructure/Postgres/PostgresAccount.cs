namespace CalendarCafe.Infrastructure.Postgres;

/// <summary>The user that the server runs as. PostgreSQL refuses root, so root lends it to another user; anyone else runs it as themselves.</summary>
internal sealed record PostgresAccount(string? UserName)
{
    private static readonly string[] Unprivileged = ["postgres", "nobody"];

    /// <summary>Who owns a cluster runs it: one that an ordinary user made stays theirs when root starts the site once.</summary>
    public static async Task<PostgresAccount> ChooseAsync(string clusterPath, CancellationToken cancellationToken)
    {
        if (OperatingSystem.IsWindows() || !Environment.IsPrivilegedProcess)
        {
            return new PostgresAccount((string?)null);
        }

        var owner = await OwnerOfAsync(clusterPath, cancellationToken);
        foreach (var candidate in owner is null ? Unprivileged : [owner, .. Unprivileged])
        {
            var known = await ExternalProgram.RunAsync("id", ["-u", candidate], null, cancellationToken);
            if (known.ExitCode == 0 && known.Output.Trim() != "0")
            {
                return new PostgresAccount(candidate);
            }
        }

        throw new PostgresUnavailableException(
            "PostgreSQL refuses to run as root, and this system has neither the user postgres nor nobody."
        );
    }

    /// <summary>Asked of the system itself, as that user: modes alone do not tell of groups and access lists.</summary>
    public async Task<bool> CanReachAsync(string path, CancellationToken cancellationToken)
    {
        if (UserName is null)
        {
            return true;
        }

        var folder = new DirectoryInfo(path);
        while (!folder.Exists && folder.Parent is not null)
        {
            folder = folder.Parent;
        }

        var outcome = await RunAsync("test", ["-x", folder.FullName], cancellationToken);
        return outcome.ExitCode == 0;
    }

    public Task<ExternalProgram.Outcome> RunAsync(
        string program,
        IEnumerable<string> arguments,
        CancellationToken cancellationToken
    ) => ExternalProgram.RunAsync(program, arguments, UserName, cancellationToken);

    public async Task OwnAsync(string path, CancellationToken cancellationToken)
    {
        if (UserName is null)
        {
            return;
        }

        var outcome = await ExternalProgram.RunAsync("chown", ["-R", $"{UserName}:", path], null, cancellationToken);
        if (outcome.ExitCode != 0)
        {
            throw new PostgresUnavailableException(
                $"{path} could not be given to {UserName}: {outcome.Output.Trim()}."
            );
        }
    }

    private static async Task<string?> OwnerOfAsync(string path, CancellationToken cancellationToken)
    {
        if (!Directory.Exists(path))
        {
            return null;
        }

        string[] arguments = OperatingSystem.IsMacOS() ? ["-f", "%Su", path] : ["-c", "%U", path];
        var outcome = await ExternalProgram.RunAsync("stat", arguments, null, cancellationToken);
        return outcome.ExitCode == 0 ? outcome.Output.Trim() : null;
    }
}
