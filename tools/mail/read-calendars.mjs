// Reads a JSON list of calendar objects from standard input and writes what ical.js sees in each.
import { readFileSync } from "node:fs";
import ICAL from "ical.js";

const seen = JSON.parse(readFileSync(0, "utf8")).map((text) => {
  const calendar = new ICAL.Component(ICAL.parse(text));
  const events = calendar.getAllSubcomponents("vevent");
  const meeting = events[0];
  const value = (name) => String(meeting.getFirstPropertyValue(name) ?? "");
  const party = (property) => ({
    name: property.getParameter("cn") ?? "",
    address: property.getFirstValue(),
    answer: property.getParameter("partstat") ?? "",
  });
  return {
    method: calendar.getFirstPropertyValue("method"),
    events: events.length,
    properties: meeting.getAllProperties().map((property) => property.name),
    uid: value("uid"),
    sequence: Number(value("sequence")),
    status: value("status"),
    startsAt: meeting.getFirstPropertyValue("dtstart").toICALString(),
    endsAt: meeting.getFirstPropertyValue("dtend").toICALString(),
    summary: value("summary"),
    description: value("description"),
    location: value("location"),
    organizer: party(meeting.getFirstProperty("organizer")),
    attendees: meeting.getAllProperties("attendee").map(party),
  };
});
process.stdout.write(JSON.stringify(seen));
