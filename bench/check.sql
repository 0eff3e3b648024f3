-- What must never be: each line counts violations, and all are 0. psql "$CONNECTION" -f bench/check.sql
SELECT 'overlapping claims of one host' AS promise, count(*) AS violations
FROM slot_claims one JOIN slot_claims other
  ON one.host_id = other.host_id AND one.id < other.id
  AND one.busy_from < other.busy_until AND other.busy_from < one.busy_until
WHERE one.released_at IS NULL AND other.released_at IS NULL
UNION ALL
SELECT 'active bookings to come without a claim', count(*)
FROM bookings b JOIN booking_hosts h ON h.booking_id = b.id
WHERE b.status IN ('PENDING', 'CONFIRMED', 'RESCHEDULED') AND b.session_id IS NULL AND b.ends_at > now()
  AND NOT EXISTS (SELECT FROM slot_claims c WHERE c.booking_id = b.id AND c.host_id = h.user_id
    AND c.kind = 'BOOKING' AND c.released_at IS NULL AND c.starts_at = b.starts_at AND c.ends_at = b.ends_at)
UNION ALL
SELECT 'living claims without an active booking', count(*)
FROM slot_claims c
WHERE c.kind = 'BOOKING' AND c.released_at IS NULL
  AND NOT EXISTS (SELECT FROM bookings b WHERE b.id = c.booking_id AND b.status IN ('PENDING', 'CONFIRMED', 'RESCHEDULED', 'COMPLETED', 'NO_SHOW'))
UNION ALL
SELECT 'seats beyond capacity', COALESCE(sum(booked.seats - s.capacity), 0)
FROM group_sessions s
JOIN LATERAL (SELECT count(*) AS seats FROM bookings b WHERE b.session_id = s.id
  AND b.status IN ('PENDING', 'CONFIRMED', 'RESCHEDULED', 'COMPLETED', 'NO_SHOW')) booked ON booked.seats > s.capacity
UNION ALL
SELECT 'active seats to come without a claim', count(*)
FROM bookings b
WHERE b.status IN ('PENDING', 'CONFIRMED', 'RESCHEDULED') AND b.session_id IS NOT NULL AND b.ends_at > now()
  AND NOT EXISTS (SELECT FROM slot_claims c WHERE c.session_id = b.session_id AND c.kind = 'GROUP_SESSION'
    AND c.released_at IS NULL AND c.starts_at = b.starts_at AND c.ends_at = b.ends_at)
UNION ALL
-- The sweeper comes by twice a second.
SELECT 'holds that ended a minute ago and still stand', count(*)
FROM slot_claims c WHERE c.kind = 'HOLD' AND c.released_at IS NULL AND c.expires_at < now() - interval '1 minute'
UNION ALL
SELECT 'sessions whose seats are not those of their bookings and holds', count(*)
FROM group_sessions s
WHERE s.seats_held <> (SELECT COALESCE(sum(h.seats), 0) FROM seat_holds h WHERE h.session_id = s.id)
  OR s.seats_taken <> (SELECT count(*) FROM bookings b WHERE b.session_id = s.id
    AND b.status IN ('PENDING', 'CONFIRMED', 'RESCHEDULED', 'COMPLETED', 'NO_SHOW'))
UNION ALL
SELECT 'sessions that are open without a claim or seats, or closed with either', count(*)
FROM group_sessions s
WHERE (s.closed_at IS NULL) <> (s.seats_taken + s.seats_held > 0)
  OR (s.closed_at IS NULL) <> EXISTS (SELECT FROM slot_claims c WHERE c.session_id = s.id AND c.released_at IS NULL)
UNION ALL
SELECT 'bookings by JSON without invitee, history, two mails, link and key', count(*)
FROM bookings b
WHERE EXISTS (SELECT FROM invitees i WHERE i.booking_id = b.id AND i.email LIKE 'racer%')
  AND NOT (EXISTS (SELECT FROM booking_history s WHERE s.booking_id = b.id)
    AND (SELECT count(*) FROM notification_logs n WHERE n.booking_id = b.id
      AND n.kind = CASE WHEN EXISTS (SELECT FROM booking_history s WHERE s.booking_id = b.id AND s.kind = 'REQUESTED')
        THEN 'BOOKING_REQUESTED' ELSE 'BOOKING_CONFIRMED' END::notification_kind) = 2
    AND EXISTS (SELECT FROM booking_tokens t WHERE t.booking_id = b.id)
    AND EXISTS (SELECT FROM booking_requests r WHERE r.booking_id = b.id));
