namespace CalendarCafe.Domain.Routing;

/// <summary>How a rule compares an answer with its values. IN holds when any of them is the answer.</summary>
public enum RoutingOperator
{
    Equals,
    NotEquals,
    Contains,
    GreaterThan,
    LessThan,
    In,
}
