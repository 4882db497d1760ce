import { randomUUID } from 'node:crypto';
import type { Endpoint } from '@causeway/shared/api/endpoint.js';
import { getMe } from '@causeway/shared/api/session.js';
import type { Problem } from '@causeway/shared/api/values.js';
import type { GrantRole } from '@causeway/shared/domain/access/grant.js';
import type { Instant } from '@causeway/shared/lib/instant.js';
import { dayMs, secondMs } from '@causeway/shared/lib/instant.js';
import type { z } from 'zod';
import type { Answer } from '../api-client';
import { jsonOf } from '../api-client';
import { addressOf } from '../api-routes';
import { homeTenantId, TeamsApp } from '../teams-app';
import { holdTheClock, letGoOfTheClock, turnTheClock } from './story-clock';

/** Who is there, and what they hold in the program. */
export const cast = {
  ada: [],
  olu: ['governance-owner'],
  pavel: ['program-manager'],
  sven: ['sponsor'],
  bea: ['approver-business'],
  lena: ['approver-legal'],
  sam: ['approver-security'],
  sara: ['approver-security'],
  sid: ['approver-security'],
  wanda: ['approver-works-council'],
  iris: ['expert-reviewer'],
  /** Stands in for Lena while she is away. */
  dora: [],
  /** Leads the people who help. */
  hugo: [],
  /** Runs the business that should gain by it. */
  carl: [],
  /** Has doubts, and says so. */
  kim: [],
  mara: [],
  noah: [],
  zoe: [],
  xaver: [],
} as const satisfies Readonly<Record<string, readonly GrantRole[]>>;
export type Name = keyof typeof cast;
export const names = Object.keys(cast) as Name[];

interface Asking<Agreed extends Endpoint> {
  readonly params?: z.input<Agreed['params']>;
  readonly query?: Readonly<Record<string, string | number>>;
  readonly body?: z.input<Agreed['body']>;
}

/** A request takes somebody a while, so that everything has its own time. */
const perRequestMs = 20 * secondMs;

/** A company with Causeway in it: its people, its server, and its clock in the story's hand. */
export class Office {
  readonly ids: Readonly<Record<Name, string>>;

  #closed: Promise<void> | undefined;

  private constructor(readonly app: TeamsApp) {
    const ids = names.map((name) => [name, randomUUID()] as const);
    this.ids = Object.fromEntries(ids) as Record<Name, string>;
  }

  /** Everybody has opened the tab once, so that they can be named. */
  static async open(): Promise<Office> {
    holdTheClock();
    const office = new Office(await TeamsApp.open());
    for (const name of names) await office.done(name, getMe);
    return office;
  }

  /** The server ends; what it kept stays until it is removed. */
  close(): Promise<void> {
    return (this.#closed ??= this.app.close());
  }

  async remove(): Promise<void> {
    await this.close();
    await this.app.remove();
    letGoOfTheClock();
  }

  get now(): Instant {
    return Date.now();
  }

  /** Days go by, and what falls due on each of them is done. */
  async pass(days: number): Promise<void> {
    for (let day = 0; day < days; day += 1) {
      turnTheClock(dayMs);
      await this.tick();
    }
  }

  /** Days in which nothing much happens; the clock looks at their end. */
  async rest(days: number): Promise<void> {
    turnTheClock(days * dayMs);
    await this.tick();
  }

  /** What is due by now. */
  async tick(): Promise<void> {
    await this.app.runWhatIsDue();
    const failed = this.app.logged.filter((line) => 'error' in line);
    if (failed.length > 0) throw new Error(JSON.stringify(failed));
  }

  ask<Agreed extends Endpoint>(
    who: Name,
    agreed: Agreed,
    { params, query, body }: Asking<Agreed> = {},
  ): Promise<Answer> {
    turnTheClock(perRequestMs);
    const name = `${who.slice(0, 1).toUpperCase()}${who.slice(1)}`;
    const roles = who === 'ada' ? ['administrator'] : [];
    const token = this.app.directory.token(homeTenantId, this.ids[who], { name, roles });
    const given = (params ?? {}) as Readonly<Record<string, string | number>>;
    const place = addressOf(agreed, (param) => String(given[param]));
    const asked = new URLSearchParams(
      Object.entries(query ?? {}).map(([key, value]) => [key, String(value)]),
    );
    const { method } = agreed;
    const path = asked.size > 0 ? `${place}?${asked.toString()}` : place;
    return this.app.client.ask({ method, path, token, ...(body === undefined ? {} : { body }) });
  }

  /** It has to be done. */
  async done<Agreed extends Endpoint>(
    who: Name,
    agreed: Agreed,
    asking: Asking<Agreed> = {},
  ): Promise<z.output<Agreed['response']>> {
    const answer = await this.ask(who, agreed, asking);
    if (answer.status !== 200) {
      const said = `${who} ${agreed.method} ${agreed.path}`;
      throw new Error(`${said}: HTTP ${String(answer.status)} ${answer.text}`);
    }
    return jsonOf<z.output<Agreed['response']>>(answer);
  }

  /** It has to be refused, and says why. */
  async refused<Agreed extends Endpoint>(
    who: Name,
    agreed: Agreed,
    asking: Asking<Agreed> = {},
  ): Promise<Problem & { readonly status: number }> {
    const { status, text } = await this.ask(who, agreed, asking);
    if (status === 200) throw new Error(`${who} ${agreed.path} was not refused`);
    return { status, ...(JSON.parse(text) as Problem) };
  }
}
