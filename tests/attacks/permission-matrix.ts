import type { Role } from './matrix-world';

/**
 * yes: done · no: 403 · absent: 404, as if it did not exist · rule: 422, let through to a rule that
 * says no · stranger: 401, for this door opens to a system's key alone.
 */
export type Cell = 'yes' | 'no' | 'absent' | 'rule' | 'stranger';

type Row = readonly [
  reporter: Cell,
  employee: Cell,
  reader: Cell,
  administrator: Cell,
  owner: Cell,
  manager: Cell,
  otherOwner: Cell,
  outsider: Cell,
];

const everybody: Row = ['yes', 'yes', 'yes', 'yes', 'yes', 'yes', 'yes', 'yes'];
const nobody: Row = [
  'absent',
  'absent',
  'absent',
  'absent',
  'absent',
  'absent',
  'absent',
  'absent',
];
/** The flag's program decides; to everybody else the flag does not exist. */
const triagers: Row = ['absent', 'absent', 'absent', 'absent', 'yes', 'yes', 'absent', 'absent'];
const reporterAlone: Row = [
  'yes',
  'absent',
  'absent',
  'absent',
  'absent',
  'absent',
  'absent',
  'absent',
];
/** The owner is judge in the charter. */
const judgeAlone: Row = [
  'absent',
  'absent',
  'absent',
  'absent',
  'yes',
  'absent',
  'absent',
  'absent',
];
/** Another company's administrator imports, but not into this program. */
const importers: Row = ['no', 'no', 'no', 'yes', 'yes', 'yes', 'no', 'absent'];
/** Connects other systems: the program's manager and the administrator. */
const connectors: Row = ['no', 'no', 'no', 'yes', 'no', 'yes', 'no', 'absent'];
const systemsAlone: Row = [
  'stranger',
  'stranger',
  'stranger',
  'stranger',
  'stranger',
  'stranger',
  'stranger',
  'stranger',
];
const tenant: Row = ['yes', 'yes', 'yes', 'yes', 'yes', 'yes', 'yes', 'absent'];
const managerAlone: Row = ['no', 'no', 'no', 'no', 'no', 'yes', 'no', 'no'];
/** Everybody with a part in the program, and who reads over all of them. */
const evidenceReaders: Row = ['no', 'no', 'yes', 'yes', 'yes', 'yes', 'no', 'absent'];
const programPeople: Row = ['no', 'no', 'no', 'no', 'yes', 'yes', 'no', 'absent'];
/** Of one thing in a program: readers see it, the program's people change it. */
const eyes: Row = ['absent', 'absent', 'yes', 'yes', 'yes', 'yes', 'absent', 'absent'];
const hands: Row = ['absent', 'absent', 'no', 'no', 'yes', 'yes', 'absent', 'absent'];

const rows: Readonly<Record<string, Row>> = {
  // Answer with what one may see, which may be nothing.
  listFlags: everybody,
  countFlags: everybody,
  listChanges: everybody,
  getFlagForm: everybody,
  listMyFlags: everybody,
  listUnderWay: everybody,
  getHowItGoes: tenant,
  listMyNotices: everybody,
  markNoticesSeen: everybody,
  listHandOvers: everybody,
  listPrograms: everybody,
  listMyWaiting: everybody,
  getMe: everybody,
  saveMySettings: everybody,

  // Whoever runs or sponsors any program; the outsider reads over their own company's.
  listPortfolio: ['no', 'no', 'yes', 'yes', 'yes', 'yes', 'yes', 'yes'],

  getFlag: triagers,
  listFlagHistory: triagers,
  listColleagues: triagers,
  claimFlag: triagers,
  releaseFlag: triagers,
  handFlagTo: triagers,
  askReporter: triagers,
  assessSeverity: triagers,
  confirmFlag: triagers,
  planCorrection: triagers,
  closeCorrection: triagers,
  answerFlag: triagers,
  dismissFlag: triagers,
  reopenFlag: triagers,
  undoFlagMove: triagers,
  // A program manager triages, and is not told who reported in confidence.
  lookAtReporter: ['absent', 'absent', 'absent', 'absent', 'yes', 'no', 'absent', 'absent'],
  assignFlag: ['no', 'no', 'no', 'yes', 'no', 'no', 'no', 'absent'],

  // The tool and use case are none of the outsider's.
  raiseFlag: ['yes', 'yes', 'yes', 'yes', 'yes', 'yes', 'yes', 'rule'],
  raiseHandOver: ['yes', 'yes', 'yes', 'yes', 'yes', 'yes', 'yes', 'rule'],
  getMyFlag: reporterAlone,
  addToMyFlag: reporterAlone,
  replyToQuestion: reporterAlone,
  withdrawMyFlag: reporterAlone,
  reopenMyFlag: reporterAlone,
  attachScreenshot: reporterAlone,

  getHandOver: ['yes', 'absent', 'absent', 'absent', 'yes', 'absent', 'absent', 'absent'],
  takeHandOver: judgeAlone,
  passOnHandOver: judgeAlone,
  answerHandOver: judgeAlone,
  withdrawHandOver: reporterAlone,

  // Whoever runs one program may begin another, and the tool it is about.
  saveProgram: ['no', 'no', 'no', 'yes', 'no', 'yes', 'no', 'rule'],
  saveUseCase: ['no', 'no', 'no', 'yes', 'yes', 'yes', 'no', 'absent'],
  listTools: ['no', 'no', 'no', 'yes', 'no', 'yes', 'no', 'yes'],
  saveTool: ['no', 'no', 'no', 'yes', 'no', 'yes', 'no', 'yes'],
  // Everybody may read who answers for a use case.
  getCharter: ['yes', 'yes', 'yes', 'yes', 'yes', 'yes', 'yes', 'absent'],
  saveCharter: programPeople,
  startDrill: programPeople,
  listDrills: programPeople,
  // The owner is asked first.
  acknowledgeDrill: ['rule', 'rule', 'rule', 'rule', 'yes', 'rule', 'rule', 'absent'],
  listAdministrators: everybody,
  searchPeople: ['no', 'no', 'no', 'yes', 'yes', 'yes', 'yes', 'yes'],
  listGrants: ['no', 'no', 'no', 'yes', 'no', 'yes', 'no', 'yes'],
  addGrant: ['no', 'no', 'no', 'yes', 'no', 'yes', 'no', 'absent'],
  revokeGrant: ['absent', 'absent', 'absent', 'yes', 'absent', 'yes', 'absent', 'absent'],

  listApiKeys: connectors,
  makeApiKey: connectors,
  rotateApiKey: connectors,
  stopOldSecret: connectors,
  revokeApiKey: connectors,
  tryAccess: connectors,
  listWebhooks: connectors,
  makeWebhook: connectors,
  changeWebhook: connectors,
  rotateWebhookSecret: connectors,
  removeWebhook: connectors,
  testWebhook: connectors,
  listWebhookDeliveries: connectors,
  // The test that is to be sent again is still on its way.
  replayWebhookDelivery: ['no', 'no', 'no', 'rule', 'no', 'rule', 'no', 'absent'],
  listMyImportMappings: systemsAlone,
  sendObservations: systemsAlone,
  sendParticipants: systemsAlone,
  importObservations: importers,
  importParticipants: importers,
  getRollup: evidenceReaders,
  listMeasures: evidenceReaders,
  getMeasureHistory: evidenceReaders,
  listEarlyWarnings: evidenceReaders,

  listMyLabels: everybody,
  // The reporter takes part in the program.
  saveMyLabels: reporterAlone,
  purgeLabels: connectors,
  listCohortRules: evidenceReaders,
  saveCohortRule: managerAlone,
  listWindows: evidenceReaders,
  saveWindow: managerAlone,
  removeWindow: managerAlone,

  listImportMappings: importers,
  saveImportMapping: importers,
  removeImportMapping: importers,

  listCriteria: evidenceReaders,
  registerCriterion: ['no', 'no', 'no', 'no', 'yes', 'yes', 'no', 'no'],
  listForecasts: evidenceReaders,
  // Nothing was published there that could be projected.
  previewProjection: ['no', 'no', 'rule', 'rule', 'rule', 'rule', 'no', 'absent'],
  registerForecast: ['no', 'no', 'no', 'no', 'rule', 'rule', 'no', 'no'],
  scoreForecast: ['no', 'no', 'no', 'no', 'absent', 'absent', 'no', 'no'],
  withdrawForecast: ['no', 'no', 'no', 'no', 'absent', 'absent', 'no', 'no'],
  listSheetKinds: everybody,
  // Those they may read, which may be none.
  listSheets: tenant,
  getSheet: evidenceReaders,
  saveSheet: programPeople,
  // The manager wrote it.
  signSheet: ['no', 'no', 'no', 'no', 'yes', 'no', 'no', 'absent'],
  withdrawSheet: programPeople,
  // A statement for everybody.
  acknowledgeSheet: tenant,
  listRegisterKinds: everybody,
  // Those they may read, which may be none.
  listRegisters: tenant,
  listEntries: evidenceReaders,
  getEntry: evidenceReaders,
  addEntry: programPeople,
  changeEntry: programPeople,
  moveEntry: programPeople,

  getGate: evidenceReaders,
  listGateTemplates: evidenceReaders,
  dryRunGate: evidenceReaders,
  planPilot: evidenceReaders,
  proposeTemplateChange: programPeople,
  // Who reads over all programs has no function in this one.
  agreeTemplateChange: ['absent', 'absent', 'rule', 'rule', 'yes', 'yes', 'absent', 'absent'],
  withdrawTemplateChange: ['absent', 'absent', 'no', 'no', 'yes', 'yes', 'absent', 'absent'],
  recomputeSnapshot: ['absent', 'absent', 'yes', 'yes', 'yes', 'yes', 'absent', 'absent'],

  // Only a developer's machine has them.
  listDemoPeople: nobody,
  signInAsDemoPerson: nobody,

  listEvidence: evidenceReaders,
  recordEvidence: programPeople,
  renewEvidence: hands,
  withdrawEvidence: hands,
  listWaivers: evidenceReaders,
  askWaiver: programPeople,
  // The manager asked for it; readers have no part in the program.
  secondWaiver: ['absent', 'absent', 'rule', 'rule', 'yes', 'rule', 'absent', 'absent'],
  declineWaiver: ['absent', 'absent', 'rule', 'rule', 'yes', 'rule', 'absent', 'absent'],
  withdrawWaiver: hands,
  listApprovals: evidenceReaders,
  listMyApprovals: everybody,
  getApproval: eyes,
  getSnapshot: eyes,
  getDecisionRecord: eyes,
  previewApproval: ['no', 'no', 'no', 'no', 'no', 'yes', 'no', 'absent'],
  requestApproval: ['no', 'no', 'no', 'no', 'no', 'yes', 'no', 'absent'],
  // The owner's function is asked; the manager asked for it.
  giveVerdict: ['absent', 'absent', 'rule', 'rule', 'yes', 'rule', 'absent', 'absent'],
  withdrawApproval: ['absent', 'absent', 'no', 'no', 'no', 'yes', 'absent', 'absent'],
  listApprovalRules: evidenceReaders,
  // Not those whose steps it lets pass.
  saveApprovalRule: ['no', 'no', 'no', 'yes', 'no', 'no', 'no', 'absent'],
  listDelegations: evidenceReaders,
  // The manager holds nothing that decides.
  delegateDecisions: ['no', 'no', 'no', 'no', 'yes', 'rule', 'no', 'absent'],
  // From the owner to the employee: either ends it.
  endDelegation: ['absent', 'yes', 'absent', 'absent', 'yes', 'absent', 'absent', 'absent'],

  getStage: evidenceReaders,
  listHistory: evidenceReaders,
  nameLead: ['no', 'no', 'no', 'yes', 'no', 'yes', 'no', 'absent'],
  answerStage: programPeople,
  // Nobody approved it, and no stage is open.
  advanceStage: ['no', 'no', 'no', 'no', 'rule', 'rule', 'no', 'absent'],
  retreatStage: ['no', 'no', 'no', 'no', 'rule', 'rule', 'no', 'absent'],
  extendStage: programPeople,
  endStage: programPeople,
  stopStage: ['no', 'no', 'no', 'yes', 'yes', 'yes', 'no', 'absent'],
  resumeStage: programPeople,
  listRings: evidenceReaders,
  planRing: programPeople,
  removeRing: programPeople,
  listUseCases: evidenceReaders,
  setUseCaseTraits: programPeople,
  stateWorkload: programPeople,
  setDisposition: programPeople,
};

const columns: readonly Role[] = [
  'reporter',
  'employee',
  'reader',
  'administrator',
  'owner',
  'manager',
  'otherOwner',
  'outsider',
];

/** Who may do what, by the route's name in the contract; written by hand, against the code. */
export const permissionMatrix: ReadonlyMap<string, ReadonlyMap<Role, Cell>> = new Map(
  Object.entries(rows).map(([name, row]) => [
    name,
    new Map(columns.map((role, at) => [role, row[at] ?? 'absent'])),
  ]),
);
