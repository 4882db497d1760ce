/** Days since 1970 on which something happened, ascending, each once. */
export type DaySet = readonly number[];

const daysPerCharacter = 6;
const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

/** Counting adds one day at a time, mostly the last one or the next. */
function withDay(days: DaySet, day: number): DaySet {
  const last = days.at(-1);
  if (last === undefined || last < day) return [...days, day];
  if (last === day || days.includes(day)) return days;
  return [...days, day].toSorted((a, b) => a - b);
}

export function unionOfDays(left: DaySet, right: DaySet): DaySet {
  if (right.length === 1 && right[0] !== undefined) return withDay(left, right[0]);
  if (left.length === 1 && left[0] !== undefined) return withDay(right, left[0]);
  return [...new Set([...left, ...right])].toSorted((a, b) => a - b);
}

/** Six days a character, counted from the first: three years of daily use are 183 characters. */
export function daySetText(days: DaySet): string {
  const first = days[0];
  if (first === undefined) return '';
  const from = Math.floor(first / daysPerCharacter);
  let text = `${from}.`;
  let place = from;
  let six = 0;
  for (const day of days) {
    const at = Math.floor(day / daysPerCharacter);
    for (; place < at; place += 1) {
      text += alphabet.charAt(six);
      six = 0;
    }
    six |= 1 << (day % daysPerCharacter);
  }
  return text + alphabet.charAt(six);
}

export function parseDaySet(text: string): DaySet {
  if (text === '') return [];
  const dot = text.indexOf('.');
  const days: number[] = [];
  let first = Number(text.slice(0, dot)) * daysPerCharacter;
  for (let place = dot + 1; place < text.length; place += 1) {
    const six = alphabet.indexOf(text.charAt(place));
    for (let bit = 0; bit < daysPerCharacter; bit += 1) {
      if ((six & (1 << bit)) !== 0) days.push(first + bit);
    }
    first += daysPerCharacter;
  }
  return days;
}
