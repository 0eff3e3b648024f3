using CalendarCafe.Domain.EventTypes;
using CalendarCafe.Domain.Routing;
using CalendarCafe.Infrastructure.Persistence.Conventions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CalendarCafe.Infrastructure.Persistence.Configurations;

internal sealed class RoutingRuleConfiguration : IEntityTypeConfiguration<RoutingRule>
{
    public void Configure(EntityTypeBuilder<RoutingRule> builder)
    {
        builder.Holds("One condition of a routing form and where it leads; the first that holds wins.");
        builder
            .PrimitiveCollection(row => row.Values)
            .ElementType(value => value.HasMaxLength(RoutingRule.ValueLength));
        builder.ToTable(table =>
            table.HasCheckConstraint(
                "ck_routing_rules_values",
                "CASE operator WHEN 'IN' THEN cardinality(values) BETWEEN 1 AND 100 ELSE cardinality(values) = 1 END"
            )
        );
        builder.HasOne<Question>().WithMany().HasForeignKey(row => row.QuestionId).OnDelete(DeleteBehavior.Cascade);
        builder.HasOne<EventType>().WithMany().HasForeignKey(row => row.EventTypeId).OnDelete(DeleteBehavior.Restrict);
        builder
            .HasIndex(row => new { row.FormId, row.Position })
            .Serves("Routing form: its rules, in order; foreign key");
        builder.HasIndex(row => row.QuestionId).Serves("Foreign key: rules go with their question");
        builder.HasIndex(row => row.EventTypeId).Serves("Event type: which rules lead to it; foreign key");
    }
}
