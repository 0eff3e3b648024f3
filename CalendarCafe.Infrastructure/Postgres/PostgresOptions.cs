using System.ComponentModel.DataAnnotations;

namespace CalendarCafe.Infrastructure.Postgres;

/// <summary>Where the embedded PostgreSQL finds its programs and keeps its data.</summary>
public sealed class PostgresOptions
{
    public const string Section = "Postgres";

    /// <summary>A relative path starts at the content root.</summary>
    [Required]
    public string DataPath { get; set; } = ".data";

    /// <summary>The bin folder to use; null searches PG_BIN, the npm package and the system, in this order.</summary>
    public string? BinPath { get; set; }

    [Required]
    public string ContentRootPath { get; set; } = Directory.GetCurrentDirectory();
}
