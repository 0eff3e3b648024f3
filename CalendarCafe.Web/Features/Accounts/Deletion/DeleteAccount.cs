using CalendarCafe.Domain;
using CalendarCafe.Domain.Bookings;
using CalendarCafe.Domain.Organizations;
using CalendarCafe.Web.Shared;

namespace CalendarCafe.Web.Features.Accounts.Deletion;

/// <summary>
/// Deletes the account of a member who proves once more to be its owner. Nobody can sign in to it or book the member any
/// more; what was booked before stays in the organisation's records.
/// </summary>
internal sealed partial class DeleteAccount(AccountProof proof, Departure departure, ILogger<DeleteAccount> logger)
{
    public async Task<DeleteAccountResult> ExecuteAsync(
        Actor.Member actor,
        DeleteAccountRequest request,
        CancellationToken cancellationToken
    )
    {
        var message = CleanText.Paragraphs(request.Message);
        if (message.Length > Booking.ReasonLength)
        {
            return new DeleteAccountResult.Invalid([
                new("deleteMessage", FieldProblemKind.TooLong, Booking.ReasonLength),
            ]);
        }

        if (await proof.FindFaultAsync(actor, request, cancellationToken) is { } fault)
        {
            return fault;
        }

        var result = await departure.ExecuteAsync(actor, message, cancellationToken);
        if (result is DeleteAccountResult.Deleted)
        {
            LogDeleted(actor.UserId);
        }

        return result;
    }

    [LoggerMessage(LogLevel.Information, "Account of {UserId} deleted by its owner")]
    private partial void LogDeleted(UserId userId);
}
