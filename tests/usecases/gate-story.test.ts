import { requestApproval } from '@causeway/bot/usecases/approval/request-approval.js';
import { agreeTemplateChange } from '@causeway/bot/usecases/gate/agree-template-change.js';
import { getGate } from '@causeway/bot/usecases/gate/get-gate.js';
import { listGateTemplates } from '@causeway/bot/usecases/gate/list-gate-templates.js';
import { proposeTemplateChange } from '@causeway/bot/usecases/gate/propose-template-change.js';
import { readyMadeTemplate } from '@causeway/shared/domain/gate/ready-made-templates.js';
import type { TemplateLine } from '@causeway/shared/domain/gate/gate-template.js';
import { gateSentence } from '@causeway/shared/text/gate-text.js';
import { dayMs } from '@causeway/shared/lib/instant.js';
import { aFlag } from '../builders/flag';
import { calls, gateDay, onDay } from '../builders/gate-parts';
import { newTestId } from '../builders/ids';
import { expectDone } from '../harness/expect-done';
import { GateCompany } from '../harness/gate-company';
import { intoBuilding, intoFirstRing, intoNextRing, intoStressTesting } from '../harness/gate-says';

let company: GateCompany;
const open = async (transition: Parameters<typeof GateCompany.open>[0]) => {
  company = await GateCompany.open(transition);
};
afterEach(() => company.close());

describe('the gate of a program', () => {
  it.each([intoStressTesting, intoBuilding, intoFirstRing, intoNextRing])(
    'finds everything that is kept for %j',
    async (transition) => {
      await open(transition);
      expect((await company.evaluate())?.transition).toEqual(transition);
      expect(await company.inTheWay()).toEqual([]);
    },
  );

  it('without what other rooms say is open where it rests on them, and passes nowhere for that', async () => {
    await open(intoBuilding);
    const { house } = company.small;
    const { actors, programId } = company.small;
    const { gate } = expectDone(await getGate(house.ports, actors.pavel, { programId }));
    const open_ = gate?.results.filter(({ outcome }) => outcome === 'inconclusive') ?? [];
    expect(open_.map(({ name }) => name)).toEqual(
      expect.arrayContaining(['provenance', 'strata-quotas', 'volunteer-gap', 'data-use']),
    );
    expect(gate).toMatchObject({
      outcome: 'inconclusive',
      transition: 'phase:infrastructure-build',
    });
  });

  it('says of each criterion in a sentence why, and who owes what', async () => {
    await open(intoBuilding);
    company.observed = { ...company.observed, people: [] };
    const { house, actors, programId } = company.small;
    const { gate } = expectDone(
      await getGate(house.ports, actors.pavel, { programId }, company.sources),
    );
    for (const result of gate?.results ?? []) {
      for (const locale of ['en', 'de'] as const) {
        const said = gateSentence(result, { locale, timeZone: 'Europe/Berlin' });
        expect(said).toMatch(/[.!?“)]$/);
        expect(said).not.toMatch(/undefined|NaN|\[object/);
      }
    }
    const needs = gate?.needs.find(({ role }) => role === 'program-manager');
    expect(needs?.criteria).toEqual(expect.arrayContaining(['provenance', 'strata-quotas']));
  });

  it('is blocked by one flag nobody has looked at, and by none that somebody did', async () => {
    await open(intoNextRing);
    const flag = (state: 'new' | 'in-triage') =>
      aFlag({
        programId: company.programId,
        useCaseId: calls,
        report: { raisedAt: onDay(gateDay - 2), ring: 1 },
        triage: { state, severity: 'medium' },
      });
    const reporterId = newTestId<'person'>();
    await company.write((stores) => stores.flags.insert(flag('in-triage'), { reporterId }));
    expect(await company.inTheWay()).toEqual([]);
    await company.write((stores) => stores.flags.insert(flag('new'), { reporterId }));
    expect(await company.inTheWay()).toEqual(['flags-triaged fail flags-untriaged']);
  });

  it('turns stale when what it rests on expires, without anybody doing anything', async () => {
    await open(intoFirstRing);
    company.small.house.now += 85 * dayMs;
    expect(await company.inTheWay()).toEqual(
      expect.arrayContaining(['data-use stale sheet-expired']),
    );
  });
});

describe('what a gate asks', () => {
  const fiveThousand: readonly TemplateLine[] = readyMadeTemplate('staged-rollout').lines.map(
    (line) => (line.criterion === 'load-test' ? { ...line, asks: { peopleAtOnce: 50_000 } } : line),
  );
  const propose = (lines = fiveThousand) =>
    proposeTemplateChange(company.ports, company.small.actors.olu, {
      programId: company.programId,
      changeId: newTestId<'template-change'>(),
      template: 'staged-rollout',
      drawnFrom: 0,
      lines,
      reason: 'The rollout is larger than planned.',
    });

  it('is what it was until another function agrees, and then is asked at once', async () => {
    await open(intoFirstRing);
    const change = expectDone(await propose());
    expect(await company.inTheWay()).toEqual([]);
    const legal = await company.actor('Lena', 'approver-legal');
    const { id: changeId, version } = change;
    const agreed = await agreeTemplateChange(company.ports, legal, { changeId, version });
    expect(expectDone(agreed)).toMatchObject({ state: 'agreed', agreedAs: 'approver-legal' });
    expect(await company.inTheWay()).toEqual(['load-test inconclusive figure-not-reached']);
    expect((await company.evaluate())?.basis).toMatchObject({
      template: 'staged-rollout',
      templateVersion: 1,
    });
    const { pavel } = company.small.actors;
    const { programId } = company;
    const listed = expectDone(await listGateTemplates(company.ports, pavel, { programId }));
    const rollout = listed.templates.find(({ name }) => name === 'staged-rollout');
    expect(rollout?.history).toMatchObject([
      { version: 1, proposedBy: { name: 'Olu' }, agreedBy: { name: 'Lena' } },
    ]);
    const recorded = await company.small.house.stores.ledger.listOf('evidence', changeId);
    expect(recorded.map(({ type }) => type)).toEqual([
      'template-change-proposed',
      'template-change-agreed',
    ]);
  });

  it('is never satisfaction, whoever proposes it', async () => {
    await open(intoFirstRing);
    const vanity = [...fiveThousand, { criterion: 'measure:satisfaction', asks: {} }];
    expect(await propose(vanity)).toMatchObject({ code: 'vanity-cannot-gate' });
  });

  it('is agreed on by one of two who agree to different proposals at once', async () => {
    await open(intoFirstRing);
    const legal = await company.actor('Lena', 'approver-legal');
    const [one, two] = [expectDone(await propose()), expectDone(await propose())];
    const agree = ({ id: changeId, version }: typeof one) =>
      agreeTemplateChange(company.ports, legal, { changeId, version });
    const answers = await Promise.all([agree(one), agree(two)]);
    const codes = answers.map((answer) => (answer.kind === 'done' ? 'done' : answer.code));
    expect(codes.toSorted()).toEqual(['done', 'stale']);
    expect(await company.small.house.stores.gateTemplates.list(company.programId)).toHaveLength(1);
  });
});

it('takes with it what was asked on what it asked before', async () => {
  await open(intoBuilding);
  const { small, ports, programId } = company;
  const approvalId = newTestId<'approval'>();
  const asked = { programId, approvalId, note: '' };
  expectDone(await requestApproval(ports, small.actors.pavel, asked));
  const change = expectDone(
    await proposeTemplateChange(ports, small.actors.olu, {
      programId,
      changeId: newTestId<'template-change'>(),
      template: 'infrastructure-build',
      drawnFrom: 0,
      lines: readyMadeTemplate('infrastructure-build').lines.filter(
        ({ criterion }) => criterion !== 'coverage',
      ),
      reason: 'Shares are not known yet.',
    }),
  );
  const stateOf = async () => (await small.house.stores.approvals.get(approvalId))?.state;
  expect(await stateOf()).toBe('open');
  const legal = await company.actor('Lena', 'approver-legal');
  const { id: changeId, version } = change;
  expectDone(await agreeTemplateChange(ports, legal, { changeId, version }));
  expect(await stateOf()).toBe('void');
  const approval = await small.house.stores.approvals.get(approvalId);
  expect(approval?.voidedBy).toMatchObject([{ kind: 'template-changed' }]);
});
