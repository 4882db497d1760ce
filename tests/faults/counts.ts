import path from 'node:path';

/** `npm run faults` sets it; `npm test` runs the short form of the same code. */
const isFull = process.env['CAUSEWAY_FAULTS'] === 'full';
const seed = Number(process.env['CAUSEWAY_FAULTS_SEED'] ?? 20_261_121);

export interface FaultRun<Counts> {
  readonly seed: number;
  readonly counts: Counts;
  /** What happened, a JSON object a line; stays for reading after the run. */
  readonly historyFile: string;
  readonly timeoutMs: number;
}

const shortTimeoutMs = 300_000;
const fullTimeoutMs = 4 * 3_600_000;

export function faultRun<Counts>(
  name: string,
  forms: { readonly short: Counts; readonly full: Counts },
): FaultRun<Counts> {
  return {
    seed,
    counts: isFull ? forms.full : forms.short,
    historyFile: path.resolve('.cache/faults', `${name}-${isFull ? 'full' : 'short'}.jsonl`),
    timeoutMs: isFull ? fullTimeoutMs : shortTimeoutMs,
  };
}
