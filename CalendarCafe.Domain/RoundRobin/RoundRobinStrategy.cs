namespace CalendarCafe.Domain.RoundRobin;

/// <summary>How a pool picks among those who are free.</summary>
public enum RoundRobinStrategy
{
    Rotate,
    Weighted,
    LeastRecent,
    Priority,
}
