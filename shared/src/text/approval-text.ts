import type { ApprovalState } from '../domain/approval/approval.js';
import type { RuleKey } from '../domain/approval/approval-rule.js';
import type { BasisChangeKind } from '../domain/snapshot/basis-change.js';
import { defineText } from './define-text.js';

export const approvalStateWords = defineText(
  {
    open: 'waiting for decisions',
    granted: 'approved',
    rejected: 'not approved',
    withdrawn: 'taken back',
    expired: 'expired without a decision',
    void: 'void',
    used: 'approved, and the step was taken',
  } satisfies Readonly<Record<ApprovalState, string>>,
  {
    open: 'wartet auf Entscheidungen',
    granted: 'freigegeben',
    rejected: 'nicht freigegeben',
    withdrawn: 'zurückgezogen',
    expired: 'ohne Entscheidung abgelaufen',
    void: 'hinfällig',
    used: 'freigegeben, und der Schritt ist gemacht',
  },
);

/** The step a gate stands before; a ring is counted. */
export const stepWords = defineText(
  {
    'stress-testing': () => 'from trying it out to testing it under stress',
    'infrastructure-build': () => 'from testing to preparing for everybody',
    ring: (stage: string) => `into stage ${stage} of the rollout`,
    completion: () => 'to the end of the rollout',
  } satisfies Readonly<Record<RuleKey, (stage: string) => string>>,
  {
    'stress-testing': () => 'vom Ausprobieren zur Belastungsprobe',
    'infrastructure-build': () => 'vom Testen zur Vorbereitung für alle',
    ring: (stage) => `in Stufe ${stage} der Einführung`,
    completion: () => 'zum Abschluss der Einführung',
  },
);

type ChangeSentence = (name: string) => string;

/** Why what was asked about is not what is there any more. */
export const basisChangeWords = defineText(
  {
    'template-changed': () => 'What has to be shown was changed.',
    'standing-changed': () => 'The program stands somewhere else now.',
    'audience-changed': (name: string) => `The people of stage ${name} were changed.`,
    'sheet-changed': (name: string) => `There is a new version: ${name}.`,
    'sheet-ended': (name: string) => `This does not hold any more: ${name}.`,
    'definition-changed': (name: string) => `It is measured by another definition: ${name}.`,
    'criterion-left-pass': (name: string) => `This is not shown any more: ${name}.`,
    'criterion-fails': (name: string) => `This was excepted as open and is worse now: ${name}.`,
    'criterion-added': (name: string) => `This has to be shown, too: ${name}.`,
    'criterion-removed': (name: string) => `This is not asked any more: ${name}.`,
    'waiver-changed': (name: string) => `The exception was changed: ${name}.`,
    'waiver-ended': (name: string) => `The exception has ended: ${name}.`,
    'evidence-changed': (name: string) => `The evidence was renewed: ${name}.`,
    'evidence-expired': (name: string) => `The evidence has expired: ${name}.`,
    'evidence-withdrawn': (name: string) => `The evidence was withdrawn: ${name}.`,
    'evidence-ended': (name: string) => `The evidence does not count any more: ${name}.`,
    held: () => 'Somebody stopped it from growing.',
    halted: () => 'Somebody stopped its use.',
    'approval-rule-changed': () => 'Who decides was changed.',
    'answer-changed': () => 'The written answer was changed.',
    'snapshot-changed': () =>
      'What was frozen is not what is kept. Please have the record checked.',
    'gate-gone': () => 'There is nothing to decide any more.',
  } satisfies Readonly<Record<BasisChangeKind, ChangeSentence>>,
  {
    'template-changed': () => 'Was gezeigt werden muss, wurde geändert.',
    'standing-changed': () => 'Das Programm steht inzwischen woanders.',
    'audience-changed': (name) => `Die Personen von Stufe ${name} wurden geändert.`,
    'sheet-changed': (name) => `Es gibt eine neue Fassung: ${name}.`,
    'sheet-ended': (name) => `Das gilt nicht mehr: ${name}.`,
    'definition-changed': (name) => `Gemessen wird nach einer anderen Festlegung: ${name}.`,
    'criterion-left-pass': (name) => `Das ist nicht mehr gezeigt: ${name}.`,
    'criterion-fails': (name) => `Das war als offen ausgenommen und ist jetzt schlechter: ${name}.`,
    'criterion-added': (name) => `Auch das muss gezeigt werden: ${name}.`,
    'criterion-removed': (name) => `Danach wird nicht mehr gefragt: ${name}.`,
    'waiver-changed': (name) => `Die Ausnahme wurde geändert: ${name}.`,
    'waiver-ended': (name) => `Die Ausnahme ist zu Ende: ${name}.`,
    'evidence-changed': (name) => `Der Nachweis wurde erneuert: ${name}.`,
    'evidence-expired': (name) => `Der Nachweis ist abgelaufen: ${name}.`,
    'evidence-withdrawn': (name) => `Der Nachweis wurde zurückgezogen: ${name}.`,
    'evidence-ended': (name) => `Der Nachweis zählt nicht mehr: ${name}.`,
    held: () => 'Jemand hat das Wachsen angehalten.',
    halted: () => 'Jemand hat die Nutzung angehalten.',
    'approval-rule-changed': () => 'Wer entscheidet, wurde geändert.',
    'answer-changed': () => 'Die schriftliche Antwort wurde geändert.',
    'snapshot-changed': () =>
      'Was eingefroren wurde, ist nicht, was aufbewahrt ist. Bitte die Akte prüfen lassen.',
    'gate-gone': () => 'Es gibt nichts mehr zu entscheiden.',
  },
);

export const approvalCardText = defineText(
  {
    requested: (program: string) => `Your decision is asked for: ${program}`,
    decided: (program: string) => `There is a decision: ${program}`,
    withdrawn: (program: string) => `A question for a decision was taken back: ${program}`,
    void: (program: string) => `A question for a decision is void: ${program}`,
    expiring: (program: string) => `A decision is still waiting: ${program}`,
    expired: (program: string) => `Nobody decided in time: ${program}`,
    step: (step: string) => `The step: ${step}.`,
    askedBy: (person: string, moment: string) => `Asked by ${person}, ${moment}.`,
    isNow: (state: string) => `It is now: ${state}.`,
    decideBy: (moment: string) => `Without a decision it ends ${moment}.`,
    useBy: (moment: string) => `The step can be taken until ${moment}.`,
    voidBecause: 'What it was about has changed:',
    noBy: (person: string) => `${person} said no`,
    pathToYes: 'What would make it a yes:',
    andMore: (count: string) => `And more: ${count}. Open it to see all.`,
    affectedAbsent: 'Nobody has spoken for the people whose work it is.',
    open: 'Open',
  },
  {
    requested: (program) => `Ihre Entscheidung ist gefragt: ${program}`,
    decided: (program) => `Es ist entschieden: ${program}`,
    withdrawn: (program) => `Eine Frage nach Freigabe wurde zurückgezogen: ${program}`,
    void: (program) => `Eine Frage nach Freigabe ist hinfällig: ${program}`,
    expiring: (program) => `Eine Entscheidung steht noch aus: ${program}`,
    expired: (program) => `Niemand hat rechtzeitig entschieden: ${program}`,
    step: (step) => `Der Schritt: ${step}.`,
    askedBy: (person, moment) => `Gefragt von ${person}, ${moment}.`,
    isNow: (state) => `Jetzt gilt: ${state}.`,
    decideBy: (moment) => `Ohne Entscheidung endet es ${moment}.`,
    useBy: (moment) => `Der Schritt kann bis ${moment} gemacht werden.`,
    voidBecause: 'Worum es ging, hat sich geändert:',
    noBy: (person) => `${person} hat Nein gesagt`,
    pathToYes: 'Was ein Ja daraus machen würde:',
    andMore: (count) => `Und weitere: ${count}. Öffnen Sie es, um alle zu sehen.`,
    affectedAbsent: 'Niemand hat für die Menschen gesprochen, um deren Arbeit es geht.',
    open: 'Öffnen',
  },
);
