import { dayMs } from '../../lib/instant.js';
import type { Instant } from '../../lib/instant.js';
import type { Drill } from '../drill/drill.js';
import type { Evidence } from '../evidence/evidence.js';
import type { RegisterEntry } from '../register/register-entry.js';
import type { Sheet, SheetVersion } from '../sheet/sheet.js';
import type { GateCriterionName } from './gate-criterion-name.js';
import type { GateFacts, RegisteredCriterion } from './gate-facts.js';

/** Nothing keeps how these stood on a day that is past. */
const notKept: ReadonlySet<string> = new Set<GateCriterionName>([
  'no-stops',
  'provenance',
  'strata-quotas',
  'volunteer-gap',
  'coverage',
  'dispositions',
  'charter',
  'rehearsal',
  'decides-about-people',
  'capacity',
  'flags-triaged',
  'open-severe-flags',
  'closure-rate',
  'channel-heard',
]);

export function isPastKept(line: string): boolean {
  return !notKept.has(line);
}

function versionAt(
  version: SheetVersion,
  later: readonly SheetVersion[],
  at: Instant,
): SheetVersion {
  const isSigned = version.signedAt !== null && version.signedAt <= at;
  const isWithdrawn = version.withdrawal !== null && version.withdrawal.at <= at;
  const isReplaced = later.some(({ signedAt }) => signedAt !== null && signedAt <= at);
  const signed = isReplaced ? 'superseded' : 'signed';
  const held = isSigned ? signed : 'draft';
  return {
    ...version,
    state: isWithdrawn ? 'withdrawn' : held,
    signatures: version.signatures.filter((signature) => signature.at <= at),
    signedAt: isSigned ? version.signedAt : null,
    withdrawal: isWithdrawn ? version.withdrawal : null,
  };
}

function sheetAt(sheet: Sheet, at: Instant): Sheet {
  const written = sheet.versions.filter(({ writtenAt }) => writtenAt <= at);
  const versions = written.map((version, place) =>
    versionAt(version, written.slice(place + 1), at),
  );
  return { ...sheet, versions };
}

/** In the state it was in then; what its fields said then is not kept, so they say what they say now. */
function entryAt(entry: RegisterEntry, at: Instant): readonly RegisterEntry[] {
  if (entry.addedAt > at) return [];
  const moves = entry.steps.filter((step) => step.what === 'moved');
  const last = moves.findLast((step) => step.at <= at);
  const state = last?.to ?? moves[0]?.from ?? entry.state;
  return [{ ...entry, state, steps: entry.steps.filter((step) => step.at <= at) }];
}

function evidenceAt(evidence: Evidence, at: Instant): readonly Evidence[] {
  // What it said before it was renewed is not kept, and it is not to say later things earlier.
  if (evidence.recordedAt > at) return [];
  const { withdrawal } = evidence;
  return [{ ...evidence, withdrawal: withdrawal && withdrawal.at <= at ? withdrawal : null }];
}

function registeredAt(one: RegisteredCriterion, at: Instant): readonly RegisteredCriterion[] {
  if (one.criterion.registeredAt > at) return [];
  const looks = one.looks.filter(({ lookedAt }) => lookedAt <= at);
  const { successes, trials } = looks.at(-1) ?? { successes: 0, trials: 0 };
  return [{ ...one, looks, counted: { successes, trials } }];
}

function drillAt(drill: Drill, at: Instant): readonly Drill[] {
  if (drill.startedAt > at) return [];
  const isOver = drill.endedAt !== null && drill.endedAt <= at;
  return [isOver ? drill : { ...drill, state: 'running' as const, endedAt: null }];
}

/** What was known on a day that is past, as far as it was kept. Nothing that came later is in it. */
export function factsAt(facts: GateFacts, at: Instant): GateFacts {
  const day = Math.floor(at / dayMs);
  return {
    ...facts,
    now: at,
    stage: { ...facts.stage, answers: facts.stage.answers.filter((answer) => answer.at <= at) },
    sheets: facts.sheets.map((sheet) => sheetAt(sheet, at)),
    entries: facts.entries.flatMap((entry) => entryAt(entry, at)),
    evidence: facts.evidence.flatMap((evidence) => evidenceAt(evidence, at)),
    registered: facts.registered.flatMap((one) => registeredAt(one, at)),
    windows: facts.windows.filter(({ setAt }) => setAt <= at),
    tallies: facts.tallies.filter((tally) => tally.day < day),
    drills: facts.drills.flatMap((drill) => drillAt(drill, at)),
  };
}
