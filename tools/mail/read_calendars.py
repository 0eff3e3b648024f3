"""Reads a JSON list of calendar objects from standard input and writes what vobject sees in each."""

import json
import sys

import vobject


def party(line):
    return {
        "name": line.params.get("CN", [""])[0],
        "address": line.value,
        "answer": line.params.get("PARTSTAT", [""])[0],
    }


def seen(text):
    calendar = vobject.readOne(text)
    meeting = calendar.vevent
    return {
        "method": calendar.method.value,
        "events": len(calendar.vevent_list),
        "properties": [line.name.lower() for line in meeting.lines()],
        "uid": meeting.uid.value,
        "sequence": int(meeting.sequence.value),
        "status": meeting.status.value,
        "startsAt": meeting.dtstart.value.strftime("%Y%m%dT%H%M%SZ"),
        "endsAt": meeting.dtend.value.strftime("%Y%m%dT%H%M%SZ"),
        "summary": meeting.summary.value,
        "description": meeting.description.value,
        "location": meeting.location.value if hasattr(meeting, "location") else "",
        "organizer": party(meeting.organizer),
        "attendees": [party(line) for line in meeting.contents.get("attendee", [])],
    }


json.dump([seen(text) for text in json.load(sys.stdin)], sys.stdout)
