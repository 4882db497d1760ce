import fc from 'fast-check';
import type { BoardCursor, BoardFilter } from '@causeway/bot/store/flag-board.js';
import { flagDueAt } from '@causeway/shared/domain/flag/due-at.js';
import {
  flagStates,
  reaches,
  reasons,
  type Flag,
  type FlagState,
} from '@causeway/shared/domain/flag/flag.js';
import { severities, severityRank } from '@causeway/shared/domain/flag/severity.js';
import { aFlag, someMonday } from '../builders/flag.js';
import { newTestId } from '../builders/ids.js';
import { openTestDatabase, type TestDatabase } from '../harness/open-test-database.js';

const programs = [newTestId<'program'>(), newTestId<'program'>(), null];
const useCases = [newTestId<'use-case'>(), newTestId<'use-case'>(), null];
const people = [newTestId<'person'>(), newTestId<'person'>()];
const open: readonly FlagState[] = ['new', 'in-triage', 'confirmed'];

let seed = 7;
function pick<Item>(items: readonly Item[]): Item {
  seed = (seed * 48_271) % 2_147_483_647;
  return items[seed % items.length] as Item;
}

/** Few distinct times, so that ties are common. */
function randomFlag(): Flag {
  const state = pick(flagStates);
  const at = someMonday + pick([0, 1, 2, 3, 4]) * 1_000;
  const by = pick(people);
  return aFlag({
    programId: pick(programs),
    useCaseId: pick(useCases),
    answerBy: at,
    report: { reason: pick(reasons), reach: pick(reaches), raisedAt: someMonday - 5_000 },
    triage: {
      state,
      severity: pick(severities),
      claim: open.includes(state) && pick([true, false]) ? { personId: by, until: at } : null,
      answer: state === 'answered' ? { kind: 'changed', text: 'Done.', by, at } : null,
      dismissal: state === 'dismissed' ? { reason: 'duplicate', text: 'See it.', by, at } : null,
    },
  });
}

const flags = Array.from({ length: 240 }, randomFlag);
let db: TestDatabase;

beforeAll(async () => {
  db = await openTestDatabase();
  const reporterId = newTestId<'person'>();
  await db.write((s) => flags.forEach((flag) => s.flags.insert(flag, { reporterId })));
});
afterAll(() => db.close());

function matches(flag: Flag, filter: BoardFilter): boolean {
  const dueAt = flagDueAt(flag);
  return (
    filter.programs.includes(flag.programId) &&
    (filter.useCaseId === undefined || filter.useCaseId === flag.useCaseId) &&
    (filter.reason === undefined || filter.reason === flag.report.reason) &&
    (filter.severity === undefined || filter.severity === flag.triage.severity) &&
    (filter.reach === undefined || filter.reach === flag.report.reach) &&
    (filter.heldBy === undefined || filter.heldBy === flag.triage.claim?.personId) &&
    (filter.overdueAt === undefined || (dueAt !== null && dueAt < filter.overdueAt))
  );
}

function endedAt(flag: Flag): number {
  return flag.triage.answer?.at ?? flag.triage.dismissal?.at ?? flag.report.raisedAt;
}

function byId(one: Flag, other: Flag): number {
  return one.id < other.id ? -1 : 1;
}

function compare(one: Flag, other: Flag): number {
  if (!open.includes(one.triage.state)) {
    return endedAt(other) - endedAt(one) || byId(other, one);
  }
  const bySeverity = severityRank(one.triage.severity) - severityRank(other.triage.severity);
  return bySeverity || (flagDueAt(one) ?? 0) - (flagDueAt(other) ?? 0) || byId(one, other);
}

function naive(filter: BoardFilter, state: FlagState): readonly string[] {
  return flags
    .filter((flag) => flag.triage.state === state && matches(flag, filter))
    .toSorted(compare)
    .map((flag) => flag.id);
}

async function pageThrough(filter: BoardFilter, state: FlagState, limit: number) {
  const ids: string[] = [];
  let after: BoardCursor | undefined;
  for (;;) {
    const page = await db.stores().flags.listBoard({ ...filter, state, after, limit });
    expect(page.lines.length).toBeLessThanOrEqual(limit);
    ids.push(...page.lines.map((line) => line.id));
    if (!page.next) return ids;
    after = page.next;
  }
}

const maybe = <Item>(items: readonly Item[]) =>
  fc.option(fc.constantFrom(...items), { nil: undefined, freq: 2 });

const filters: fc.Arbitrary<BoardFilter> = fc.record({
  programs: fc.subarray(programs, { minLength: 1 }),
  useCaseId: maybe(useCases.filter((useCase) => useCase !== null)),
  reason: maybe(reasons),
  severity: maybe(severities),
  reach: maybe(reaches),
  heldBy: maybe(people),
  overdueAt: maybe([someMonday + 2_000, someMonday + 3_500]),
});

const runs = process.env['CAUSEWAY_TEST_DATABASE'] === 'mssql' ? 25 : 150;

it('pages through exactly what a naive sort lists, in its order, whatever the filters', async () => {
  const property = fc.asyncProperty(
    filters,
    fc.constantFrom(...flagStates),
    fc.integer({ min: 1, max: 30 }),
    async (filter, state, limit) => {
      expect(await pageThrough(filter, state, limit)).toEqual(naive(filter, state));
    },
  );
  await fc.assert(property, { numRuns: runs });
});

it('counts per state what a naive count counts, whatever the filters', async () => {
  const property = fc.asyncProperty(filters, async (filter) => {
    const { counts, isCapped } = await db.stores().flags.countByState(filter);
    const expected = flagStates.map((state) => [state, naive(filter, state).length]);
    expect(counts).toEqual(Object.fromEntries(expected));
    expect(isCapped).toBe(false);
  });
  await fc.assert(property, { numRuns: runs });
});

it('pages in order when a person triages more programs than the walks are made for', async () => {
  const many = [...programs, ...Array.from({ length: 60 }, () => newTestId<'program'>())];
  for (const state of ['new', 'answered'] as const) {
    expect(await pageThrough({ programs: many }, state, 7)).toEqual(
      naive({ programs: many }, state),
    );
  }
});

it('shows nothing to somebody without a program', async () => {
  const query = { programs: [], state: 'new' as const, limit: 5 };
  expect(await db.stores().flags.listBoard(query)).toEqual({ lines: [], next: null });
  const { counts } = await db.stores().flags.countByState({ programs: [] });
  expect(Object.values(counts)).toEqual([0, 0, 0, 0, 0, 0]);
});

it('shows on a line what the flag says', async () => {
  const flag = flags.find((one) => one.triage.claim && one.programId);
  if (!flag) throw new Error('No claimed flag among them');
  const query = {
    programs: [flag.programId],
    state: flag.triage.state,
    heldBy: flag.triage.claim?.personId,
    limit: 100,
  };
  const { lines } = await db.stores().flags.listBoard(query);
  expect(lines.find((line) => line.id === flag.id)).toEqual({
    id: flag.id,
    version: 0,
    state: flag.triage.state,
    excerpt: flag.report.text,
    toolName: flag.report.toolName,
    useCaseName: flag.report.useCaseName,
    programId: flag.programId,
    useCaseId: flag.useCaseId,
    reason: flag.report.reason,
    reach: flag.report.reach,
    severity: flag.triage.severity,
    heldBy: flag.triage.claim?.personId,
    raisedAt: flag.report.raisedAt,
    dueAt: flag.answerBy,
  });
});
