import * as accessTrials from '@causeway/shared/api/access-trials.js';
import * as approvalPreviews from '@causeway/shared/api/approval-previews.js';
import * as approvals from '@causeway/shared/api/approvals.js';
import * as board from '@causeway/shared/api/board.js';
import * as changes from '@causeway/shared/api/changes.js';
import * as cohort from '@causeway/shared/api/cohort.js';
import * as connections from '@causeway/shared/api/connections.js';
import * as criteria from '@causeway/shared/api/criteria.js';
import * as decisionRecords from '@causeway/shared/api/decision-records.js';
import type { Endpoint } from '@causeway/shared/api/endpoint.js';
import * as forecasts from '@causeway/shared/api/forecasts.js';
import * as history from '@causeway/shared/api/history.js';
import * as how from '@causeway/shared/api/how.js';
import * as measures from '@causeway/shared/api/measures.js';
import * as evidence from '@causeway/shared/api/evidence.js';
import * as gates from '@causeway/shared/api/gates.js';
import * as mine from '@causeway/shared/api/mine.js';
import * as myLabels from '@causeway/shared/api/my-labels.js';
import * as observations from '@causeway/shared/api/observations.js';
import * as portfolio from '@causeway/shared/api/portfolio.js';
import * as programs from '@causeway/shared/api/programs.js';
import * as registers from '@causeway/shared/api/registers.js';
import * as rings from '@causeway/shared/api/rings.js';
import * as useCases from '@causeway/shared/api/use-cases.js';
import * as stages from '@causeway/shared/api/stages.js';
import * as session from '@causeway/shared/api/session.js';
import * as sheets from '@causeway/shared/api/sheets.js';
import * as waiting from '@causeway/shared/api/waiting.js';
import * as waivers from '@causeway/shared/api/waivers.js';
import * as webhooks from '@causeway/shared/api/webhooks.js';
import { readdirSync } from 'node:fs';
import path from 'node:path';

export interface ApiRoute {
  /** The agreement's name in the contract. */
  readonly name: string;
  readonly agreed: Endpoint;
}

const areas: Readonly<Record<string, object>> = {
  'access-trials': accessTrials,
  'approval-previews': approvalPreviews,
  approvals,
  board,
  changes,
  cohort,
  connections,
  criteria,
  'decision-records': decisionRecords,
  forecasts,
  history,
  measures,
  evidence,
  gates,
  how,
  mine,
  'my-labels': myLabels,
  observations,
  portfolio,
  programs,
  registers,
  session,
  stages,
  rings,
  'use-cases': useCases,
  sheets,
  waiting,
  waivers,
  webhooks,
};

/** Files of the contract that hold values and views, and no agreement. */
const withoutAgreements = [
  'called',
  'chat-reply',
  'criterion-results',
  'endpoint',
  'flags',
  'notice-view',
  'shortfalls',
  'snapshot-diff',
  'values',
];

function isEndpoint(value: unknown): value is Endpoint {
  return typeof value === 'object' && value !== null && 'method' in value && 'path' in value;
}

/** Files of the contract that nobody listed above: their routes would be covered by nothing. */
export function unlistedAreas(): readonly string[] {
  return readdirSync(path.resolve('shared/src/api'))
    .map((file) => path.basename(file, '.ts'))
    .filter((name) => !(name in areas) && !withoutAgreements.includes(name));
}

/** Every agreement between tab and bot, from the contract itself. */
export const apiRoutes: readonly ApiRoute[] = Object.values(areas).flatMap((area) =>
  Object.entries(area)
    .filter((entry): entry is [string, Endpoint] => isEndpoint(entry[1]))
    .map(([name, agreed]) => ({ name, agreed })),
);

/** The route's address with something in every place. */
export function addressOf(agreed: Endpoint, fill: (param: string) => string): string {
  return agreed.path.replaceAll(/:(\w+)/g, (_, param: string) => fill(param));
}
