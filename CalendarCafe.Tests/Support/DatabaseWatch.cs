using System.Text;

namespace CalendarCafe.Tests.Support;

/// <summary>All rows of all tables as one text, to see whether anything was written, or whether something stands anywhere.</summary>
internal static class DatabaseWatch
{
    public static async Task<string> DumpAsync(QuietSite site)
    {
        var dump = new StringBuilder();
        foreach (var table in CafeModel.Tables.Select(table => table.Name))
        {
            var rows = await site.ExecuteAsync($"SELECT string_agg(t::text, E'\\n' ORDER BY t::text) FROM {table} t");
            dump.Append(table).Append(":\n").Append(rows is DBNull ? "" : rows).Append('\n');
        }

        return dump.ToString();
    }
}
