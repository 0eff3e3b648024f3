// Many clients do everything at once to the same hours of one host: book, hold, move, answer requests, cancel, take seats.
// node bench/mix.mjs --url http://localhost:5081,http://localhost:5082 --clients 64 --slots 1000 --seconds 60
// Ends with 1 where an answer was odd; whether the database kept its promises is for bench/check.sql to say.
import http from "node:http";
import os from "node:os";
import { parseArgs } from "node:util";

const { values } = parseArgs({
  options: {
    url: { type: "string", default: "http://localhost:5080" },
    types: { type: "string", default: "demo/ada/intro,demo/ada/mentoring,demo/ada/tasting" },
    clients: { type: "string", default: "64" },
    slots: { type: "string", default: "1000" },
    seconds: { type: "string", default: "60" },
    email: { type: "string", default: "ada@demo.example" },
    password: { type: "string", default: "demo-cafe-au-lait" },
  },
});
const nodes = values.url.split(",").map((url) => new URL(url));
const types = values.types.split(",");
const clients = bounded(values.clients, 512);
const wanted = bounded(values.slots, 5000);
const seconds = bounded(values.seconds, 600);
const agents = nodes.map(() => new http.Agent({ keepAlive: true, maxSockets: clients }));
const farthestDays = 700;
const daysInOneQuestion = 60;

if (nodes.some((node) => !["localhost", "127.0.0.1", "[::1]"].includes(node.hostname))) {
  throw new Error("This loads a site heavily: it goes to this machine only.");
}

function bounded(text, most) {
  const number = Number(text);
  if (!Number.isInteger(number) || number < 1 || number > most) throw new Error(`${text} is not between 1 and ${most}.`);
  return number;
}

const pick = (list) => list[Math.floor(Math.random() * list.length)];

function ask(node, method, path, { body, cookie, address, headers } = {}) {
  const form = typeof body === "string";
  return new Promise((resolve, reject) => {
    const request = http.request(
      nodes[node],
      {
        method,
        path,
        agent: agents[node],
        headers: {
          ...(body === undefined ? {} : { "Content-Type": form ? "application/x-www-form-urlencoded" : "application/json" }),
          ...(cookie ? { Cookie: cookie } : {}),
          // Visitors of one address wait for one another when they hold; a node that knows this proxy sees many addresses.
          ...(address ? { "X-Forwarded-For": address } : {}),
          ...headers,
        },
      },
      (response) => {
        let text = "";
        response.setEncoding("utf8");
        response.on("data", (chunk) => (text += chunk));
        response.on("end", () =>
          resolve({
            status: response.statusCode,
            text,
            json: () => JSON.parse(text),
            cookies: (response.headers["set-cookie"] ?? []).map((line) => line.split(";")[0]),
          }),
        );
      },
    );
    request.setTimeout(60_000, () => request.destroy(new Error("no answer in a minute")));
    request.on("error", reject);
    request.end(body === undefined ? undefined : form ? body : JSON.stringify(body));
  });
}

// What must be answered, and what a booking of it takes, by the event type's own description.
async function described() {
  const kinds = new Map();
  for (const type of types) {
    const answer = await ask(0, "GET", `/api/v1/public/${type}`);
    if (answer.status !== 200) throw new Error(`${type}: its description answered ${answer.status}.`);
    const { questions, group } = answer.json();
    const answers = questions.filter(({ required }) => required).map(({ id, options }) => [id, options?.[0] ?? "Engines"]);
    kinds.set(type, { act: group ? "seat" : "book", answers: Object.fromEntries(answers) });
  }
  return kinds;
}

// As many free starts as are wanted, over all event types.
async function freeStarts() {
  const starts = [];
  for (const type of types) {
    const share = [];
    for (let day = 0; day < farthestDays && share.length < wanted / types.length; day += daysInOneQuestion) {
      const [from, to] = [day, day + daysInOneQuestion - 1].map((offset) =>
        new Date(Date.now() + offset * 86_400_000).toISOString().slice(0, 10),
      );
      const answer = await ask(0, "GET", `/api/v1/public/${type}/slots?from=${from}&to=${to}&timeZone=UTC`);
      if (answer.status !== 200) throw new Error(`${type}: the slots answered ${answer.status}: ${answer.text}`);
      share.push(...answer.json().slots.map((slot) => ({ type, start: slot.start })));
    }
    starts.push(...share.slice(0, Math.ceil(wanted / types.length)));
  }
  return starts;
}

// Signs in as the host by the same form as everybody; what acts by the cookie asks for the token of a page besides.
async function signIn() {
  const token = (page) => page.text.match(/name="__RequestVerificationToken" value="([^"]*)"/)?.[1] ?? "";
  const form = await ask(0, "GET", "/account/sign-in");
  const body = new URLSearchParams({
    _handler: "sign-in",
    __RequestVerificationToken: token(form),
    email: values.email,
    password: values.password,
  }).toString();
  const signedIn = await ask(0, "POST", "/account/sign-in", { body, cookie: form.cookies.join("; ") });
  if (signedIn.status !== 302) throw new Error(`Signing in answered ${signedIn.status}.`);
  const kept = [...form.cookies, ...signedIn.cookies];
  const profile = await ask(0, "GET", "/account/profile", { cookie: kept.join("; ") });
  const cookie = [...kept, ...profile.cookies].join("; ");
  return { cookie, headers: { RequestVerificationToken: token(profile) } };
}

const starts = await freeStarts();
const kinds = await described();
const host = await signIn();
const booked = [];
const requested = [];
const answers = [];
const usual = {
  book: [201, 409],
  seat: [201, 409],
  hold: [201, 409],
  release: [204, 404],
  move: [200, 404, 409],
  cancel: [200, 404, 409],
  confirm: [200, 404, 409],
  decline: [200, 404, 409],
};

async function timed(act, asking) {
  const began = performance.now();
  let answer;
  try {
    answer = await asking();
  } catch (error) {
    answer = { status: error.message, text: "", json: () => ({}), cookies: [] };
  }
  answers.push({ act, status: answer.status, took: performance.now() - began, text: answer.text });
  return answer;
}

async function book(visitor, slot) {
  const { act, answers } = kinds.get(slot.type);
  visitor.bookings++;
  const answer = await timed(act, () =>
    ask(visitor.node, "POST", `/api/v1/public/${slot.type}/bookings`, {
      cookie: visitor.cookie,
      address: visitor.address,
      body: {
        start: slot.start,
        timeZone: "Europe/Paris",
        // Somebody else each time: how often one person may book is not what is tried here.
        invitee: { name: `Racer ${visitor.number}`, email: `racer${visitor.number}.${visitor.bookings}@guests.example` },
        answers,
      },
    }),
  );
  if (answer.status === 201) {
    const made = answer.json();
    const booking = { id: made.id, token: new URL(made.manageUrl).pathname.split("/").pop(), type: slot.type };
    booked.push(booking);
    if (made.status === "PENDING") requested.push(booking);
  }
}

async function hold(visitor, slot) {
  const answer = await timed("hold", () =>
    ask(visitor.node, "POST", `/api/v1/public/${slot.type}/holds`, {
      cookie: visitor.cookie,
      address: visitor.address,
      body: { start: slot.start },
    }),
  );
  if (answer.cookies.length > 0) visitor.cookie = answer.cookies.join("; ");
  if (answer.status !== 201) return;
  const luck = Math.random();
  if (luck < 0.5) await book(visitor, slot);
  else if (luck < 0.75)
    await timed("release", () =>
      ask(visitor.node, "DELETE", `/api/v1/public/${slot.type}/holds/${answer.json().id}`, { cookie: visitor.cookie, address: visitor.address }),
    );
}

const move = (visitor, { token, type }) =>
  timed("move", () =>
    ask(visitor.node, "POST", `/api/v1/public/bookings/${token}/reschedule`, {
      body: { start: pick(starts.filter((slot) => slot.type === type)).start },
    }),
  );

const cancel = (visitor, { token }) =>
  timed("cancel", () =>
    ask(visitor.node, "POST", `/api/v1/public/bookings/${token}/cancel`, { body: { reason: "Raced" } }),
  );

const respond = (visitor, act, { id }) =>
  timed(act, () => ask(visitor.node, "POST", `/api/v1/bookings/${id}/${act}`, { ...host, body: {} }));

async function race(visitor, until) {
  while (performance.now() < until) {
    const luck = Math.random();
    if (luck < 0.4 || booked.length === 0) await book(visitor, pick(starts));
    else if (luck < 0.6) await hold(visitor, pick(starts));
    else if (luck < 0.75) await move(visitor, pick(booked));
    else if (luck < 0.87) await cancel(visitor, pick(booked));
    else await respond(visitor, Math.random() < 0.7 ? "confirm" : "decline", pick(requested.length > 0 ? requested : booked));
  }
}

function percentile(numbers, share) {
  const sorted = numbers.toSorted((one, other) => one - other);
  return sorted.length === 0 ? NaN : sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))].toFixed(1);
}

console.log(`${starts.length} free starts of ${types.length} event types, ${clients} clients, ${nodes.length} node(s)`);
const used = process.cpuUsage();
const began = performance.now();
await Promise.all(
  Array.from({ length: clients }, (_, number) =>
    race({ number, node: number % nodes.length, address: `198.51.100.${number % 256}`, cookie: undefined, bookings: 0 }, began + seconds * 1000),
  ),
);
const elapsed = (performance.now() - began) / 1000;
const spent = process.cpuUsage(used);
agents.forEach((agent) => agent.destroy());

console.log(`${answers.length} requests in ${elapsed.toFixed(1)} s: ${(answers.length / elapsed).toFixed(0)}/s`);
for (const act of Object.keys(usual)) {
  const of = answers.filter((answer) => answer.act === act);
  const took = of.map((answer) => answer.took);
  const statuses = [...new Set(of.map((answer) => answer.status))]
    .map((status) => `${status} × ${of.filter((answer) => answer.status === status).length}`)
    .join(", ");
  console.log(`${act.padEnd(8)} p50 ${percentile(took, 0.5)} ms  p99 ${percentile(took, 0.99)} ms  ${statuses}`);
}
const share = (spent.user + spent.system) / 1e6 / elapsed / os.cpus().length;
console.log(`the clients themselves took ${(share * 100).toFixed(0)} % of the machine`);
const odd = answers.filter(({ act, status }) => !usual[act].includes(status));
for (const { act, status, text } of odd.slice(0, 10)) console.log("odd:", act, status, text.slice(0, 300));
if (odd.length > 0 || starts.length === 0) {
  console.log(`FAILED: ${odd.length} odd answers`);
  process.exitCode = 1;
}
