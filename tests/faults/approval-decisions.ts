import { randomUUID } from 'node:crypto';
import type { Answer } from '../harness/api-client';
import { ApiClient, jsonOf } from '../harness/api-client';
import { SeededRandom } from '../harness/seeded-random';
import type { TeamsApp } from '../harness/teams-app';
import { homeTenantId } from '../harness/teams-app';
import type { DecisionEvent } from './check-decisions';
import type { History } from './history';

export interface DecisionCounts {
  readonly approvals: number;
  readonly approvers: number;
}

interface Person {
  readonly id: string;
  readonly token: string;
}

interface Seen {
  readonly id: string;
  readonly version: number;
  readonly state: string;
  readonly verdicts: readonly {
    readonly person: { readonly id: string };
    readonly verdict: string;
  }[];
}

/** One program after the other; each asks everybody's question of its own. */
class Company {
  readonly client: ApiClient;
  readonly approvers: readonly Person[];
  readonly #administrator: Person;
  readonly #manager: Person;
  readonly #toolId = randomUUID();

  constructor(
    readonly app: TeamsApp,
    { approvers }: DecisionCounts,
  ) {
    this.client = new ApiClient(app.client.origin, approvers);
    const person = (name: string, roles: readonly string[] = []): Person => {
      const id = randomUUID();
      return { id, token: app.directory.token(homeTenantId, id, { name, roles }) };
    };
    this.#administrator = person('Ada', ['administrator']);
    this.#manager = person('Pavel');
    this.approvers = Array.from({ length: approvers }, (_, at) => person(`Approver ${at}`));
  }

  ask(by: Person, method: string, path: string, body?: unknown): Promise<Answer> {
    return this.client.ask({
      method,
      path,
      token: by.token,
      ...(body === undefined ? {} : { body }),
    });
  }

  private async make(method: string, path: string, body: unknown): Promise<void> {
    jsonOf(await this.ask(this.#administrator, method, path, body));
  }

  async open(): Promise<void> {
    const everybody = [this.#administrator, this.#manager, ...this.approvers];
    for (const one of everybody) jsonOf(await this.ask(one, 'GET', '/api/me'));
    const tool = { version: 0, name: 'Coach', teamsAppIds: [], isRetired: false };
    await this.make('PUT', `/api/tools/${this.#toolId}`, tool);
  }

  /** A program in which everybody decides for legal, and what Pavel asks in it. */
  async request(needed: number): Promise<Seen> {
    const programId = randomUUID();
    const program = { version: 0, name: `Program ${programId}`, toolId: this.#toolId };
    await this.make('PUT', `/api/programs/${programId}`, program);
    const functions = [{ role: 'approver-legal', needed }];
    const rule = `/api/programs/${programId}/approval-rules/ring`;
    await this.make('PUT', rule, { version: 0, functions });
    const grant = (personId: string, role: string) =>
      this.make('POST', '/api/grants', { programId, personId, role });
    await grant(this.#manager.id, 'program-manager');
    await Promise.all(this.approvers.map(({ id }) => grant(id, 'approver-legal')));
    const path = `/api/programs/${programId}/approvals/${randomUUID()}`;
    return jsonOf(await this.ask(this.#manager, 'PUT', path, {}));
  }

  async see(by: Person, approvalId: string): Promise<Seen> {
    return jsonOf(await this.ask(by, 'GET', `/api/approvals/${approvalId}`));
  }
}

function bodyOf(version: number, verdict: 'approve' | 'reject'): object {
  if (verdict === 'approve') return { version, verdict };
  return { version, verdict, reason: 'Not yet.', criteria: ['audited-right'] };
}

/** Presses as it was drawn; whoever was too late looks again and presses again while it is open. */
async function pressUntilItEnds(
  company: Company,
  by: Person,
  asked: Seen,
  random: SeededRandom,
  history: History<DecisionEvent>,
): Promise<void> {
  let seen = asked;
  while (seen.state === 'open' && !seen.verdicts.some(({ person }) => person.id === by.id)) {
    const { id: approvalId, version } = seen;
    const verdict = random.below(12) === 0 ? 'reject' : 'approve';
    const path = `/api/approvals/${approvalId}/verdict`;
    const answer = await company.ask(by, 'POST', path, bodyOf(version, verdict));
    const { code = null, facts = {} } = JSON.parse(answer.text) as {
      code?: string;
      facts?: { state?: string; heldBy?: string; heldByName?: string };
    };
    const isNamed = answer.status === 200 || facts.heldByName !== undefined;
    history.add({
      kind: 'pressed',
      approvalId,
      by: by.id,
      version,
      verdict,
      status: answer.status,
      code,
      state: facts.state ?? null,
      heldBy: isNamed ? (facts.heldBy ?? null) : null,
    });
    if (answer.status === 200) return;
    seen = await company.see(by, approvalId);
  }
}

/** Everybody decides on everything, all from the same first look; some questions need three, some one. */
export async function decideAtOnce(
  app: TeamsApp,
  seed: number,
  counts: DecisionCounts,
  history: History<DecisionEvent>,
): Promise<void> {
  const company = new Company(app, counts);
  await company.open();
  for (let at = 0; at < counts.approvals; at += 1) {
    const needed = at % 4 === 3 ? 3 : 1;
    const asked = await company.request(needed);
    history.add({ kind: 'asked', approvalId: asked.id, needed });
    const presses = company.approvers.map((by, place) => {
      const random = new SeededRandom(seed + at * counts.approvers + place);
      return pressUntilItEnds(company, by, asked, random, history);
    });
    await Promise.all(presses);
    const [first] = company.approvers;
    if (!first) throw new Error('Somebody decides');
    const { version, state, verdicts } = await company.see(first, asked.id);
    const said = verdicts.map(({ person, verdict }) => ({ by: person.id, verdict }));
    history.add({
      kind: 'ended',
      approvalId: asked.id,
      approval: { version, state, verdicts: said },
    });
  }
  company.client.close();
  history.flush();
}
