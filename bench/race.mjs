// Many clients race for the same slots: node bench/race.mjs --url http://localhost:5080 --clients 64 --slots 200
// Several nodes: --url http://localhost:5081,http://localhost:5082. Ends with 1 where a promise was broken.
import http from "node:http";
import { parseArgs } from "node:util";

const { values } = parseArgs({
  options: {
    url: { type: "string", default: "http://localhost:5080" },
    host: { type: "string", default: "demo/ada/intro" },
    clients: { type: "string", default: "64" },
    slots: { type: "string", default: "200" },
  },
});
const nodes = values.url.split(",").map((url) => new URL(url));
const clients = bounded(values.clients, 512);
const wanted = bounded(values.slots, 2000);
const agents = nodes.map(() => new http.Agent({ keepAlive: true, maxSockets: clients }));
const daysInOneQuestion = 62;
const farthestDays = 730;

if (nodes.some((node) => !["localhost", "127.0.0.1", "[::1]"].includes(node.hostname))) {
  throw new Error("This loads a site heavily: it goes to this machine only.");
}

function bounded(text, most) {
  const number = Number(text);
  if (!Number.isInteger(number) || number < 1 || number > most) throw new Error(`${text} is not between 1 and ${most}.`);
  return number;
}

function ask(node, method, path, body) {
  return new Promise((resolve, reject) => {
    const request = http.request(
      nodes[node],
      { method, path, agent: agents[node], headers: body ? { "Content-Type": "application/json" } : {} },
      (response) => {
        let text = "";
        response.setEncoding("utf8");
        response.on("data", (chunk) => (text += chunk));
        response.on("end", () => resolve({ status: response.statusCode, text }));
      },
    );
    request.setTimeout(60_000, () => request.destroy(new Error("no answer in a minute")));
    request.on("error", reject);
    request.end(body);
  });
}

// As many free starts as are wanted, asked for in ranges of at most 62 days.
async function freeStarts() {
  const starts = [];
  for (let day = 0; day < farthestDays && starts.length < wanted; day += daysInOneQuestion) {
    const [from, to] = [day, day + daysInOneQuestion - 1].map((offset) =>
      new Date(Date.now() + offset * 86_400_000).toISOString().slice(0, 10),
    );
    const answer = await ask(0, "GET", `/api/v1/public/${values.host}/slots?from=${from}&to=${to}&timeZone=UTC`);
    if (answer.status !== 200) throw new Error(`The slots answered ${answer.status}: ${answer.text}`);
    starts.push(...JSON.parse(answer.text).slots.map((slot) => slot.start));
  }
  return starts.slice(0, wanted);
}

function shuffled(list) {
  const copy = [...list];
  for (let last = copy.length - 1; last > 0; last--) {
    const other = Math.floor(Math.random() * (last + 1));
    [copy[last], copy[other]] = [copy[other], copy[last]];
  }
  return copy;
}

async function race(client, starts, outcomes, times) {
  for (const start of shuffled(starts)) {
    const body = JSON.stringify({
      start,
      timeZone: "Europe/Paris",
      invitee: { name: `Racer ${client}`, email: `racer${client}@guests.example` },
    });
    const began = performance.now();
    let status;
    try {
      status = (await ask(client % nodes.length, "POST", `/api/v1/public/${values.host}/bookings`, body)).status;
    } catch (error) {
      status = error.message;
    }
    times.push({ status, took: performance.now() - began });
    outcomes.get(start).push(status);
  }
}

function percentile(numbers, share) {
  const sorted = numbers.toSorted((one, other) => one - other);
  return sorted.length === 0 ? NaN : sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))].toFixed(1);
}

function count(list) {
  const counts = new Map();
  for (const { status } of list) counts.set(status, (counts.get(status) ?? 0) + 1);
  return counts;
}

const starts = await freeStarts();
console.log(`${starts.length} free slots, ${clients} clients, ${nodes.length} node(s)`);
const outcomes = new Map(starts.map((start) => [start, []]));
const times = [];
const began = performance.now();
await Promise.all(Array.from({ length: clients }, (_, client) => race(client, starts, outcomes, times)));
const seconds = (performance.now() - began) / 1000;
agents.forEach((agent) => agent.destroy());

const won = times.filter((time) => time.status === 201).map((time) => time.took);
const lost = times.filter((time) => time.status === 409).map((time) => time.took);
const odd = times.filter((time) => time.status !== 201 && time.status !== 409);
const broken = [...outcomes].filter(([, statuses]) => statuses.filter((status) => status === 201).length !== 1);
console.log(`${times.length} requests in ${seconds.toFixed(1)} s: ${(times.length / seconds).toFixed(0)}/s`);
console.log(`booked  ${won.length}  p50 ${percentile(won, 0.5)} ms  p99 ${percentile(won, 0.99)} ms`);
console.log(`taken   ${lost.length}  p50 ${percentile(lost, 0.5)} ms  p99 ${percentile(lost, 0.99)} ms`);
console.log(`bookings per second while there were any: ${(won.length / seconds).toFixed(1)} over the whole race`);
if (odd.length > 0) console.log("other answers:", Object.fromEntries(count(odd)));
if (broken.length > 0) console.log("slots without exactly one winner:", broken.slice(0, 10));
if (starts.length === 0 || odd.length > 0 || broken.length > 0) {
  console.log("FAILED");
  process.exitCode = 1;
} else {
  console.log("every slot has exactly one winner; all others were told 409");
}
