// Opens circuits of signed-in hosts, most of them raw, five in real browsers; books with their hosts, and looks how soon
// the browsers show it. Run by bench/circuits.sh, which is told when to weigh the heap, and answers on standard input.
import readline from "node:readline";
import { parseArgs } from "node:util";
import { chromium } from "playwright-core";
import { RawCircuit } from "./raw.mjs";
import { signIn } from "./session.mjs";

const { values } = parseArgs({
  options: {
    url: { type: "string" },
    circuits: { type: "string", default: "200" },
    bookings: { type: "string", default: "120" },
    browsers: { type: "string", default: "5" },
    password: { type: "string", default: "demo-cafe-au-lait" },
  },
});
const hosts = ["ada", "grace", "alan", "katherine", "linus", "mei", "priya", "oliver"];
const warmUp = 10;
const pause = 500;

const answers = readline.createInterface({ input: process.stdin })[Symbol.asyncIterator]();
const say = (sentence) => console.log(`say ${sentence}`);

async function heap() {
  console.log("heap");
  return Number((await answers.next()).value);
}

const quantile = (sorted, part) => sorted[Math.min(sorted.length - 1, Math.floor(part * sorted.length))];
const cookies = new Map();
for (const host of hosts) cookies.set(host, await signIn(values.url, `${host}@demo.example`, values.password));

async function open(count) {
  const circuits = [];
  for (let number = 0; number < count; number++) {
    circuits.push(await RawCircuit.open(values.url, "/app", cookies.get(hosts[number % hosts.length])));
  }
  return circuits;
}

// What is made once for all is made before anything is weighed.
for (const circuit of await open(warmUp)) await circuit.close();
await new Promise((resolve) => setTimeout(resolve, 5_000));
const before = await heap();
const began = Date.now();
const circuits = await open(Number(values.circuits));
const opened = Date.now() - began;
await new Promise((resolve) => setTimeout(resolve, 2_000));
const idle = await heap();
say(`${circuits.length} circuits open, one every ${Math.round(opened / circuits.length)} ms; ${circuits.filter((circuit) => circuit.isDrawn).length} have drawn their page`);
say(`heap: ${Math.round(before / 1024)} KiB before, ${Math.round(idle / 1024)} KiB with them: ${Math.round((idle - before) / 1024 / circuits.length)} KiB for each`);

const browser = await chromium.launch({ executablePath: process.env.CHROMIUM, args: ["--no-sandbox"] });
const shown = new Map();
for (let number = 0; number < Number(values.browsers); number++) {
  // Each host of a browser has bookings of their own to wait for.
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
  await context.addCookies(cookies.get(hosts[number]).map(([name, value]) => ({ name, value, url: values.url })));
  const page = await context.newPage();
  await page.exposeFunction("seen", (name, at) => shown.has(name) || shown.set(name, at));
  await page.goto(`${values.url}/app`);
  await page.waitForFunction(() => document.querySelector("nav button:not([disabled])"));
  // After the frame that shows it, not when the document has it.
  await page.evaluate(() => {
    const told = new Set();
    new MutationObserver(() => {
      for (const [name] of document.body.innerText.matchAll(/Bench \d+/g)) {
        if (told.has(name)) continue;
        told.add(name);
        requestAnimationFrame(() => setTimeout(() => window.seen(name, Date.now())));
      }
    }).observe(document.body, { subtree: true, childList: true, characterData: true });
  });
}

const types = new Map([["ada", "intro"], ["grace", "intro"], ["alan", "intro"], ["katherine", "intro"], ["linus", "intro"]]);
const free = new Map();
for (const host of hosts.slice(0, Number(values.browsers))) {
  const [from, to] = [1, 13].map((day) => new Date(Date.now() + day * 86_400_000).toISOString().slice(0, 10));
  const answer = await fetch(`${values.url}/api/v1/public/demo/${host}/${types.get(host)}/slots?from=${from}&to=${to}&timeZone=UTC`);
  if (answer.ok) free.set(host, (await answer.json()).slots.map((slot) => slot.start));
}

const committed = new Map();
let refused = 0;
for (let number = 0; number < Number(values.bookings); number++) {
  const booked = [...free.keys()].filter((host) => free.get(host).length > 0);
  if (booked.length === 0) break;
  const host = booked[number % booked.length];
  const name = `Bench ${number}`;
  const asked = Date.now();
  const answer = await fetch(`${values.url}/api/v1/public/demo/${host}/${types.get(host)}/bookings`, {
    method: "POST",
    headers: { "Content-Type": "application/json", "Idempotency-Key": `bench-${number}-${began}`, "X-Forwarded-For": `10.2.${number % 250}.7` },
    body: JSON.stringify({ start: free.get(host).shift(), timeZone: "UTC", invitee: { name, email: `bench-${number}@guests.test` } }),
  });
  if (answer.status === 201) committed.set(name, { asked, answered: Date.now() });
  else refused++;
  await new Promise((resolve) => setTimeout(resolve, pause));
}
await new Promise((resolve) => setTimeout(resolve, 5_000));

const seen = [...committed].filter(([name]) => shown.has(name));
const since = (moment) => seen.map(([name, at]) => shown.get(name) - at[moment]).sort((a, b) => a - b);
const spread = (waits) => `p50 ${quantile(waits, 0.5)} ms, p99 ${quantile(waits, 0.99)} ms, longest ${waits.at(-1)} ms`;
say(`${committed.size} bookings, ${refused} refused; ${seen.length} shown`);
// The commit lies between the two.
say(`until the changed pixels, from asking for the booking: ${spread(since("asked"))}`);
say(`until the changed pixels, from its answer: ${spread(since("answered"))}`);
say(`circuits that died: ${circuits.filter((circuit) => circuit.isDead).length}`);
await browser.close();
for (const circuit of circuits) await circuit.close();
process.exit(seen.length === committed.size && committed.size > 0 && circuits.every((circuit) => !circuit.isDead) ? 0 : 1);
