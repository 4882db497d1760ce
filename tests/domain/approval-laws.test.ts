import type { GrantRole } from '@causeway/shared/domain/access/grant.js';
import type { Approval, ApprovalEvent } from '@causeway/shared/domain/approval/approval.js';
import { isLive } from '@causeway/shared/domain/approval/approval.js';
import {
  decideTickApproval,
  decideUseApproval,
  decideVoidApproval,
  decideWithdrawApproval,
} from '@causeway/shared/domain/approval/decide-approval-end.js';
import { decideVerdict } from '@causeway/shared/domain/approval/decide-verdict.js';
import { evolveApproval } from '@causeway/shared/domain/approval/evolve-approval.js';
import { voicesOf } from '@causeway/shared/domain/approval/voices.js';
import type { Decision } from '@causeway/shared/lib/decision.js';
import { dayMs } from '@causeway/shared/lib/instant.js';
import type { PersonId } from '@causeway/shared/lib/ids.js';
import fc from 'fast-check';
import { anApproval } from '../builders/approval';
import { someMonday } from '../builders/flag';
import { newTestId } from '../builders/ids';

const people = Array.from({ length: 7 }, () => newTestId<'person'>());
const [requester, measurer] = people as [PersonId, PersonId];
const roles = ['approver-legal', 'approver-security', 'sponsor', 'program-manager'] as const;

type Command =
  | { readonly do: 'grant' | 'revoke'; readonly who: number; readonly role: GrantRole }
  | { readonly do: 'hand-over'; readonly who: number; readonly to: number }
  | {
      readonly do: 'decide';
      readonly who: number;
      readonly verdict: 'approve' | 'reject';
      /** How many versions ago the card was drawn. */
      readonly late: number;
    }
  | { readonly do: 'withdraw' | 'use' | 'void' }
  | { readonly do: 'wait'; readonly days: number; readonly clock: 'on-time' | 'late' };

const who = fc.nat({ max: people.length - 1 });
const role = fc.constantFrom(...roles);
const command: fc.Arbitrary<Command> = fc.oneof(
  { weight: 3, arbitrary: fc.record({ do: fc.constant('grant' as const), who, role }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('revoke' as const), who, role }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('hand-over' as const), who, to: who }) },
  {
    weight: 16,
    arbitrary: fc.record({
      do: fc.constant('decide' as const),
      who,
      verdict: fc.nat({ max: 11 }).map((n) => (n === 0 ? 'reject' : 'approve')),
      late: fc.constantFrom(0, 0, 0, 1),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      do: fc.constantFrom(...(['withdraw', 'use', 'use', 'use', 'void'] as const)),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      do: fc.constant('wait' as const),
      days: fc.constantFrom(0, 1, 2, 8),
      clock: fc.constantFrom(...(['on-time', 'late'] as const)),
    }),
  },
);

const rule = fc
  .tuple(fc.integer({ min: 1, max: 2 }), fc.nat({ max: 2 }), fc.nat({ max: 1 }))
  .map(([legal, security, sponsor]) => ({
    version: 0,
    functions: [
      { role: 'approver-legal' as const, needed: legal },
      { role: 'approver-security' as const, needed: security },
      { role: 'sponsor' as const, needed: sponsor },
    ].filter(({ needed }) => needed > 0),
  }));

interface Happened {
  readonly event: ApprovalEvent;
  readonly at: number;
  /** What everybody held when it happened. */
  readonly held: ReadonlyMap<PersonId, ReadonlySet<GrantRole>>;
  readonly wasDrawnFromNow: boolean;
}

/** A company around one approval, in which anything may happen in any order. */
class Company {
  approval: Approval;
  now = someMonday + 1;
  readonly happened: Happened[] = [];
  readonly #held = new Map<PersonId, Set<GrantRole>>(people.map((id) => [id, new Set()]));
  readonly #handed: { from: PersonId; to: PersonId }[] = [];

  constructor(ruleOf: Approval['rule']) {
    this.approval = anApproval({ rule: ruleOf, requestedBy: requester });
  }

  do(given: Command): void {
    switch (given.do) {
      case 'grant':
        this.rolesOf(given.who).add(given.role);
        return;
      case 'revoke':
        this.rolesOf(given.who).delete(given.role);
        return;
      case 'hand-over':
        this.#handed.push({ from: people[given.who]!, to: people[given.to]! });
        return;
      case 'wait':
        this.now += given.days * dayMs;
        if (given.clock === 'on-time')
          this.take(decideTickApproval(this.approval, this.now, { isReminded: false }));
        return;
      default:
        this.move(given);
    }
  }

  private move(given: Extract<Command, { do: 'decide' | 'withdraw' | 'use' | 'void' }>): void {
    const { approval, now } = this;
    const { version, transition } = approval;
    if (given.do === 'withdraw') {
      this.take(decideWithdrawApproval(approval, { by: requester, now, version, reason: 'x' }));
    } else if (given.do === 'use') {
      this.take(decideUseApproval(approval, { by: requester, now, transition, changes: [] }));
    } else if (given.do === 'void') {
      const change = { kind: 'halted', key: 'h', name: 'h' } as const;
      this.take(decideVoidApproval(approval, [change], now));
    } else if (given.do === 'decide') this.decide(given);
  }

  private decide(given: Extract<Command, { do: 'decide' }>): void {
    const { approval, now } = this;
    const by = people[given.who]!;
    const delegated = this.#handed
      .filter(({ to }) => to === by)
      .map(({ from }) => ({ from, functions: roles, roles: [...this.#held.get(from)!] }));
    const voices = voicesOf(approval.rule, { roles: [...this.rolesOf(given.who)], delegated });
    const { verdict, late } = given;
    const version = approval.version - late;
    const criteria = ['audited-right'];
    const move = { by, now, version, verdict, voice: undefined, reason: 'x', criteria };
    const facts = { voices, measuredBy: [measurer], criteria };
    this.take(decideVerdict(approval, move, facts), late === 0);
  }

  private rolesOf(at: number): Set<GrantRole> {
    return this.#held.get(people[at]!)!;
  }

  private take(decision: Decision<ApprovalEvent, string>, wasDrawnFromNow = true): void {
    if (decision.kind === 'rejected') return;
    const held = new Map([...this.#held].map(([id, of]) => [id, new Set(of)]));
    for (const event of decision.events) {
      this.happened.push({ event, at: this.now, held, wasDrawnFromNow });
    }
    const evolved = decision.events.reduce(evolveApproval, this.approval);
    this.approval = { ...evolved, version: this.approval.version + 1 };
  }
}

const ends = new Set([
  'approval-rejected',
  'approval-withdrawn',
  'approval-expired',
  'approval-voided',
  'approval-used',
]);

function lawsBroken(company: Company): readonly string[] {
  const { happened, approval } = company;
  const types = happened.map(({ event }) => event.type);
  const endings = types.filter((type) => ends.has(type));
  const broken: string[] = [];
  if (endings.length > 1) broken.push(`ended ${endings.join(' and ')}`);
  if (endings.length === 1 && !ends.has(types.at(-1) ?? '')) broken.push('went on after its end');
  if (types.filter((type) => type === 'approval-granted').length > 1) broken.push('granted twice');
  if (types.includes('approval-used') && !types.includes('approval-granted')) {
    broken.push('used without a yes');
  }
  if (happened.some(({ wasDrawnFromNow }) => !wasDrawnFromNow)) broken.push('took an older press');
  if (types.includes('approval-granted')) broken.push(...grantBroken(company));
  if (isLive(approval) !== (endings.length === 0)) broken.push(`is ${approval.state}`);
  return broken;
}

/** Counted once more, from what happened and who held what at that moment, and from nothing else. */
function grantBroken({ happened, approval }: Company): readonly string[] {
  const broken: string[] = [];
  const involved: PersonId[] = [];
  const yes = new Map<GrantRole, number>();
  for (const { event, held, at } of happened) {
    const isLate = at >= someMonday + 7 * dayMs;
    if (event.type === 'approval-granted' && isLate) broken.push('granted when it was over');
    if (event.type !== 'approval-verdict-given') continue;
    const { personId, onBehalfOf, role: as } = event.verdict;
    const holder = onBehalfOf ?? personId;
    involved.push(...new Set([personId, holder]));
    if (!held.get(holder)?.has(as)) broken.push(`${as} was not theirs`);
    if (as !== 'sponsor' && [personId, holder].some((id) => held.get(id)?.has('sponsor'))) {
      broken.push('a sponsor spoke as somebody else');
    }
    yes.set(as, (yes.get(as) ?? 0) + 1);
  }
  if (involved.includes(requester)) broken.push('the requester took part');
  if (involved.includes(measurer)) broken.push('who measured took part');
  if (new Set(involved).size !== involved.length) broken.push('somebody counted twice');
  for (const { role: as, needed } of approval.rule.functions) {
    if ((yes.get(as) ?? 0) !== needed) broken.push(`${as}: ${String(yes.get(as))} of ${needed}`);
  }
  if ([...yes.keys()].every((as) => as === 'sponsor')) broken.push('sponsors alone');
  return broken;
}

const given = fc.record({ do: fc.constant('grant' as const), who, role });
const story = fc
  .tuple(
    fc.array<Command>(given, { minLength: 6, maxLength: 12 }),
    fc.array(command, { minLength: 5, maxLength: 80 }),
  )
  .map(([before, after]) => [...before, ...after]);

describe('an approval around which anything happens in any order', () => {
  it('comes to one end, and is granted by the distinct people of the functions it needs or not at all', () => {
    const seen = new Map<string, number>();
    fc.assert(
      fc.property(rule, story, (ruleOf, commands) => {
        const company = new Company(ruleOf);
        for (const one of commands) company.do(one);
        expect(lawsBroken(company)).toEqual([]);
        company.do({ do: 'wait', days: 30, clock: 'on-time' });
        expect(isLive(company.approval)).toBe(false);
        expect(lawsBroken(company)).toEqual([]);
        const { state } = company.approval;
        seen.set(state, (seen.get(state) ?? 0) + 1);
        if (company.happened.some(({ event }) => event.type === 'approval-granted')) {
          seen.set('granted', (seen.get('granted') ?? 0) + 1);
        }
      }),
      { seed: 20_261_121, numRuns: 3_000 },
    );
    // Otherwise the laws were held by nothing happening.
    for (const state of ['granted', 'rejected', 'withdrawn', 'expired', 'void', 'used']) {
      expect([state, (seen.get(state) ?? 0) > 20]).toEqual([state, true]);
    }
  });
});
