import type { Approval, ApprovalEvent } from '@causeway/shared/domain/approval/approval.js';
import { decideRequestApproval } from '@causeway/shared/domain/approval/decide-request-approval.js';
import { evolveApproval } from '@causeway/shared/domain/approval/evolve-approval.js';
import type { Shown } from '@causeway/shared/domain/approval/unmet-criteria.js';
import type { ResultOutcome } from '@causeway/shared/domain/gate/criterion-result.js';
import { currentAnswer } from '@causeway/shared/domain/program/current-answer.js';
import type { RingNeed } from '@causeway/shared/domain/program/decide-advance.js';
import { decideAdvance, ringNeeds } from '@causeway/shared/domain/program/decide-advance.js';
import { evolveStage } from '@causeway/shared/domain/program/evolve-stage.js';
import type { Stage, StageEvent } from '@causeway/shared/domain/program/stage.js';
import type { Transition } from '@causeway/shared/domain/program/transition.js';
import { nextTransition, transitionKey } from '@causeway/shared/domain/program/transition.js';
import type { Ring } from '@causeway/shared/domain/ring/ring.js';
import type { Rested } from '@causeway/shared/domain/snapshot/basis-differences.js';
import { basisDifferences } from '@causeway/shared/domain/snapshot/basis-differences.js';
import type { SnapshotBody } from '@causeway/shared/domain/snapshot/snapshot.js';
import type { Waiver } from '@causeway/shared/domain/waiver/waiver.js';
import type { Decision } from '@causeway/shared/lib/decision.js';
import { dayMs } from '@causeway/shared/lib/instant.js';
import { anApproval } from '../builders/approval';
import { someMonday } from '../builders/flag';
import { newTestId } from '../builders/ids';
import { aBasis, aResult, aSnapshot, aSnapshotBody } from '../builders/snapshot';
import { aStage } from '../builders/stage';

/** What a clerk would note beside an approval, knowing nothing of how decisions are made. */
interface Noted {
  approval: Approval;
  readonly body: SnapshotBody;
  readonly looked: string;
  readonly stops: readonly string[];
  isGranted: boolean;
}

/** What lets a program go on; a test may put a careless one in its place. */
export type Advance = typeof decideAdvance;

export const mostRings = 3;
export const evidenceId = newTestId<'evidence'>();
const manager = newTestId<'person'>();

/** A program with its gate, its rings and its approvals, as the use cases would put them together. */
export class Rollout {
  stage: Stage = aStage({ version: 1 });
  now = someMonday + 1;
  rings: readonly Ring[] = [];
  readonly criteria = new Map<string, ResultOutcome>([['audits', 'pass']]);
  waivers: readonly Waiver[] = [];
  template = 1;
  sheet = 1;
  rule = 0;
  isEvidenceValid = true;
  ringSheets: readonly RingNeed[] = ringNeeds;
  readonly known: Noted[] = [];
  readonly refused: string[] = [];
  readonly #used = new Set<string>();
  readonly #objections: string[] = [];

  constructor(private readonly decide: Advance = decideAdvance) {}

  /** How far along the way it is. */
  get place(): number {
    const { phase, ring } = this.stage;
    const phases = { demonstration: 0, 'stress-testing': 1, 'infrastructure-build': 2 } as const;
    if (phase === 'staged-rollout') return 2 + (ring ?? 0);
    if (phase === 'completed') return 3 + (ring ?? 0);
    return phase === 'ended' ? -1 : phases[phase];
  }

  get next(): Transition {
    return nextTransition(this.stage, this.rings.length) ?? { kind: 'completion' };
  }

  shown(): Shown {
    const results = [...this.criteria].map(([name, outcome]) => aResult({ name, outcome }));
    const { waivers, now } = this;
    const transition = transitionKey(this.next);
    return { results, waivableFails: [], waivers, transition, now };
  }

  /** As a snapshot would be taken at this moment. */
  rested(): Rested {
    const { phase, ring, since, stops } = this.stage;
    const inForce = this.waivers.filter(
      (one) => one.second && !one.withdrawal && this.now < one.until,
    );
    const transition = transitionKey(this.next);
    return {
      transition: this.next,
      basis: aBasis({
        templateVersion: this.template,
        standing: { phase, ring, since },
        rings: this.rings.map(({ number, version }) => ({ number, version })),
        sheets: { vision: this.sheet },
        criteria: {},
        waivers: Object.fromEntries(
          inForce
            .filter((one) => one.transition === transition)
            .map((one) => [one.id, one.version]),
        ),
        evidence: this.isEvidenceValid ? { [evidenceId]: 1 } : {},
        stops: Object.fromEntries(stops.map(({ id, kind }) => [id, kind])),
        approvalRuleVersion: this.rule,
      }),
      answer: currentAnswer(this.stage)?.answer ?? '',
      names: {},
      results: this.shown().results,
    };
  }

  /** Everything an approval speaks of, as one text. */
  private look(): string {
    const answer = this.stage.answers.at(-1);
    const { phase, ring, since } = this.stage;
    const rings = this.rings.map(({ number, version }) => [number, version]);
    const names = [...this.criteria.keys()];
    const versions = [this.template, this.sheet, this.rule, rings, names];
    return JSON.stringify([phase, ring, since, answer?.at, answer?.answer, ...versions]);
  }

  note(approval: Approval, isGranted: boolean): void {
    const body = aSnapshotBody({ ...this.rested(), results: this.shown().results });
    const stops = this.stage.stops.map(({ id }) => id);
    this.known.push({ approval, body, looked: this.look(), stops, isGranted });
  }

  ask(): void {
    const earlier = this.known
      .map(({ approval }) => approval)
      .filter(({ transition }) => transitionKey(transition) === transitionKey(this.next));
    const snapshot = aSnapshot({ ...this.rested(), results: this.shown().results });
    const asked = { id: newTestId<'approval'>(), note: '', by: manager, now: this.now };
    const facts = { snapshot, shown: this.shown(), rule: { version: 0, functions: [] }, earlier };
    const decision = decideRequestApproval(asked, facts);
    if (decision.kind === 'rejected') return;
    const [event] = decision.events;
    if (event) this.note(evolveApproval(undefined, event), false);
    if (this.open().length > 0) this.#objections.push(`asked in spite of ${this.open().join()}`);
  }

  forge(state: Approval['state'], transition: Transition): void {
    const expiresAt = this.now + 7 * dayMs;
    this.note(anApproval({ state, transition, expiresAt }), state === 'granted');
  }

  happen(to: Noted, event: ApprovalEvent): void {
    to.approval = evolveApproval(to.approval, event);
    to.isGranted = event.type === 'approval-granted';
  }

  take(decision: Decision<StageEvent, string>): 'accepted' | 'rejected' {
    if (decision.kind === 'rejected') {
      this.refused.push(decision.code);
      return 'rejected';
    }
    const version = this.stage.version + 1;
    this.stage = { ...decision.events.reduce(evolveStage, this.stage), version };
    return 'accepted';
  }

  advance(by: Noted | undefined, version: number): 'a-step' | 'no-step' {
    const gone = this.isEvidenceValid ? {} : ({ [evidenceId]: 'expired' } as const);
    const decision = this.decide(
      this.stage,
      { by: manager, now: this.now, version },
      {
        rings: this.rings,
        approval: by?.approval,
        changes: by ? basisDifferences(by.body, this.rested(), gone) : [],
        shown: this.shown(),
        validEvidence: this.isEvidenceValid ? [evidenceId] : [],
        ringSheets: this.ringSheets,
      },
    );
    if (decision.kind === 'accepted') this.check(by);
    if (this.take(decision) === 'rejected') return 'no-step';
    if (by) {
      this.#used.add(by.approval.id);
      this.happen(by, { type: 'approval-used', by: manager, at: this.now });
    }
    return 'a-step';
  }

  /** Criteria that neither pass nor are excepted for this very step. */
  private open(): readonly string[] {
    const step = transitionKey(this.next);
    const isExcepted = (name: string) =>
      this.waivers.some(
        (one) =>
          one.criterion === name &&
          one.transition === step &&
          this.now < one.until &&
          one.second !== null &&
          !one.withdrawal,
      );
    return [...this.criteria]
      .filter(([name, is]) => is !== 'pass' && !(is === 'inconclusive' && isExcepted(name)))
      .map(([name, is]) => `${name} ${is}`);
  }

  /** What the clerk has against the step that is about to be taken. */
  private check(by: Noted | undefined): void {
    const against = (isSo: boolean, objection: string) => isSo && this.#objections.push(objection);
    against(!by?.isGranted, 'not granted');
    against(!by || this.#used.has(by.approval.id), 'used before');
    against(
      transitionKey(by?.approval.transition ?? this.next) !== transitionKey(this.next),
      'another step',
    );
    against((by?.approval.expiresAt ?? 0) <= this.now, 'over');
    against(by?.looked !== this.look(), 'what was approved is not what is there');
    against(
      this.stage.stops.some(({ id }) => !by?.stops.includes(id)),
      'stopped since',
    );
    against(
      this.stage.stops.some(({ scope }) => scope.ring === null),
      'stopped as a whole',
    );
    against(this.criteria.size === 0, 'nothing behind it');
    against(this.open().length > 0, `not shown: ${this.open().join()}`);
    against(!this.isEvidenceValid, 'on evidence that has ended');
    const ringDays = this.stage.phase === 'staged-rollout' ? 14 : 0;
    against(this.now < this.stage.since + ringDays * dayMs, 'too soon');
    const { decideBy, extensions } = this.stage;
    const late = (this.now - (decideBy ?? this.now)) / dayMs;
    const frame = extensions.length > 0 ? 0 : this.stage.phase === 'staged-rollout' ? 28 : 42;
    against(decideBy !== null && late >= frame, 'in nobody’s name');
  }

  /** Once each. */
  objections(): readonly string[] {
    return this.#objections.splice(0);
  }
}
