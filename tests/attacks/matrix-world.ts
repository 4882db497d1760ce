import { randomUUID } from 'node:crypto';
import { matrixGate } from './approval-requests';
import type { Answer } from '../harness/api-client';
import { jsonOf } from '../harness/api-client';
import { addressOf, apiRoutes } from '../harness/api-routes';
import { homeTenantId, sisterTenantId, TeamsApp } from '../harness/teams-app';

/** Whose eyes the matrix looks through. The outsider administers another tenant of the same server. */
export const roles = [
  'reporter',
  'employee',
  'reader',
  'administrator',
  'owner',
  'manager',
  'otherOwner',
  'outsider',
] as const;
export type Role = (typeof roles)[number];

const tenantRoles: Partial<Record<Role, readonly string[]>> = {
  reader: ['reader'],
  administrator: ['administrator'],
  outsider: ['administrator'],
};

/** Stands in every flag, question and charter of the program, so that a leak is seen anywhere. */
export const marker = 'opaque marker 4711';

export interface Request {
  readonly params?: Readonly<Record<string, string>>;
  readonly query?: string;
  readonly body?: unknown;
}

export interface Versioned {
  readonly id: string;
  readonly version: number;
}

interface HeldGrant {
  readonly id: string;
  readonly person: { readonly id: string };
  readonly program: { readonly id: string };
}

/** A program with people in every role, and one more program that is none of theirs. */
export class MatrixWorld {
  readonly ids: Readonly<Record<Role, string>>;
  readonly toolId = randomUUID();
  readonly programId = randomUUID();
  readonly useCaseId = randomUUID();
  readonly otherProgramId = randomUUID();
  readonly #tokens: Readonly<Record<Role, string>>;

  private constructor(readonly app: TeamsApp) {
    const each = <Value>(make: (role: Role) => Value) =>
      Object.fromEntries(roles.map((role) => [role, make(role)])) as Record<Role, Value>;
    this.ids = each(() => randomUUID());
    this.#tokens = each((role) => {
      const tenantId = role === 'outsider' ? sisterTenantId : homeTenantId;
      const claims = { name: `The ${role}`, roles: tenantRoles[role] ?? [] };
      return app.directory.token(tenantId, this.ids[role], claims);
    });
  }

  static async open(folder?: string): Promise<MatrixWorld> {
    const world = new MatrixWorld(await TeamsApp.open(folder, matrixGate()));
    for (const role of roles) await world.done(role, 'getMe');
    await world.makeCatalogue();
    return world;
  }

  async close(): Promise<void> {
    await this.app.close();
    await this.app.remove();
  }

  call(role: Role, name: string, request: Request = {}): Promise<Answer> {
    const route = apiRoutes.find((candidate) => candidate.name === name);
    if (!route) throw new Error(`The contract has no ${name}`);
    const { method } = route.agreed;
    const address = addressOf(route.agreed, (param) => request.params?.[param] ?? randomUUID());
    const takesBody = method === 'POST' || method === 'PUT';
    return this.app.client.ask({
      method,
      path: `${address}${request.query ?? ''}`,
      token: this.#tokens[role],
      ...(takesBody ? { body: request.body ?? {} } : {}),
    });
  }

  picture(role: Role, attachmentId: string): Promise<Answer> {
    const path = `/api/attachments/${attachmentId}`;
    return this.app.client.ask({ path, token: this.#tokens[role] });
  }

  /** A step on the way to what is tested: it has to succeed. */
  async done<Body>(role: Role, name: string, request: Request = {}): Promise<Body> {
    const answer = await this.call(role, name, request);
    if (answer.status !== 200) {
      throw new Error(`${role} ${name}: HTTP ${String(answer.status)} ${answer.text}`);
    }
    return jsonOf<Body>(answer);
  }

  private async makeCatalogue(): Promise<void> {
    const { toolId, programId, useCaseId, otherProgramId } = this;
    const put = (name: string, params: Request['params'], body: object) =>
      this.done('administrator', name, { params: params ?? {}, body: { version: 0, ...body } });
    await put('saveTool', { toolId }, { name: 'Coach', teamsAppIds: [], isRetired: false });
    const managerId = this.ids.manager;
    await put('saveProgram', { programId }, { name: 'Coaching', toolId, managerId });
    const other = { name: 'Another', toolId, managerId: this.ids.otherOwner };
    await put('saveProgram', { programId: otherProgramId }, other);
    await this.leave(otherProgramId, 'otherOwner');
    await put('saveUseCase', { programId, useCaseId }, { name: 'Calls', isRetired: false });
    await this.grant(programId, 'owner', 'governance-owner');
    await this.grant(otherProgramId, 'otherOwner', 'governance-owner');
    await this.done('owner', 'saveCharter', { params: { useCaseId }, body: this.charter(0) });
  }

  /** Takes away all that somebody holds in a program. */
  private async leave(programId: string, role: Role): Promise<void> {
    const { grants } = await this.done<{ grants: readonly HeldGrant[] }>(
      'administrator',
      'listGrants',
    );
    for (const { id, person, program } of grants) {
      const isTheirs = person.id === this.ids[role] && program.id === programId;
      if (isTheirs) await this.done('administrator', 'revokeGrant', { params: { grantId: id } });
    }
  }

  grant(programId: string, role: Role, grantRole: string): Promise<{ id: string }> {
    const body = { programId, personId: this.ids[role], role: grantRole };
    return this.done('administrator', 'addGrant', { body });
  }

  charter(version: number): object {
    const day = { unit: 'working-days', count: 5 };
    return {
      version,
      accountableId: this.ids.owner,
      standard: marker,
      correcting: null,
      judgeId: this.ids.owner,
      deputyId: this.ids.manager,
      deadlines: { critical: day, high: day, medium: day, low: day },
    };
  }

  flagBody(reach = 'my-team'): object {
    return {
      text: marker,
      tool: { id: this.toolId },
      useCaseId: this.useCaseId,
      reason: 'wrong',
      reach,
      outcome: null,
      minutesCorrecting: null,
      note: marker,
      mode: 'confidential',
    };
  }

  async flag(reach?: string): Promise<Versioned> {
    const { id } = await this.done<{ id: string }>('reporter', 'raiseFlag', {
      body: this.flagBody(reach),
    });
    return this.done('owner', 'getFlag', { params: { flagId: id } });
  }

  /** One owner's move on a flag, drawn from how it just stood. */
  async move(role: Role, name: string, flag: Versioned, body: object = {}): Promise<Versioned> {
    return this.done(role, name, {
      params: { flagId: flag.id },
      body: { version: flag.version, ...body },
    });
  }

  /** Who prepares what `role` is going to try: they themselves where they may. */
  preparer(role: Role): Role {
    return role === 'manager' ? 'manager' : 'owner';
  }

  async handOver(): Promise<Versioned> {
    const { toolId, useCaseId } = this;
    const body = { text: marker, tool: { id: toolId }, useCaseId, note: null };
    return this.done('reporter', 'raiseHandOver', { body });
  }
}
