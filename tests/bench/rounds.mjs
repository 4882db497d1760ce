import { readFileSync } from 'node:fs';
import { load } from './processes.mjs';

/** Processor time of a server so far, where the system tells; it is steadier than the clock on a busy machine. */
export function cpuMs(pid) {
  try {
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1).split(' ');
    return (Number(fields[11]) + Number(fields[12])) * 10;
  } catch {
    return Number.NaN;
  }
}

async function sampleOf({ pid, ...options }) {
  const before = cpuMs(pid);
  const sample = await load(options);
  return { ...sample, cpuEach: (cpuMs(pid) - before) / Math.max(1, sample.answered) };
}

function median(values) {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}

/** Every contender once a round, one after the other, so that a slow minute hits all of them. */
export async function inRounds(contenders, { rounds, seconds }) {
  const samples = new Map(contenders.map(({ name }) => [name, []]));
  for (let round = 0; round < rounds; round += 1) {
    for (const { name, ...options } of contenders) {
      samples.get(name).push(await sampleOf({ seconds, ...options }));
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
    cpuEach: of('cpuEach'),
    refused,
  };
}
