// Books slots one after the other, each alone, and writes the statements that each took as a script for pgbench:
// node bench/replay.mjs --url http://localhost:5081 --log postgres.log --out folder --hosts demo/ada/intro --bookings 10
// The server has to log all statements with the prefix '%m|%p|'; one script for each host lands in the folder.
import fs from "node:fs";
import { setTimeout as pause } from "node:timers/promises";
import { parseArgs } from "node:util";

const { values } = parseArgs({
  options: {
    url: { type: "string", default: "http://localhost:5080" },
    log: { type: "string" },
    out: { type: "string" },
    hosts: { type: "string", default: "demo/ada/intro" },
    bookings: { type: "string", default: "10" },
  },
});
if (!["localhost", "127.0.0.1"].includes(new URL(values.url).hostname)) throw new Error("This goes to this machine only.");
// Longer than mails and what is told of a booking take, so that nothing but a booking stands in its span of the log.
const rest = 1500;
// What a connection says when it is taken anew is no part of a booking, and not to be said within one.
const workers = /^DISCARD ALL|SKIP LOCKED|WITH stale|pg_stat|UPDATE notification_logs|answer_by <=|due_at/;

function spoken(log) {
  const records = [];
  for (const line of log.split("\n")) {
    const match = line.match(/^([\d-]+ [\d:.]+) UTC\|(\d+)\|(\w+): {2}(.*)$/);
    if (match) records.push({ at: Date.parse(`${match[1].replace(" ", "T")}Z`), pid: match[2], kind: match[3], text: match[4] });
    else if (records.length > 0) records.at(-1).text += `\n${line}`;
  }
  const last = new Map();
  const statements = [];
  for (const { at, pid, kind, text } of records) {
    const said = text.match(/^(?:execute [^:]+|statement): ([\s\S]*)$/);
    if (kind === "LOG" && said) {
      const statement = { at, pid, sql: said[1], parameters: [] };
      last.set(pid, statement);
      statements.push(statement);
    } else if (kind === "DETAIL" && /^parameters: /i.test(text) && last.has(pid)) {
      last.get(pid).parameters = [...text.matchAll(/\$(\d+) = (NULL|'(?:[^']|'')*')/g)].map((found) => found[2]);
    }
  }
  return statements;
}

// A literal has no type of its own, and functions over arrays need one.
function typed(literal, sql) {
  if (/pg_notify/.test(sql)) return `${literal}::text[]`;
  const uuid = "[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}";
  if (new RegExp(`^'\\{(${uuid}(,${uuid})*)?\\}'$`).test(literal)) return `${literal}::uuid[]`;
  if (/^'\{"?\\\\x/.test(literal)) return `${literal}::bytea[]`;
  return literal;
}

function line({ sql, parameters }) {
  const filled = sql.replace(/\$(\d+)/g, (_, number, at) =>
    /unnest\([^()]*$/.test(sql.slice(0, at)) ? typed(parameters[number - 1], sql) : parameters[number - 1],
  );
  return `${filled.replace(/\s+/g, " ").replace(/;?\s*$/, ";")}\n`;
}

let number = 0;
for (const host of values.hosts.split(",")) {
  const day = (offset) => new Date(Date.now() + offset * 86_400_000).toISOString().slice(0, 10);
  const listed = await fetch(`${values.url}/api/v1/public/${host}/slots?from=${day(1)}&to=${day(55)}&timeZone=UTC`);
  const starts = (await listed.json()).slots.map(({ start }) => start).slice(-Number(values.bookings));
  let script = "";
  for (const start of starts) {
    await pause(rest);
    const from = Date.now();
    const answer = await fetch(`${values.url}/api/v1/public/${host}/bookings`, {
      method: "POST",
      headers: { "Content-Type": "application/json" },
      body: JSON.stringify({
        start,
        timeZone: "Europe/Paris",
        invitee: { name: "Replayed", email: `replayed${number++}@guests.example` },
      }),
    });
    const until = Date.now();
    if (answer.status !== 201) throw new Error(`Booking ${start} answered ${answer.status}.`);
    const log = fs.readFileSync(values.log, "utf8");
    const said = spoken(log).filter(({ at, sql }) => at >= from && at <= until && !workers.test(sql));
    script += said.map(line).join("");
  }
  fs.writeFileSync(`${values.out}/${host.replaceAll("/", "-")}.sql`, script);
  console.log(`${host}: ${starts.length} bookings of ${(script.split("\n").length / starts.length).toFixed(1)} statements each`);
}
