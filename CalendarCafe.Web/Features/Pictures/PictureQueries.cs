using CalendarCafe.Domain.Organizations;
using CalendarCafe.Infrastructure.Persistence;
using Microsoft.EntityFrameworkCore;

namespace CalendarCafe.Web.Features.Pictures;

internal sealed class PictureQueries(CafeDatabase database)
{
    /// <summary>Of whichever organisation: pictures are there for everybody who comes across their path.</summary>
    public async Task<Picture?> FindAsync(PictureId id, CancellationToken cancellationToken)
    {
        await using var context = await database.OpenWithoutTenantAsync(cancellationToken);
        return await context
            .Pictures.AcrossTenants()
            .AsNoTracking()
            .SingleOrDefaultAsync(row => row.Id == id, cancellationToken);
    }
}
