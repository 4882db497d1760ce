import type { NoticeKind } from '../domain/notice/notice.js';
import type { Locale } from '../domain/person/person.js';
import type { Instant } from '../lib/instant.js';
import type { ApprovalView } from './approvals.js';
import type { FlagPage } from './flags.js';
import type { HandOverPage, MyFlag } from './mine.js';
import type { DrillView } from './programs.js';
import type { PersonRef } from './values.js';

type ReporterKind =
  'flag-receipt' | 'flag-question' | 'flag-answered' | 'flag-dismissed' | 'flag-back-in-triage';
type OwnerKind = Exclude<Extract<NoticeKind, `flag-${string}`>, ReporterKind>;

/** A statement that expires, or an entry whose day has come. */
export interface DueThing {
  readonly noun: 'sheet' | 'register';
  /** Of which declared kind. */
  readonly kind: string;
  /** The program's name. */
  readonly about: string;
  /** What an entry says it is. */
  readonly what: string | null;
  readonly dueAt: Instant;
  readonly isOver: boolean;
}

/** What a card is drawn from: the subject as it is now, and for whom. */
export type NoticeView = {
  readonly locale: Locale;
  readonly timeZone: string;
} & (
  | { readonly kind: ReporterKind; readonly flag: MyFlag }
  | {
      readonly kind: OwnerKind;
      readonly flag: FlagPage;
      /** True while this person is the one who is asked or holds it, so buttons make sense. */
      readonly isTheirs: boolean;
      readonly colleagues: readonly PersonRef[];
    }
  | {
      readonly kind: Extract<NoticeKind, `hand-over-${string}`>;
      readonly handOver: HandOverPage;
      readonly colleagues: readonly PersonRef[];
    }
  | {
      readonly kind: Extract<NoticeKind, `drill-${string}`>;
      readonly drill: DrillView;
      readonly useCaseName: string;
      /** True while this person is the one the test alarm waits for. */
      readonly isTheirs: boolean;
    }
  | { readonly kind: 'sheet-expiry' | 'register-overdue'; readonly due: DueThing }
  | {
      readonly kind: Extract<NoticeKind, `approval-${string}`>;
      readonly approval: ApprovalView;
    }
);
