using System.Globalization;
using CalendarCafe.Domain.Availability;
using CalendarCafe.Domain.Bookings;
using CalendarCafe.Domain.EventTypes;
using CalendarCafe.Web.Features.Bookings.Entries;
using CalendarCafe.Web.Features.Bookings.Holds;
using CalendarCafe.Web.Features.Bookings.Picking;
using CalendarCafe.Web.Features.EventTypes;
using CalendarCafe.Web.Shared;
using Microsoft.AspNetCore.Components;

namespace CalendarCafe.Web.Features.Bookings;

public sealed partial class BookingPage
{
    private BookableEventType? _eventType;
    private BookingChoice? _choice;
    private BookingQuery _query = new(null, null, null, null, null, null, false);
    private InviteeEntry _entry = InviteeEntry.Empty();
    private Instant _now;
    private Instant? _openStart;
    private Visitor? _visitor;
    private string _zoneFrom = "";

    // What this browser looked by before, where the address says otherwise.
    private DateTimeZone? _otherZone;
    private string? _gone;
    private string? _message;
    private bool _canBook = true;
    private string? _codeSentTo;
    private IReadOnlyList<ShownProblem> _problems = [];
    private IReadOnlyList<SlotOffer> _nearest = [];

    [Parameter]
    public required string Organization { get; set; }

    [Parameter]
    public required string Host { get; set; }

    [Parameter]
    public required string EventType { get; set; }

    /// <summary>The token of the scheduling link that led here, where one did.</summary>
    [Parameter]
    public string? Link { get; set; }

    [SupplyParameterFromQuery]
    public string? Month { get; set; }

    [SupplyParameterFromQuery]
    public string? Date { get; set; }

    [SupplyParameterFromQuery]
    public string? Start { get; set; }

    [SupplyParameterFromQuery]
    public string? Zone { get; set; }

    [SupplyParameterFromQuery(Name = "duration")]
    public string? Length { get; set; }

    [SupplyParameterFromQuery]
    public string? Zones { get; set; }

    [SupplyParameterFromQuery]
    public string? View { get; set; }

    [SupplyParameterFromQuery]
    public string? Days { get; set; }

    [SupplyParameterFromQuery]
    public string? Why { get; set; }

    [SupplyParameterFromQuery]
    public string? Typed { get; set; }

    [CascadingParameter]
    public required HttpContext HttpContext { get; init; }

    private IFormCollection? Stale => StaleForm.Of(HttpContext);

    private IFormCollection? Form => HttpMethods.IsPost(HttpContext.Request.Method) ? HttpContext.Request.Form : Stale;

    private string? Referrer => _query.Carried.FirstOrDefault(part => part.Name == CarriedValues.Referrer)?.Value;

    // A form that was sent must stand on the page, or nobody answers it and what was typed is lost.
    private bool FormIsOpen => _openStart is not null || Form is not null;

    private CancellationToken Aborted => HttpContext.RequestAborted;

    protected override async Task OnInitializedAsync()
    {
        var address = new BookingAddress(Organization, Host, EventType);
        _eventType = await EventTypes.FindEventTypeAsync(address, Aborted);
        if (_eventType is null)
        {
            await LeadOnAsync(address);
            return;
        }

        _now = Clock.GetCurrentInstant();
        _visitor = VisitorCookie.Of(HttpContext);
        _query = new(
            Month,
            Date,
            InviteeEntry.StartIn(Form) ?? Start,
            Zone,
            HttpContext.Request.Cookies[ZoneSource.Cookie],
            Length,
            Zones is not null
        )
        {
            Link = Link,
            Carried = CarriedValues.In(HttpContext.Request),
            View = View,
            Days = Days,
            Why = Why,
            Typed = Typed,
        };
        _entry = _entry.Fill(_eventType, _query.Carried);
        _choice = BookingChoice.Read(_query, _eventType, _now);
        if (await TimeAnswers.LeadAsync(Offered(_eventType), _choice, Aborted) is { } lead)
        {
            // What was typed is on offer; there is nothing more to say here.
            _eventType = null;
            Navigation.NavigateTo(lead);
            return;
        }

        _zoneFrom = ZoneSource.Of(_eventType, _query);
        if (_eventType.Onward is { } onward)
            HttpContext.Features.Set(new FormTarget(onward.Origin));
        _otherZone = _zoneFrom == ZoneSource.Differs ? BookingChoice.ZoneIn(_query.RememberedZone) : null;
        if (Form is { } form)
        {
            _openStart = _choice.Start;
            _entry = InviteeEntry.Read(form, _eventType.Questions.Select(question => question.Id));
            _message = Stale is null ? null : Texts["FormStale"].Value;
        }
        else if (_choice.Start is { } start)
        {
            await OpenAsync(_eventType, _choice, start);
        }
        else if (!string.IsNullOrEmpty(Start))
        {
            await SayWhyNotAsync(_eventType, _choice, BookingChoice.AskedIn(Start));
        }
    }

    private async Task LeadOnAsync(BookingAddress address)
    {
        if (await MovedAddresses.FindAsync(address.ToString(), Aborted) is { } today)
            Navigation.NavigateTo(today + HttpContext.Request.QueryString);
        else
            Navigation.NotFound();
    }

    private async Task OpenAsync(BookableEventType eventType, BookingChoice choice, Instant start)
    {
        _gone = await WhyNotAsync(eventType, choice, start);
        if (_gone is null)
        {
            _openStart = start;
            return;
        }

        _nearest = await OpenSlots.NearestAsync(Offered(eventType), choice.Duration, start, Aborted);
    }

    // A time so far off that no month of the picker shows it, or none at all.
    private async Task SayWhyNotAsync(BookableEventType eventType, BookingChoice choice, Instant? asked)
    {
        _gone =
            asked is { } start && start > _now
                ? await WhyNotAsync(eventType, choice, start)
                : Texts[asked is null ? "NoTime" : "WhyNotPast"].Value;
        _nearest = await OpenSlots.NearestAsync(Offered(eventType), choice.Duration, asked ?? _now, Aborted);
    }

    private async Task<string?> WhyNotAsync(BookableEventType eventType, BookingChoice choice, Instant start) =>
        await OpenSlots.WhyNotAsync(Offered(eventType), choice.Duration, start, Aborted) is { } reason
            ? Texts.WhyNot(reason, start, choice.Zone, eventType.HostName)
            : null;

    private async Task BookAsync()
    {
        if (_openStart is not { } start)
        {
            await AskForTimeAsync(_eventType!, _choice!);
            return;
        }

        // Another time was asked for: the form comes again, filled in, and nothing is booked.
        if (Form is not { } form || InviteeEntry.AsksForOther(form))
            return;

        var result = await BookSlot.ExecuteAsync(Request(_choice!, start), Aborted);
        switch (result)
        {
            case BookSlotResult.Booked booked:
                // A request is not booked yet: its own page says what happens next.
                Navigation.NavigateTo(
                    _eventType!.Onward is { } onward && booked.Status != BookingStatus.Pending
                        ? OnwardAddress.Of(onward, _eventType, booked, _entry)
                        : $"/manage/{booked.ManageToken}?new=1"
                );
                break;
            case BookSlotResult.NotFound:
                Navigation.NotFound();
                break;
            default:
                Refuse(result, _choice!, start);
                break;
        }
    }

    // The form was sent without a time that makes sense: it lay open for days, or something cut it short.
    private async Task AskForTimeAsync(BookableEventType eventType, BookingChoice choice)
    {
        HttpContext.AnswerWith(StatusCodes.Status422UnprocessableEntity);
        Offer(Texts["NoTime"], await OpenSlots.NearestAsync(Offered(eventType), choice.Duration, _now, Aborted));
    }

    private void Refuse(BookSlotResult result, BookingChoice choice, Instant start)
    {
        HttpContext.AnswerWith(StatusOf(result));
        switch (result)
        {
            case BookSlotResult.Taken taken:
                Offer(Texts["JustTaken", TimeText.Of(start, choice.Zone, TimeShape.Clock)], taken.Nearest);
                break;
            case BookSlotResult.NotOffered refused:
                Offer(Texts.WhyNot(refused.Reason, start, choice.Zone, _eventType!.HostName), refused.Nearest);
                break;
            case BookSlotResult.Invalid invalid:
                _problems =
                [
                    .. invalid.Problems.Select(problem => ShownProblem.Of(problem, _entry, Texts, SharedTexts)),
                ];
                break;
            case BookSlotResult.EmailUnproved(var email):
                _codeSentTo = email;
                break;
            case BookSlotResult.LinkDead:
                (_message, _canBook) = (Texts["LinkDied"], false);
                break;
            case BookSlotResult.KeyReused:
                _entry = _entry.WithNewKey();
                _message = Texts["SentBefore"];
                break;
            case BookSlotResult.TooMany tooMany:
                _message = Texts["TooMany", Texts.Wait(tooMany.RetryAfter)];
                break;
            default:
                throw new System.Diagnostics.UnreachableException();
        }
    }

    private void Offer(string message, IReadOnlyList<SlotOffer> nearest) =>
        (_message, _nearest, _canBook) = ($"{message} {Texts["TypedIsKept"]}", nearest, false);

    private static int StatusOf(BookSlotResult result) =>
        result switch
        {
            BookSlotResult.Invalid => StatusCodes.Status422UnprocessableEntity,
            BookSlotResult.TooMany => StatusCodes.Status429TooManyRequests,
            // The form comes again, with one field more: nothing was wrong with it.
            BookSlotResult.EmailUnproved => StatusCodes.Status200OK,
            BookSlotResult.LinkDead => StatusCodes.Status410Gone,
            _ => StatusCodes.Status409Conflict,
        };

    private BookSlotRequest Request(BookingChoice choice, Instant start) =>
        new(
            choice.Address,
            start,
            choice.Duration,
            choice.Zone.Id,
            CultureInfo.CurrentUICulture.Name is { Length: > 0 } culture ? culture : "en",
            _entry.Name,
            _entry.Email,
            _entry.Answers,
            _entry.Key,
            VisitorAddress.Of(HttpContext).Text
        )
        {
            Visitor = _visitor?.Known(),
            Link = Link,
            Location = _entry.Location,
            Phone = _entry.Phone,
            Guests = GuestReading.Parted(_entry.Guests),
            Code = _entry.Code,
            WantsNewCode = Form?.ContainsKey(InviteeEntry.NewCodeField) == true,
            Provenance = CarriedValues.ProvenanceIn(choice.Carried),
        };

    private OfferedEventType Offered(BookableEventType eventType) => eventType.OfferedTo(_visitor?.Known());
}
