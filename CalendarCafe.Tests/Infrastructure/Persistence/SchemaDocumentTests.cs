using CalendarCafe.Tests.Support;

namespace CalendarCafe.Tests.Infrastructure.Persistence;

public sealed class SchemaDocumentTests
{
    [Fact]
    public void Every_table_stands_in_one_group() => SchemaDocument.Misplaced().ShouldBeEmpty();

    /// <summary>With UPDATE_SCHEMA_DOC=1 it writes the document first: what tools/schema-doc.sh does.</summary>
    [Fact]
    public async Task Schema_document_is_up_to_date()
    {
        var path = Path.Combine(Repository.Root, "docs", "schema.md");
        var rendered = SchemaDocument.Render();
        if (Environment.GetEnvironmentVariable("UPDATE_SCHEMA_DOC") == "1")
        {
            await File.WriteAllTextAsync(path, rendered, TestContext.Current.CancellationToken);
        }

        var written = await File.ReadAllTextAsync(path, TestContext.Current.CancellationToken);

        (written == rendered).ShouldBeTrue("docs/schema.md is stale: run tools/schema-doc.sh");
    }
}
