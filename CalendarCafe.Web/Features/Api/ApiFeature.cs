using System.Text.Json;
using System.Text.Json.Serialization;
using CalendarCafe.Web.Features.Bookings;
using CalendarCafe.Web.Features.Bookings.Changes;
using CalendarCafe.Web.Features.Bookings.Holds;
using CalendarCafe.Web.Features.EventTypes;
using CalendarCafe.Web.Features.Scheduling;
using CalendarCafe.Web.Hosting;
using Scalar.AspNetCore;

namespace CalendarCafe.Web.Features.Api;

internal static class ApiFeature
{
    private const string BookingRoot = "/api/v1/public/bookings/{token}";
    private const string PublicRoot = "/api/v1/public/{organization}/{host}/{eventType}";

    public static WebApplicationBuilder AddApi(this WebApplicationBuilder builder)
    {
        builder.Services.AddOpenApi("v1", ApiDescription.Complete);
        builder.Services.ConfigureHttpJsonOptions(options =>
        {
            options.SerializerOptions.NumberHandling = JsonNumberHandling.Strict;
            options.SerializerOptions.UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow;
            // Who reads the first and who the last of two must not disagree.
            options.SerializerOptions.AllowDuplicateProperties = false;
            options.SerializerOptions.Converters.Add(new JsonStringEnumConverter(JsonNamingPolicy.SnakeCaseUpper));
        });
        builder.Services.Configure<RouteHandlerOptions>(options => options.ThrowOnBadRequest = false);
        builder.Services.AddProblemDetails(options => options.CustomizeProblemDetails = Problems.Complete);
        builder.Services.AddSingleton<Problems>();
        return builder;
    }

    public static WebApplication MapApi(this WebApplication app)
    {
        var open = app.MapGroup(PublicRoot)
            .AllowAnonymous()
            .RequireRateLimiting(ReadLimits.Availability)
            .WithTags("Public")
            .ProducesProblem(StatusCodes.Status404NotFound)
            .ProducesProblem(StatusCodes.Status429TooManyRequests);
        open.MapEventTypes();
        open.MapSlots();
        open.MapBookSlot();
        open.MapHolds();
        app.MapGroup(BookingRoot)
            .AllowAnonymous()
            .RequireRateLimiting(ReadLimits.TokenPages)
            .WithTags("Public")
            .ProducesProblem(StatusCodes.Status404NotFound)
            .ProducesProblem(StatusCodes.Status429TooManyRequests)
            .MapBookingToken();
        app.MapRequestAnswers();
        app.MapOpenApi("/openapi/{documentName}.json").AllowAnonymous();
        app.MapScalarApiReference(
                "/docs/api",
                options =>
                    options
                        .WithTitle("CalendarCafe API")
                        .DisableDefaultFonts()
                        .DisableTelemetry()
                        .DisableAgent()
                        .DisableMcp()
                        .HideDeveloperTools()
                        .HideClientButton()
            )
            .AllowAnonymous();
        return app;
    }
}
