namespace CalendarCafe.Domain.Compliance;

public enum AuditAction
{
    Create,
    Update,
    Delete,
    Login,
    Logout,
    Export,
    Share,
}
