using CalendarCafe.Web.Shared;

namespace CalendarCafe.Web.Features.Accounts.Deletion;

internal abstract record DeleteAccountResult
{
    private DeleteAccountResult() { }

    public sealed record Deleted : DeleteAccountResult;

    /// <summary>Others are in the organisation, and nobody else owns it.</summary>
    public sealed record LastOwner : DeleteAccountResult;

    public sealed record Invalid(IReadOnlyList<FieldProblem> Problems) : DeleteAccountResult;

    public sealed record TooManyTries : DeleteAccountResult;

    /// <summary>Gone already.</summary>
    public sealed record NotFound : DeleteAccountResult;
}
