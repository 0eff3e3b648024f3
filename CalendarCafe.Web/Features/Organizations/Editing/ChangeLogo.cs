using CalendarCafe.Domain;
using CalendarCafe.Domain.Organizations;
using CalendarCafe.Infrastructure.Persistence;
using CalendarCafe.Infrastructure.Pictures;
using CalendarCafe.Web.Features.Pictures;
using Microsoft.EntityFrameworkCore;

namespace CalendarCafe.Web.Features.Organizations.Editing;

/// <summary>Gives the organisation a logo, or takes it away.</summary>
internal sealed partial class ChangeLogo(CafeDatabase database, PictureMaker maker, ILogger<ChangeLogo> logger)
{
    /// <param name="file">What was sent; null to have no logo any more.</param>
    public async Task<ChangePictureResult> ExecuteAsync(
        Actor.Member actor,
        byte[]? file,
        CancellationToken cancellationToken
    )
    {
        if (!actor.MayAdminister)
        {
            return new ChangePictureResult.NotFound();
        }

        Picture? logo = null;
        if (file is not null)
        {
            switch (await maker.MakeAsync(actor.OrganizationId, PictureKind.Logo, file, cancellationToken))
            {
                case MadePicture.Made made:
                    logo = made.Picture;
                    break;
                case MadePicture.Refused refused:
                    return new ChangePictureResult.Refused(refused.Problem);
            }
        }

        return await HungPictures.HangAsync(() => ShowAsync(actor, logo, cancellationToken));
    }

    private async Task<ChangePictureResult> ShowAsync(
        Actor.Member actor,
        Picture? logo,
        CancellationToken cancellationToken
    )
    {
        await using var context = await database.OpenAsync(actor, cancellationToken);
        var organization = await context.Organizations.SingleOrDefaultAsync(
            row => row.Id == actor.OrganizationId,
            cancellationToken
        );
        if (organization is null)
        {
            return new ChangePictureResult.NotFound();
        }

        var result = await context.SwapAsync(organization.LogoPath, logo, organization.Show, cancellationToken);
        LogChanged(actor.OrganizationId.Value, logo is not null);
        return result;
    }

    [LoggerMessage(LogLevel.Information, "Logo of {OrganizationId} changed; there is one now: {IsThere}")]
    private partial void LogChanged(Guid organizationId, bool isThere);
}
