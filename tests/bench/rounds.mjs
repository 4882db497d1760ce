import { load } from './processes.mjs';

function median(values) {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}

/** Every contender once a round, one after the other, so that a slow minute hits all of them. */
export async function inRounds(contenders, { rounds, seconds }) {
  const samples = new Map(contenders.map(({ name }) => [name, []]));
  for (let round = 0; round < rounds; round += 1) {
    for (const { name, ...options } of contenders) {
      samples.get(name).push(await load({ seconds, ...options }));
    }
  }
  return new Map([...samples].map(([name, taken]) => [name, summaryOf(name, taken)]));
}

function summaryOf(name, taken) {
  const of = (field) => median(taken.map((sample) => sample[field]));
  const speeds = taken.map(({ perSecond }) => perSecond);
  const refused = Object.assign({}, ...taken.map((sample) => sample.refused));
  return {
    name,
    perSecond: of('perSecond'),
    lowest: Math.min(...speeds),
    highest: Math.max(...speeds),
    p50: of('p50'),
    p99: of('p99'),
    p999: of('p999'),
    bytesEach: of('bytesEach'),
    refused,
  };
}
