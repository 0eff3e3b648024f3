// Writes the table of public holidays: country, where in it, name, dates.
// Where: "*" everywhere, else regions by comma, "." among them for the country asked about without a region.
// Dates: MMDD that holds in every year, or YY:MMDD,MMDD by year.
import { writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import Holidays from "date-holidays";

const FIRST_YEAR = 2025;
const LAST_YEAR = 2040;
const HOUR = 3_600_000;
const target = fileURLToPath(new URL("../../CalendarCafe.Infrastructure/Holidays/holidays.tsv", import.meta.url));

const years = Array.from({ length: LAST_YEAR - FIRST_YEAR + 1 }, (_, index) => FIRST_YEAR + index);
const byText = (a, b) => (a < b ? -1 : a > b ? 1 : 0);

// A feast that begins at sunset is given with the date that it lasts through; parts of a day are nobody's day off.
const datesOf = ({ date, start, end }) => {
  const first = new Date(`${date.slice(0, 10)}T00:00:00Z`);
  const days = Math.floor(((end - start) / HOUR + 1.5) / 24);
  return Array.from({ length: days }, (_, day) => new Date(first.getTime() + day * 24 * HOUR).toISOString().slice(0, 10));
};

const holidaysOf = (country, region) => {
  const library = region ? new Holidays(country, region) : new Holidays(country);
  const found = new Set();
  for (const year of years) {
    for (const holiday of library.getHolidays(year)) {
      if (holiday.type !== "public") continue;
      const name = holiday.name.replace(/\s+/g, " ").trim();
      for (const date of datesOf(holiday)) {
        if (date >= `${FIRST_YEAR}` && date < `${LAST_YEAR + 1}`) found.add(`${name}\t${date}`);
      }
    }
  }
  return found;
};

const wordDates = (dates) => {
  const byYear = new Map();
  for (const date of dates.sort(byText)) {
    const year = date.slice(2, 4);
    byYear.set(year, [...(byYear.get(year) ?? []), date.slice(5, 7) + date.slice(8, 10)]);
  }
  const lists = new Set([...byYear.values()].map((list) => list.join(",")));
  return byYear.size === years.length && lists.size === 1
    ? [...lists][0]
    : [...byYear].map(([year, list]) => `${year}:${list.join(",")}`).join(" ");
};

const linesOf = (country) => {
  const states = Object.keys(new Holidays().getStates(country) ?? {}).filter((code) => /^[A-Z0-9]{1,3}$/.test(code));
  const places = [".", ...states.sort(byText)];
  const where = new Map();
  for (const place of places) {
    for (const holiday of holidaysOf(country, place === "." ? undefined : place)) {
      where.set(holiday, [...(where.get(holiday) ?? []), place]);
    }
  }
  const grouped = new Map();
  for (const [holiday, held] of where) {
    const [name, date] = holiday.split("\t");
    const key = `${held.length === places.length ? "*" : held.join(",")}\t${name}`;
    grouped.set(key, [...(grouped.get(key) ?? []), date]);
  }
  return [
    ...(states.length > 0 ? [`${country}\t${states.join(",")}`] : [country]),
    ...[...grouped].map(([key, dates]) => `${country}\t${key}\t${wordDates(dates)}`).sort(byText),
  ];
};

const countries = Object.keys(new Holidays().getCountries()).filter((code) => /^[A-Z]{2}$/.test(code)).sort(byText);
const lines = countries.map(linesOf).filter((country) => country.length > 1);
writeFileSync(target, `${FIRST_YEAR}\t${LAST_YEAR}\n${lines.flat().join("\n")}\n`);
console.log(`${lines.length} countries, ${lines.flat().length} lines`);
