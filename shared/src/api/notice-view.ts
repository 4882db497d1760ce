import type { GrantRole } from '../domain/access/grant.js';
import type { ApprovalState } from '../domain/approval/approval.js';
import type { Values } from '../domain/declared/field.js';
import type { NoticeKind } from '../domain/notice/notice.js';
import type { Phase } from '../domain/program/program.js';
import type { StopKind } from '../domain/program/stage.js';
import type { Transition } from '../domain/program/transition.js';
import type { Locale } from '../domain/person/person.js';
import type {
  ApprovalId,
  EvidenceId,
  PersonId,
  ProgramId,
  RegisterEntryId,
  SheetId,
} from '../lib/ids.js';
import type { Instant } from '../lib/instant.js';
import type { ApprovalPage } from './approvals.js';
import type { Called } from './called.js';
import type { FlagPage } from './flags.js';
import type { HandOverPage, MyFlag } from './mine.js';
import type { DrillView } from './programs.js';
import type { PersonRef } from './values.js';
import type { WaiverView } from './waivers.js';

type ReporterKind =
  'flag-receipt' | 'flag-question' | 'flag-answered' | 'flag-dismissed' | 'flag-back-in-triage';
type OwnerKind = Exclude<Extract<NoticeKind, `flag-${string}`>, ReporterKind>;

/** A statement that expires, or an entry whose day has come. */
export interface DueThing {
  readonly noun: 'sheet' | 'register' | 'evidence';
  /** Of which declared kind, or what kind of evidence. */
  readonly kind: string;
  /** The program's name. */
  readonly about: string;
  /** What an entry says it is, and what evidence is called. */
  readonly what: string | null;
  readonly dueAt: Instant;
  readonly isOver: boolean;
  /** Of evidence: shown anew since, so that nothing is near. */
  readonly isRenewed?: boolean;
  /** What the viewer may show anew by saying what was found. */
  readonly renewable?: { readonly id: EvidenceId; readonly version: number } | null;
}

/** A question to one person and what became of it, as it stands now. */
export interface AnswerNews {
  readonly programId: ProgramId;
  readonly programName: string;
  readonly entryId: RegisterEntryId;
  readonly version: number;
  readonly list: string;
  readonly state: string;
  readonly askedOf: PersonRef;
  readonly askedBy: PersonRef | null;
  readonly answer: string | null;
  /** What it was made into: what was written down, or the criterion it became. */
  readonly proposal: { readonly text: string; readonly called: Called } | null;
  /** With the last move, where one was given. */
  readonly reason: { readonly by: PersonRef; readonly text: string } | null;
  /** What the reader may say to it now. */
  readonly moves: readonly string[];
}

/** An exception somebody asked for, as it stands now. */
export interface WaiverNews {
  readonly programId: ProgramId;
  readonly programName: string;
  readonly waiver: WaiverView;
}

/** Somebody decides for somebody else. */
export interface DelegationNews {
  readonly programName: string;
  readonly from: PersonRef;
  readonly functions: readonly GrantRole[];
  readonly fromAt: Instant;
  readonly untilAt: Instant;
  readonly isOver: boolean;
}

/** A statement somebody is named in, and what they may agree to of it. */
export interface SignatureNews {
  readonly sheetId: SheetId;
  readonly version: number;
  readonly sheetKind: string;
  readonly programName: string;
  /** As it is written, with names in the place of people. */
  readonly values: Values;
  /** Empty once they have agreed, or what is written is not theirs to agree to any more. */
  readonly signatures: readonly string[];
}

/** Where a program stands, as much of it as everybody who is told of it may know. */
export interface StageNews {
  readonly programName: string;
  readonly toolName: string;
  readonly phase: Phase;
  readonly ring: number | null;
  readonly decideBy: Instant | null;
  readonly isOverdue: boolean;
  readonly extensions: number;
  /** Nobody resumed them, newest first. */
  readonly stops: readonly {
    readonly kind: StopKind;
    readonly ring: number | null;
    readonly useCaseName: string | null;
    readonly reason: string;
    readonly by: PersonRef | null;
    readonly at: Instant;
  }[];
  readonly endReason: string | null;
  /** Use cases that were staged for later and whose condition is met. */
  readonly conditionsMet: readonly string[];
}

/** A question for a decision, with everything it is about, for one person. */
export interface DecisionNews {
  readonly approval: ApprovalPage;
  readonly viewerId: PersonId;
  /** What the evidence is called that it rests on. */
  readonly evidence: readonly string[];
  /** Who could decide in the viewer's place. */
  readonly delegates: readonly PersonRef[];
  readonly decidesForViewer: { readonly person: PersonRef; readonly untilAt: Instant } | null;
}

/** As much of it as everybody in a chat may see, whatever they have to do with it. */
export interface SharedApproval {
  readonly id: ApprovalId;
  readonly programName: string;
  readonly transition: Transition;
  readonly state: ApprovalState;
  readonly expiresAt: Instant;
  /** Who sees more of it. */
  readonly viewerIds: readonly PersonId[];
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
  | {
      readonly kind: 'sheet-expiry' | 'register-overdue' | 'evidence-expiring' | 'evidence-expired';
      readonly due: DueThing;
    }
  | {
      readonly kind: Extract<NoticeKind, `waiver-${string}`>;
      readonly exception: WaiverNews;
    }
  | { readonly kind: 'register-asked' | 'register-answered'; readonly asked: AnswerNews }
  | { readonly kind: 'sheet-signature'; readonly statement: SignatureNews }
  | { readonly kind: 'delegation-given'; readonly delegation: DelegationNews }
  | ({ readonly kind: Extract<NoticeKind, `approval-${string}`> } & DecisionNews)
  | { readonly kind: 'approval-shared'; readonly shared: SharedApproval }
  | { readonly kind: Extract<NoticeKind, `stage-${string}`>; readonly stage: StageNews }
);
