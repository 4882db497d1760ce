/** Days since 1970 on which something happened, ascending, each once. */
export type DaySet = readonly number[];

const daysPerCharacter = 6;
const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

export function unionOfDays(left: DaySet, right: DaySet): DaySet {
  return [...new Set([...left, ...right])].toSorted((a, b) => a - b);
}

/** Six days a character, counted from the first: three years of daily use are 183 characters. */
export function daySetText(days: DaySet): string {
  const first = days[0];
  if (first === undefined) return '';
  const from = Math.floor(first / daysPerCharacter);
  const last = days.at(-1) ?? first;
  const bits = new Uint8Array(Math.floor(last / daysPerCharacter) - from + 1);
  for (const day of days) {
    const place = Math.floor(day / daysPerCharacter) - from;
    bits[place] = (bits[place] ?? 0) | (1 << (day % daysPerCharacter));
  }
  return `${from}.${Array.from(bits, (six) => alphabet[six]).join('')}`;
}

export function parseDaySet(text: string): DaySet {
  if (text === '') return [];
  const [from = '', characters = ''] = text.split('.');
  const days: number[] = [];
  for (let place = 0; place < characters.length; place += 1) {
    const six = alphabet.indexOf(characters.charAt(place));
    for (let bit = 0; bit < daysPerCharacter; bit += 1) {
      if ((six & (1 << bit)) !== 0) days.push((Number(from) + place) * daysPerCharacter + bit);
    }
  }
  return days;
}
