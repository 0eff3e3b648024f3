using CalendarCafe.Domain.Availability;
using CalendarCafe.Domain.Bookings;
using CalendarCafe.Domain.Calendars;
using CalendarCafe.Domain.Compliance;
using CalendarCafe.Domain.EventTypes;
using CalendarCafe.Domain.Notifications;
using CalendarCafe.Domain.Organizations;
using CalendarCafe.Domain.RoundRobin;
using CalendarCafe.Domain.Routing;
using CalendarCafe.Domain.Webhooks;
using CalendarCafe.Domain.Workflows;
using CalendarCafe.Infrastructure.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Microsoft.EntityFrameworkCore.Metadata.Conventions;
using Npgsql.EntityFrameworkCore.PostgreSQL.Infrastructure;

namespace CalendarCafe.Infrastructure.Persistence.Conventions;

/// <summary>The closed sets of the domain, each a PostgreSQL enum type named after it, with labels in UPPER_SNAKE in declared order.</summary>
internal static class PostgresEnums
{
    private static readonly UpperSnakeTranslator Names = new();

    public static IReadOnlyList<Type> All { get; } =
    [
        typeof(Role),
        typeof(UserStatus),
        typeof(PictureKind),
        typeof(ClockHours),
        typeof(WeekStart),
        typeof(CalendarProvider),
        typeof(ExternalBusyKind),
        typeof(Weekday),
        typeof(OverrideKind),
        typeof(EventTypeKind),
        typeof(StartAlignment),
        typeof(HorizonKind),
        typeof(LocationKind),
        typeof(LimitPeriod),
        typeof(LimitMeasure),
        typeof(QuestionType),
        typeof(CancellationReasonPolicy),
        typeof(BookingStatus),
        typeof(BookingParty),
        typeof(BookingStepKind),
        typeof(CancellationKind),
        typeof(ClaimKind),
        typeof(RoutingOperator),
        typeof(RoundRobinStrategy),
        typeof(WorkflowTrigger),
        typeof(NotificationKind),
        typeof(NotificationChannel),
        typeof(NotificationStatus),
        typeof(WebhookEvent),
        typeof(WebhookDeliveryStatus),
        typeof(AuditAction),
        typeof(DeletionRequestStatus),
        typeof(AccountTokenPurpose),
    ];

    public static string TypeName(Type set) => Names.TranslateTypeName(set.Name);

    /// <summary>The labels in the order of the members, which ORDER BY follows.</summary>
    public static string[] Labels(Type set) => [.. Enum.GetNames(set).Select(Names.TranslateMemberName)];

    public static string Label(object member) => Names.TranslateMemberName(member.ToString() ?? "");

    public static void MapClosedSets(this NpgsqlDbContextOptionsBuilder npgsql)
    {
        foreach (var set in All)
        {
            npgsql.MapEnum(set, TypeName(set), nameTranslator: Names);
        }
    }

    /// <summary>Npgsql puts labels in alphabetical order; runs after it.</summary>
    internal sealed class DeclaredOrder : IModelFinalizingConvention
    {
        public void ProcessModelFinalizing(
            IConventionModelBuilder modelBuilder,
            IConventionContext<IConventionModelBuilder> context
        )
        {
            // As explicitly as Npgsql did, or its own order would stay.
            var model = (IMutableModel)modelBuilder.Metadata;
            foreach (var set in All)
            {
                model.SetAnnotation($"Npgsql:Enum:{TypeName(set)}", string.Join(',', Labels(set)));
            }
        }
    }
}
