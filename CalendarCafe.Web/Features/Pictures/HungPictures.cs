using CalendarCafe.Domain.Organizations;
using CalendarCafe.Infrastructure.Persistence;
using Microsoft.EntityFrameworkCore;

namespace CalendarCafe.Web.Features.Pictures;

/// <summary>Puts a picture in the place of another.</summary>
internal static class HungPictures
{
    private const int Attempts = 3;

    /// <summary>
    /// Saves the new picture, whoever shows it now, and that the old one is gone, all or nothing. Of two who hang one at the
    /// same moment the second takes the first one's down: <paramref name="act"/> then runs again.
    /// </summary>
    public static async Task<ChangePictureResult> HangAsync(Func<Task<ChangePictureResult>> act)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                return await act();
            }
            catch (DbUpdateConcurrencyException) when (attempt < Attempts)
            {
                // Another picture came between the look and the save: look again.
            }
        }
    }

    public static async Task<ChangePictureResult> SwapAsync(
        this CafeDbContext context,
        string? old,
        Picture? picture,
        Action<Picture?> show,
        CancellationToken cancellationToken
    )
    {
        await using var transaction = await context.Database.BeginTransactionAsync(cancellationToken);
        if (picture is not null)
        {
            context.Add(picture);
        }

        show(picture);
        await context.SaveChangesAsync(cancellationToken);
        if (Picture.IdIn(old) is { } id)
        {
            await context.Pictures.Where(row => row.Id == id).ExecuteDeleteAsync(cancellationToken);
        }

        await transaction.CommitAsync(cancellationToken);
        return new ChangePictureResult.Changed(picture?.Path);
    }
}
