import { giveVerdict } from '@causeway/bot/usecases/approval/give-verdict.js';
import { requestApproval } from '@causeway/bot/usecases/approval/request-approval.js';
import { recordEvidence } from '@causeway/bot/usecases/evidence/record-evidence.js';
import { currentTemplate } from '@causeway/bot/usecases/gate/current-template.js';
import type { EvaluateGate, GatePorts } from '@causeway/bot/usecases/gate/gate-ports.js';
import { runDueTimers } from '@causeway/bot/jobs/run-due-timers.js';
import { listMyNotices } from '@causeway/bot/usecases/notice/list-my-notices.js';
import { advanceStage } from '@causeway/bot/usecases/stage/advance-stage.js';
import { answerStage } from '@causeway/bot/usecases/stage/answer-stage.js';
import { getStage } from '@causeway/bot/usecases/stage/get-stage.js';
import type { StageView } from '@causeway/shared/api/stages.js';
import type { Actor } from '@causeway/shared/domain/access/actor.js';
import type { GrantRole } from '@causeway/shared/domain/access/grant.js';
import type { CriterionResult } from '@causeway/shared/domain/gate/criterion-result.js';
import { templateFor } from '@causeway/shared/domain/gate/gate-template.js';
import { currentAnswer } from '@causeway/shared/domain/program/current-answer.js';
import { nextDecisionTick } from '@causeway/shared/domain/program/decide-stage-by-clock.js';
import type { Stage } from '@causeway/shared/domain/program/stage.js';
import { nextTransition } from '@causeway/shared/domain/program/transition.js';
import type { Ring } from '@causeway/shared/domain/ring/ring.js';
import { dayMs } from '@causeway/shared/lib/instant.js';
import type { PersonId, ProgramId, UseCaseId } from '@causeway/shared/lib/ids.js';
import type { Outcome } from '@causeway/shared/lib/outcome.js';
import { newTestId } from '../builders/ids';
import { aSignedSheet } from '../builders/sheet';
import { aBasis, aResult } from '../builders/snapshot';
import { aRing, aStage } from '../builders/stage';
import { expectDone } from './expect-done';
import { TestHouse } from './test-house';
import { timersInHand } from './timers-in-hand';

const cast = {
  mara: [],
  olu: ['governance-owner'],
  pavel: ['program-manager'],
  sven: ['sponsor'],
  bea: ['approver-business', 'approver-legal'],
  sam: ['approver-security'],
  lena: ['approver-legal'],
  ada: [],
} as const satisfies Readonly<Record<string, readonly GrantRole[]>>;
export type Name = keyof typeof cast;

/**
 * A program with two planned rings, led by Pavel, and a gate that asks one thing. Sponsor, business,
 * legal and security decide by the ready-made rules.
 */
export class StageCompany {
  /** What the gate says; it stands before whatever step comes next. */
  results: readonly CriterionResult[] = [aResult()];
  readonly ports: GatePorts;

  private constructor(
    readonly house: TestHouse,
    readonly ids: Readonly<Record<Name, PersonId>>,
    readonly programId: ProgramId,
    readonly useCaseId: UseCaseId,
  ) {
    this.ports = { ...house.ports, evaluateGate: this.#gate };
  }

  static async open(
    stage: Partial<Stage> | 'none' = { phase: 'infrastructure-build' },
  ): Promise<StageCompany> {
    const house = await TestHouse.open();
    const ids = {} as Record<Name, PersonId>;
    for (const name of Object.keys(cast) as Name[]) {
      ids[name] = await house.person(name[0]?.toUpperCase() + name.slice(1));
    }
    const toolId = await house.tool('Sales Coach');
    const people = { owner: ids.olu, deputy: ids.mara, manager: ids.pavel };
    const { programId, useCaseId } = await house.program(toolId, people);
    for (const name of ['sven', 'bea', 'sam', 'lena'] as const) {
      for (const role of cast[name]) await house.grant(programId, ids[name], role);
    }
    const company = new StageCompany(house, ids, programId, useCaseId);
    if (stage !== 'none') await company.place(stage);
    return company;
  }

  close(): Promise<void> {
    return this.house.close();
  }

  /** Puts the program there as if it had come there by itself, with its rings and their sheets. */
  private async place(stage: Partial<Stage>): Promise<void> {
    const { programId, useCaseId, house, ids } = this;
    const at = aStage({
      programId,
      leadId: ids.pavel,
      since: house.now,
      decideBy: house.now + 42 * dayMs,
      ...stage,
    });
    await house.ports.commands.run(house.tenantId, async (stores) => {
      stores.stages.insert(at);
      const dueAt = nextDecisionTick(at) ?? house.now;
      stores.timers.set({ kind: 'decision-due', subjectId: programId, dueAt });
      const program = await stores.programs.get(programId);
      if (!program) throw new Error('The house has no program');
      stores.programs.save(program, { ...program, phase: at.phase, ring: at.ring });
      for (const number of [1, 2]) {
        stores.rings.insert(aRing({ programId, number, useCaseIds: [useCaseId] }));
        for (const kind of ['retreat-plan', 'support-structure'] as const) {
          const sheet = aSignedSheet(kind, {}, house.now);
          const subject = { of: 'ring' as const, ring: number };
          stores.sheets.insert({ ...sheet, programId, subject });
        }
      }
    });
  }

  readonly #gate: EvaluateGate = async (_ports, stores, programId) => {
    const stage = await stores.stages.get(programId);
    const rings = await stores.rings.list(programId);
    const transition = stage && nextTransition(stage, rings.length);
    if (!stage || !transition) return undefined;
    const { phase, ring, since, stops } = stage;
    const { waivers: _waivers, approvalRuleVersion: _rule, ...basis } = aBasis({ evidence: {} });
    const { name: template, version } = await currentTemplate(
      stores,
      programId,
      templateFor(transition),
    );
    return {
      transition,
      results: this.results,
      basis: {
        ...basis,
        template,
        templateVersion: version,
        standing: { phase, ring, since },
        rings: rings.map(({ number, version }) => ({ number, version })),
        stops: Object.fromEntries(stops.map(({ id, kind }) => [id, kind])),
      },
      statistics: {},
      shortfalls: [],
      answer: currentAnswer(stage)?.answer ?? '',
      names: {},
      measuredBy: [],
      waivableFails: [],
    };
  };

  actor(name: Name): Promise<Actor> {
    const roles = name === 'ada' ? (['employee', 'administrator'] as const) : undefined;
    return this.house.actor(this.ids[name], roles);
  }

  async stage(by: Name = 'pavel'): Promise<StageView> {
    const { ports, programId } = this;
    return expectDone(await getStage(ports, await this.actor(by), { programId }));
  }

  rings(): Promise<readonly Ring[]> {
    return this.house.stores.rings.list(this.programId);
  }

  /** Written by the owner on a piece of evidence recorded for it. */
  async answer(): Promise<StageView> {
    const { ports, programId, ids } = this;
    const actor = await this.actor('olu');
    const { id } = expectDone(
      await recordEvidence(ports, actor, {
        programId,
        evidenceId: newTestId<'evidence'>(),
        type: 'load-test',
        ownerId: ids.olu,
        title: 'Load test',
        text: 'It held.',
        link: null,
        figures: { 'people-at-once': 5_000 },
        measurer: { personId: ids.mara, relation: 'independent' },
        holdsForDays: 90,
      }),
    );
    const { version } = await this.stage();
    const said = { programId, version, answer: 'We are.', evidenceIds: [id] };
    return expectDone(await answerStage(ports, actor, said));
  }

  /** Pavel asks, and everybody whose word is needed says yes. */
  async grant(): Promise<void> {
    const { ports, programId } = this;
    const approvalId = newTestId<'approval'>();
    const asked = { programId, approvalId, note: '' };
    let approval = expectDone(await requestApproval(ports, await this.actor('pavel'), asked));
    for (const name of ['sven', 'sam', 'bea', 'lena'] as const) {
      if (approval.state !== 'open') return;
      const drawn = { approvalId, version: approval.version };
      const said = { verdict: 'approve', voice: null, reason: '', criteria: [] } as const;
      const given = await giveVerdict(ports, await this.actor(name), { ...drawn, ...said });
      if (given.kind === 'done') approval = given.value;
    }
  }

  async tryToAdvance(): Promise<Outcome<StageView>> {
    const { programId } = this;
    const { version } = await this.stage();
    return advanceStage(this.ports, await this.actor('pavel'), { programId, version });
  }

  /** Everything a step needs, and the step. */
  async goOn(): Promise<StageView> {
    this.house.now += 15 * dayMs;
    await this.answer();
    await this.grant();
    return expectDone(await this.tryToAdvance());
  }

  async wait(days: number): Promise<void> {
    const { house } = this;
    house.now += days * dayMs;
    const failed: unknown[] = [];
    await runDueTimers(this.ports, timersInHand(house), (_timer, error) => failed.push(error));
    if (failed.length > 0) throw failed[0];
  }

  /** The kinds of what somebody was told about the program, oldest first. */
  async told(name: Name): Promise<readonly string[]> {
    const { notices } = expectDone(await listMyNotices(this.ports, await this.actor(name), {}));
    const kinds = notices.map(({ kind }) => kind).toReversed();
    return kinds.filter((kind) => kind.startsWith('stage-'));
  }

  /** What stands on record about where the program stands. */
  async recorded(): Promise<readonly string[]> {
    const entries = await this.house.stores.ledger.listOf('stage', this.programId);
    return entries.map(({ type }) => type);
  }
}
