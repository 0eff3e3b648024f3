using CalendarCafe.Domain.Availability;
using CalendarCafe.Domain.Bookings;
using CalendarCafe.Infrastructure.Persistence.Conventions;
using CalendarCafe.Tests.Support;

namespace CalendarCafe.Tests.Infrastructure.Persistence;

public sealed class EnumLabelTests(TestPostgres postgres)
{
    [Fact]
    public async Task PostgreSQL_has_the_closed_sets_of_the_code_in_declared_order()
    {
        await using var cafe = await TestCafe.OpenAsync(postgres);

        var sets = await cafe.LinesAsync(
            """
            SELECT typname, string_agg(enumlabel, ',' ORDER BY enumsortorder)
            FROM pg_enum JOIN pg_type ON pg_type.oid = enumtypid GROUP BY typname
            """
        );

        sets.ShouldBe(
            PostgresEnums.All.Select(set =>
                $"{PostgresEnums.TypeName(set)} {string.Join(',', PostgresEnums.Labels(set))}"
            ),
            ignoreOrder: true
        );
    }

    [Fact]
    public void Labels_are_in_upper_snake_case()
    {
        PostgresEnums.Labels(typeof(BookingStatus)).ShouldContain("NO_SHOW");
        PostgresEnums
            .Labels(typeof(Weekday))
            .ShouldBe(["MONDAY", "TUESDAY", "WEDNESDAY", "THURSDAY", "FRIDAY", "SATURDAY", "SUNDAY"]);
    }
}
