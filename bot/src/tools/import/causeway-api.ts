import { listMyImportMappings } from '@causeway/shared/api/connections.js';
import type { SavedMapping } from '@causeway/shared/api/connections.js';
import type { Endpoint } from '@causeway/shared/api/endpoint.js';
import { sendObservations, sendParticipants } from '@causeway/shared/api/observations.js';
import { problemSchema } from '@causeway/shared/api/values.js';
import type { SendResult } from '@causeway/shared/domain/import/import-file.js';
import type { ImportMapping } from '@causeway/shared/domain/import/import-mapping.js';
import { problemSentence } from '@causeway/shared/text/problem-text.js';
import { WrongCall } from './import-options.js';

const reader = { locale: 'en', timeZone: 'UTC' } as const;
const worthAgain = new Set([429, 500, 502, 503, 504]);

/** The API as a system with a key sees it. */
export class CausewayApi {
  constructor(
    private readonly origin: string,
    private readonly key: string,
  ) {}

  async mappings(): Promise<readonly SavedMapping[]> {
    const response = await this.ask(listMyImportMappings, undefined);
    if (response === undefined) {
      throw new WrongCall(`Nobody answers at ${this.origin}. Is Causeway running there?`);
    }
    return listMyImportMappings.response.parse(await this.bodyOf(response)).mappings;
  }

  async send(
    target: ImportMapping['target'],
    rows: readonly object[],
    isDryRun: boolean,
  ): Promise<SendResult> {
    const endpoint = target === 'observations' ? sendObservations : sendParticipants;
    const response = await this.ask(endpoint, { rows, isDryRun });
    if (response === undefined) return { kind: 'again', afterMs: null };
    if (worthAgain.has(response.status)) {
      await response.body?.cancel();
      const seconds = Number(response.headers.get('retry-after') ?? NaN);
      return { kind: 'again', afterMs: Number.isFinite(seconds) ? seconds * 1_000 : null };
    }
    const receipt = endpoint.response.parse(await this.bodyOf(response));
    return { kind: 'received', receipt };
  }

  private async ask(endpoint: Endpoint, body: unknown): Promise<Response | undefined> {
    try {
      return await fetch(`${this.origin}${endpoint.path}`, {
        method: endpoint.method,
        headers: {
          accept: 'application/json',
          authorization: `Bearer ${this.key}`,
          ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        },
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      });
    } catch {
      return undefined;
    }
  }

  private async bodyOf(response: Response): Promise<unknown> {
    const body: unknown = await response.json().catch(() => undefined);
    if (response.ok) return body;
    if (response.status === 401) {
      throw new WrongCall('This API key is not known, or it was revoked.');
    }
    const problem = problemSchema.safeParse(body);
    const sentence = problem.success ? problemSentence(problem.data, reader) : '';
    throw new WrongCall(`${this.origin} answered ${response.status}. ${sentence}`.trim());
  }
}
