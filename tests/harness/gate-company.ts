import { evaluateProgramGate, gateOn } from '@causeway/bot/usecases/gate/evaluate-gate.js';
import type { GatePorts } from '@causeway/bot/usecases/gate/gate-ports.js';
import type { GateSources } from '@causeway/bot/usecases/gate/gate-sources.js';
import type { Stores } from '@causeway/bot/store/stores.js';
import type { GateFacts } from '@causeway/shared/domain/gate/gate-facts.js';
import type { MeasureInput } from '@causeway/shared/domain/measure/measure.js';
import type { Transition } from '@causeway/shared/domain/program/transition.js';
import { transitionKey } from '@causeway/shared/domain/program/transition.js';
import type { Actor } from '@causeway/shared/domain/access/actor.js';
import type { GrantRole } from '@causeway/shared/domain/access/grant.js';
import type { Sheet } from '@causeway/shared/domain/sheet/sheet.js';
import type { ProgramId } from '@causeway/shared/lib/ids.js';
import { dayMs } from '@causeway/shared/lib/instant.js';
import { aUseCase } from '../builders/catalogue';
import { aFlag } from '../builders/flag';
import { readyFacts } from '../builders/gate';
import { calls, gateDay, offers, onDay } from '../builders/gate-parts';
import { newTestId } from '../builders/ids';
import { aPersonRecord } from '../builders/measure-input';
import { aStage } from '../builders/stage';
import { aWaiver } from '../builders/waiver';
import { SmallCompany } from './small-company';

/** The small company, with a program of which everything is kept that its next step needs. */
export class GateCompany {
  /** What other rooms say; a test makes them say something else. */
  observed: MeasureInput;
  published: GateFacts['published'];
  groupSizes: GateFacts['groupSizes'];
  readonly sources: GateSources;
  readonly ports: GatePorts;

  private constructor(
    readonly small: SmallCompany,
    readonly ready: GateFacts,
  ) {
    const { people, tallies, flagFacts, published, groupSizes, now } = ready;
    this.observed = {
      programId: small.programId,
      today: Math.floor(now / dayMs),
      tallies,
      dailyFrom: 0,
      others: [],
      people: people.map((one, at) =>
        aPersonRecord({
          provenance: one.provenance,
          ring: 1,
          accessAt: onDay(40),
          uses: [calls, offers].map((useCaseId) => ({ useCaseId, daysAgo: [at + 1] })),
        }),
      ),
      useCases: [],
      flags: { ...flagFacts, confirmedWrong: 0, responses: [] },
    };
    this.observed = {
      ...this.observed,
      people: this.observed.people.map((one, at) => ({ ...one, strata: people[at]?.strata ?? 0 })),
    };
    this.published = published;
    this.groupSizes = groupSizes;
    this.sources = {
      observed: () => Promise.resolve(this.observed),
      published: () => Promise.resolve(this.published),
      groupSizes: () => Promise.resolve(this.groupSizes),
      errorsByGroup: () => Promise.resolve([]),
    };
    this.ports = { ...small.house.ports, evaluateGate: gateOn(this.sources) };
  }

  static async open(transition: Transition): Promise<GateCompany> {
    const small = await SmallCompany.open();
    const company = new GateCompany(small, readyFacts(transition));
    small.house.now = onDay(gateDay);
    await company.write((stores) => company.keepAll(stores));
    return company;
  }

  close(): Promise<void> {
    return this.small.close();
  }

  get programId(): ProgramId {
    return this.small.programId;
  }

  write(work: (stores: Stores) => void | Promise<void>): Promise<void> {
    const { house } = this.small;
    return house.ports.commands.run(house.tenantId, async (stores) => {
      await work(stores);
    });
  }

  async actor(name: string, role: GrantRole): Promise<Actor> {
    const { house } = this.small;
    const id = await house.person(name);
    await house.grant(this.programId, id, role);
    return house.actor(id);
  }

  evaluate() {
    const { house } = this.small;
    return evaluateProgramGate(house.stores, this.programId, house.now, this.sources);
  }

  /** What nothing can show yet is excepted by name, for a hundred days. */
  async exceptAbsent(): Promise<void> {
    const { programId, small } = this;
    const gate = await this.evaluate();
    if (!gate) throw new Error('There is a next step');
    const absent = gate.results.filter(({ because }) => because === 'not-built');
    const transition = transitionKey(gate.transition);
    const until = small.house.now + 100 * dayMs;
    await this.write((stores) => {
      for (const { name: criterion } of absent) {
        stores.waivers.insert(aWaiver({ programId, criterion, transition, until }));
      }
    });
  }

  /** What stands in the way, with its reason, apart from what nothing can show yet. */
  async inTheWay(): Promise<readonly string[]> {
    const gate = await this.evaluate();
    return (gate?.results ?? [])
      .filter(({ outcome, because }) => outcome !== 'pass' && because !== 'not-built')
      .map(({ name, outcome, because }) => `${name.split('/')[0] ?? ''} ${outcome} ${because}`);
  }

  async replaceSheet(kind: string, change: (sheet: Sheet) => Sheet): Promise<void> {
    const sheet = await this.small.house.stores.sheets.find(this.programId, kind, 'program');
    if (!sheet) throw new Error(`There is no ${kind}`);
    await this.write((stores) => stores.sheets.save(sheet, change(sheet)));
  }

  private async keepAll(stores: Stores): Promise<void> {
    const { ready, programId, small } = this;
    const of = { programId };
    // The one the small company comes with is not asked about here.
    const known = await stores.useCases.get(small.useCaseId);
    if (known) stores.useCases.save(known, { ...known, isRetired: true });
    for (const { id, name } of ready.useCases) {
      stores.useCases.insert(aUseCase({ id, name, ...of }));
      stores.useCaseTraits.insert({
        useCaseId: id,
        version: 1,
        flagKey: name.toLowerCase(),
        problemClass: null,
        decidesAboutPeople: false,
        accessPath: null,
        tellsThem: null,
        goesToOthers: true,
        ...of,
      });
    }
    const accountableId = small.ids.olu;
    const [judgeId, deputyId] = [small.ids.olu, small.ids.daria];
    for (const charter of ready.charters) {
      stores.charters.insert({ ...charter, ...of, accountableId, judgeId, deputyId });
    }
    stores.workloads.insert({
      ...of,
      version: 1,
      shares: ready.useCases.map(({ id, share }) => ({
        useCaseId: id,
        percent: Math.round((share ?? 0) * 100),
        source: 'The log of a month',
      })),
      otherPercent: 10,
      savedBy: small.ids.pavel,
      savedAt: onDay(1),
    });
    for (const sheet of ready.sheets) stores.sheets.insert({ ...sheet, ...of });
    for (const entry of ready.entries) stores.registers.insert({ ...entry, ...of });
    for (const evidence of ready.evidence) stores.evidence.insert({ ...evidence, ...of });
    for (const window of ready.windows) stores.windows.insert({ ...window, ...of });
    for (const drill of ready.drills) stores.drills.insert({ ...drill, ...of });
    for (const { criterion, looks } of ready.registered) {
      stores.criteria.insert({ ...criterion, ...of });
      for (const look of looks) stores.criteria.insertLook(criterion, look);
    }
    this.keepStage(stores);
    this.keepFlags(stores);
  }

  private keepStage(stores: Stores): void {
    const { ready, programId, small } = this;
    const of = { programId };
    stores.stages.insert(aStage({ ...ready.stage, ...of, version: 1, leadId: small.ids.pavel }));
    for (const ring of ready.rings) stores.rings.insert({ ...ring, ...of });
    for (const { useCaseId, at } of ready.dispositions ?? []) {
      stores.dispositions.insert({
        ...of,
        useCaseId,
        segment: 'all',
        version: 1,
        value: { kind: 'ready', allowedErrorRate: 0.05, badErrorRate: 0.1 },
        judgedInRing: ready.stage.ring,
        by: small.ids.olu,
        at,
        conditionMetAt: null,
      });
    }
  }

  /** One flag in each use case, answered in time by whoever answers for it. */
  private keepFlags(stores: Stores): void {
    for (const useCaseId of [calls, offers]) {
      const raisedAt = onDay(gateDay - 12);
      const answer = {
        kind: 'changed' as const,
        text: 'Put right.',
        by: this.small.ids.olu,
        at: raisedAt + dayMs,
      };
      const flag = aFlag({
        programId: this.programId,
        useCaseId,
        report: { raisedAt },
        triage: { state: 'answered', answer },
      });
      stores.flags.insert(flag, { reporterId: newTestId<'person'>() });
    }
  }
}
