import type { ResultOutcome } from '@causeway/shared/domain/gate/criterion-result.js';
import type { ApprovalState } from '@causeway/shared/domain/approval/approval.js';
import { approvalStates } from '@causeway/shared/domain/approval/approval.js';
import fc from 'fast-check';

const spoilts = [
  'empty-gate',
  'not-shown',
  'half-excepted',
  'excepted-elsewhere',
  'stopped',
  'run-out',
  'left-open',
  'other-step',
  'end-evidence',
  'too-soon',
  'no-rings',
  'no-sheets',
  'no-answer',
] as const;
type Spoilt = (typeof spoilts)[number];

/** Anything that can happen to a program or around it. */
export type StageCommand =
  | { readonly do: 'wait'; readonly days: number; readonly clock: 'on-time' | 'late' }
  | { readonly do: 'measure'; readonly which: number; readonly outcome: ResultOutcome }
  | { readonly do: 'empty-gate' | 'fill-gate' | 'change-template' | 'change-sheet' | 'change-rule' }
  | { readonly do: 'except' | 'end-exception'; readonly which: number }
  /** Nobody has seconded it, or it is from another step. */
  | { readonly do: 'half-except' | 'except-elsewhere'; readonly which: number }
  | { readonly do: 'end-evidence' | 'renew-evidence' | 'answer' | 'name-lead' | 'lose-lead' }
  | { readonly do: 'plan-ring' }
  | { readonly do: 'change-ring'; readonly which: number }
  | { readonly do: 'ring-sheets'; readonly which: 'all' | 'no-plan' | 'no-support' }
  | { readonly do: 'stop'; readonly kind: 'hold' | 'halt'; readonly ring: number | null }
  | { readonly do: 'resume'; readonly which: number }
  | { readonly do: 'extend' | 'retreat' | 'end' }
  | { readonly do: 'ask' | 'grant' | 'void' | 'reject'; readonly which: number }
  | { readonly do: 'forge'; readonly state: ApprovalState; readonly step: number }
  | { readonly do: 'advance'; readonly which: number; readonly page: 'fresh' | 'stale' }
  /** Everything but one thing, and an approval of exactly that. */
  | { readonly do: 'spoil'; readonly what: Spoilt }
  /** Everything right for once, so that walks get far. */
  | { readonly do: 'prepare' | 'go-on' };

const which = fc.nat({ max: 6 });

function plain<const Kind extends StageCommand['do']>(...kinds: readonly Kind[]) {
  return fc.record({
    do: fc.constantFrom(...kinds),
    which,
  }) as unknown as fc.Arbitrary<StageCommand>;
}

const outcome = fc.constantFrom<ResultOutcome>('pass', 'inconclusive', 'fail', 'stale');
const state = fc.constantFrom<ApprovalState>('granted', 'granted', ...approvalStates);

const weighted: readonly (readonly [number, fc.Arbitrary<StageCommand>])[] = [
  [8, plain('go-on')],
  [3, plain('prepare')],
  [2, plain('answer', 'name-lead', 'fill-gate', 'renew-evidence', 'plan-ring', 'resume')],
  [3, plain('ask', 'grant', 'grant')],
  [1, plain('void', 'reject', 'empty-gate', 'change-template', 'change-sheet', 'change-ring')],
  [1, plain('change-rule', 'half-except', 'except-elsewhere')],
  [1, plain('except', 'except', 'end-exception', 'end-evidence', 'lose-lead')],
  [1, plain('extend', 'retreat')],
  [
    1,
    fc.record({
      do: fc.constant('ring-sheets' as const),
      which: fc.constantFrom('all', 'no-plan', 'no-support'),
    }),
  ],
  [
    2,
    fc.record({
      do: fc.constant('wait' as const),
      days: fc.constantFrom(0, 1, 3, 8, 20, 60),
      clock: fc.constantFrom('on-time', 'late'),
    }),
  ],
  [2, fc.record({ do: fc.constant('measure' as const), which, outcome })],
  [
    1,
    fc.record({
      do: fc.constant('stop' as const),
      kind: fc.constantFrom('hold', 'halt'),
      ring: fc.constantFrom(null, 1, 2, 3),
    }),
  ],
  [1, fc.record({ do: fc.constant('spoil' as const), what: fc.constantFrom(...spoilts) })],
  [2, fc.record({ do: fc.constant('forge' as const), state, step: fc.nat({ max: 7 }) })],
  [
    6,
    fc.record({
      do: fc.constant('advance' as const),
      which,
      page: fc.constantFrom('fresh', 'fresh', 'fresh', 'stale'),
    }),
  ],
];

export const stageCommand: fc.Arbitrary<StageCommand> = fc.oneof(
  ...weighted.map(([weight, arbitrary]) => ({ weight, arbitrary })),
  // Seldom, for nothing comes after it.
  { weight: 1, arbitrary: fc.nat({ max: 5 }).chain((n) => plain(n === 0 ? 'end' : 'extend')) },
);
