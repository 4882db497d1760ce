import type { MeasureInput, PersonRecord } from './measure.js';

function partsOf(people: readonly PersonRecord[]): ReadonlyMap<string, PersonRecord[]> {
  const parts = new Map<string, PersonRecord[]>();
  for (const person of people) {
    for (const use of person.uses) {
      const part = `${use.trace}/${use.useCaseId ?? ''}`;
      const there = parts.get(part);
      const withIt = { ...person, uses: [use] };
      if (there) there.push(withIt);
      else parts.set(part, [withIt]);
    }
  }
  return parts;
}

/**
 * The same people once for each trace in each use case, with what they left of it. A number of uses is
 * the sum of such parts, and its difference from another is the parts that only one of them holds.
 */
export function byPart(input: MeasureInput): ReadonlyMap<string, MeasureInput> {
  const people = partsOf(input.people);
  const others = partsOf(input.others);
  return new Map(
    [...new Set([...people.keys(), ...others.keys()])].map((part) => [
      part,
      { ...input, people: people.get(part) ?? [], others: others.get(part) ?? [] },
    ]),
  );
}
