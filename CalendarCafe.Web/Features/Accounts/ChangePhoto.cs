using CalendarCafe.Domain;
using CalendarCafe.Domain.Organizations;
using CalendarCafe.Infrastructure.Persistence;
using CalendarCafe.Infrastructure.Pictures;
using CalendarCafe.Web.Features.Pictures;
using Microsoft.EntityFrameworkCore;

namespace CalendarCafe.Web.Features.Accounts;

/// <summary>Gives a member a photo, or takes it away. It is theirs, whatever their role is.</summary>
internal sealed partial class ChangePhoto(CafeDatabase database, PictureMaker maker, ILogger<ChangePhoto> logger)
{
    /// <param name="file">What was sent; null to have no photo any more.</param>
    public async Task<ChangePictureResult> ExecuteAsync(
        Actor.Member actor,
        byte[]? file,
        CancellationToken cancellationToken
    )
    {
        Picture? photo = null;
        if (file is not null)
        {
            switch (await maker.MakeAsync(actor.OrganizationId, PictureKind.Photo, file, cancellationToken))
            {
                case MadePicture.Made made:
                    photo = made.Picture;
                    break;
                case MadePicture.Refused refused:
                    return new ChangePictureResult.Refused(refused.Problem);
            }
        }

        return await HungPictures.HangAsync(() => ShowAsync(actor, photo, cancellationToken));
    }

    private async Task<ChangePictureResult> ShowAsync(
        Actor.Member actor,
        Picture? photo,
        CancellationToken cancellationToken
    )
    {
        await using var context = await database.OpenAsync(actor, cancellationToken);
        var user = await context.Users.SingleOrDefaultAsync(row => row.Id == actor.UserId, cancellationToken);
        if (user is null)
        {
            return new ChangePictureResult.NotFound();
        }

        var result = await context.SwapAsync(user.AvatarPath, photo, user.Show, cancellationToken);
        LogChanged(actor.UserId.Value, photo is not null);
        return result;
    }

    [LoggerMessage(LogLevel.Information, "Photo of {UserId} changed; there is one now: {IsThere}")]
    private partial void LogChanged(Guid userId, bool isThere);
}
