import { advanceStage } from '@causeway/bot/usecases/stage/advance-stage.js';
import { dayMs } from '@causeway/shared/lib/instant.js';
import fc from 'fast-check';
import { aResult } from '../builders/snapshot';
import { StageCompany } from '../harness/stage-company';
import { objections, placeOf, seeBefore } from '../harness/step-witness';
import { walkedCommands } from '../harness/walked-commands';

type Do = keyof typeof walkedCommands | 'advance' | 'advanceFromAnOldPage' | 'prepare' | 'goOn';
interface Command {
  readonly do: Do;
  readonly which: number;
}

const names = Object.keys(walkedCommands) as (keyof typeof walkedCommands)[];
const command: fc.Arbitrary<Command> = fc.record({
  do: fc.oneof(
    { weight: 8, arbitrary: fc.constantFrom<Do>(...names) },
    { weight: 3, arbitrary: fc.constantFrom<Do>('advance', 'advance', 'advanceFromAnOldPage') },
    { weight: 3, arbitrary: fc.constantFrom<Do>('goOn', 'prepare', 'prepare') },
  ),
  which: fc.nat({ max: 11 }),
});

const seen = { reached: new Set<string>(), refused: new Set<string>(), did: new Set<Do>() };

/** Only here may a program come further. */
async function advance(company: StageCompany, page: 'fresh' | 'old'): Promise<void> {
  const before = await seeBefore(company);
  const version = before.stage.version - (page === 'old' ? 1 : 0);
  const { programId, ports } = company;
  const pavel = await company.actor('pavel');
  const result = await advanceStage(ports, pavel, { programId, version });
  if (result.kind === 'rejected') seen.refused.add(result.code);
  const found = await objections(company, before);
  if (found.length > 0) throw new Error(found.join(', '));
}

/** Everything right for once, so that walks get far; stops are taken back, or not. */
async function prepare(company: StageCompany, which: number): Promise<void> {
  company.results = [aResult(), aResult({ name: 'load', source: 'evidence', facts: {} })];
  company.house.now += 15 * dayMs;
  if (which % 2 === 0) for (const _ of Array(6)) await walkedCommands.resume(company, 0);
  await walkedCommands.extend(company, 6);
  await walkedCommands.withdrawAsked(company);
  await walkedCommands.answer(company).catch(() => undefined);
  await walkedCommands.grantAll(company);
}

async function goOn(company: StageCompany): Promise<void> {
  await prepare(company, 0);
  await advance(company, 'fresh');
}

async function run(company: StageCompany, { do: what, which }: Command): Promise<void> {
  seen.did.add(what);
  if (what === 'advance') return advance(company, 'fresh');
  if (what === 'advanceFromAnOldPage') return advance(company, 'old');
  if (what === 'goOn') return goOn(company);
  if (what === 'prepare') return prepare(company, which);
  const before = placeOf((await seeBefore(company)).stage);
  // What needs something that is not there is refused by an error of the test's own.
  await walkedCommands[what](company, which).catch((error: unknown) => {
    if (!String(error).includes('rejected:')) throw error;
  });
  if (placeOf((await seeBefore(company)).stage) > before) throw new Error(`${what} came further`);
  return undefined;
}

async function walk(commands: readonly Command[]): Promise<void> {
  const company = await StageCompany.open();
  try {
    for (const one of commands) {
      await run(company, one);
      const { phase, ring } = (await seeBefore(company)).stage;
      seen.reached.add(`${phase} ${String(ring)}`);
    }
  } finally {
    await company.close();
  }
}

describe('whatever people and clocks do to a program', () => {
  it('reaches no later phase and no later ring but by an approval of what is there', async () => {
    const walks = fc.array(command, { minLength: 30, maxLength: 60 });
    const law = fc.asyncProperty(walks, (commands) => walk(commands));
    await fc.assert(law, { seed: 20_261_121, numRuns: 8, endOnFailure: true });
    const places = ['infrastructure-build null', 'staged-rollout 1', 'staged-rollout 2'];
    expect([...seen.reached]).toEqual(expect.arrayContaining(places));
    const refusals = ['approval-missing', 'not-in-state', 'basis-changed', 'stale', 'stopped'];
    expect([...seen.refused]).toEqual(expect.arrayContaining(refusals));
    expect(names.filter((name) => !seen.did.has(name))).toEqual([]);
  });

  it('is seen to come further where something takes it there that asked nobody', async () => {
    const company = await StageCompany.open();
    try {
      const before = await seeBefore(company);
      const { stage } = before;
      const crept = (change: Partial<typeof stage>) =>
        company.ports.commands.run(company.house.tenantId, async (stores) => {
          const known = await stores.stages.get(company.programId);
          if (known) stores.stages.save(known, { ...known, ...change });
        });
      await crept({ phase: 'staged-rollout', ring: 1, since: company.house.now });
      expect(await objections(company, before)).toEqual([
        'no step was recorded',
        'nobody approved',
      ]);
      await crept({ phase: stage.phase, ring: null, since: stage.since });
      await walkedCommands.answer(company);
      await walkedCommands.ask(company);
      const open = await seeBefore(company);
      const [asked] = open.approvals;
      if (!asked) throw new Error('It was asked');
      const { id: approvalId, snapshotId } = asked;
      const step = { transition: 'ring:1', approvalId, snapshotId, at: company.house.now };
      await crept({ phase: 'staged-rollout', ring: 1, steps: [step] });
      expect(await objections(company, open)).toEqual([
        'approved: open',
        'no yes of sponsor',
        'no yes of approver-business',
        'no yes of approver-legal',
        'no yes of approver-security',
      ]);
      const late = { ...open, results: [aResult({ outcome: 'inconclusive' })] };
      expect(await objections(company, late)).toContain('not shown: audited-right inconclusive');
    } finally {
      await company.close();
    }
  });
});
