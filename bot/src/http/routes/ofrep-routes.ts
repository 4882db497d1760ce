import type { AccessRules } from '@causeway/shared/domain/access-answer/access-rules.js';
import type { ErrorRequestHandler, Request, RequestHandler, Response, Router } from 'express';
import express from 'express';
import type { AskedFor } from '../../usecases/access-answer/answer-asked.js';
import { answerAll, answerAsked } from '../../usecases/access-answer/answer-asked.js';
import { KnownAccessRules } from '../../usecases/access-answer/known-access-rules.js';
import type { Asking } from '../../usecases/access-answer/recognise-asking-key.js';
import type { Ports } from '../../usecases/ports.js';
import { askingKey } from '../ofrep/asking-key.js';
import { ofrepAnswer, ofrepFailure } from '../ofrep/ofrep-answer.js';
import { readContext } from '../ofrep/read-context.js';
import { refusal } from '../problem.js';

export interface OfrepEdge {
  readonly router: Router;
  readonly ports: Ports;
  readonly tenantIds: readonly string[];
}

const flags = '/ofrep/v1/evaluate/flags';
const readBody = express.json({ limit: '32kb', strict: true });

/** Written as it is, for it is asked for all the time. Nobody keeps it unless it is said how. */
function send(response: Response, status: number, text: string, kept = 'no-store'): void {
  response.statusCode = status;
  response.setHeader('Content-Type', 'application/json; charset=utf-8');
  response.setHeader('Cache-Control', kept);
  response.end(text);
}

function bodyRead(request: Request, response: Response): Promise<void> {
  return new Promise((resolve, reject) => {
    readBody(request, response, (error?: unknown) => {
      if (error === undefined) resolve();
      else reject(error);
    });
  });
}

/** What cannot be read is said in the protocol's words; everything else is like everywhere. */
const unreadable: ErrorRequestHandler = (error: unknown, request, response, next) => {
  const status = typeof error === 'object' && error !== null && 'status' in error && error.status;
  if (status !== 400) {
    next(error);
    return;
  }
  const { key } = request.params;
  const failure = { errorCode: 'PARSE_ERROR', ...(key === undefined ? {} : { key }) };
  send(response, 400, JSON.stringify(failure));
};

function isKnown(request: Request, tag: string): boolean {
  const known = request.get('If-None-Match') ?? '';
  return known.split(',').some((one) => one.trim().replace(/^W\//, '') === tag);
}

interface Read {
  readonly asking: Asking;
  readonly rules: AccessRules;
  readonly body: unknown;
}

/** OpenFeature's remote evaluation: who may use what, for any SDK. */
export function ofrepRoutes({ router, ports, tenantIds }: OfrepEdge): void {
  const askedBy = askingKey(ports, tenantIds);
  const known = new KnownAccessRules(ports);

  async function read(request: Request, response: Response): Promise<Read> {
    const asking = await askedBy(request);
    await bodyRead(request, response);
    const rules = await known.of(asking);
    if (!rules) throw refusal('unknown-actor');
    const body: unknown = request.body;
    return { asking, rules, body };
  }

  const one: RequestHandler = async (request, response) => {
    const key = String(request.params['key']);
    const { asking, rules, body } = await read(request, response);
    const askedFor = readContext(body);
    if (typeof askedFor === 'string') {
      send(response, 400, JSON.stringify(ofrepFailure(key, askedFor)));
      return;
    }
    const answer = await answerAsked(ports, asking, rules, { flagKey: key, askedFor });
    const status = { 'unknown-key': 404, 'nobody-named': 400 } as const;
    const text = JSON.stringify(ofrepAnswer(key, answer, asking, rules));
    send(response, typeof answer === 'string' ? status[answer] : 200, text);
  };

  async function all({ asking, rules }: Read, askedFor: AskedFor): Promise<string> {
    const answers = await answerAll(ports, asking, rules, askedFor);
    const said = answers.map(([key, answer]) => ofrepAnswer(key, answer, asking, rules));
    return JSON.stringify({ flags: said });
  }

  const many: RequestHandler = async (request, response) => {
    const asked = await read(request, response);
    const askedFor = readContext(asked.body);
    if (typeof askedFor === 'string') {
      send(response, 400, JSON.stringify({ errorCode: askedFor }));
      return;
    }
    const text = await all(asked, askedFor);
    const tag = `"${ports.hash(text).slice(0, 32)}"`;
    response.setHeader('ETag', tag);
    // May be kept, and is asked about before every use.
    const kept = 'private, no-cache';
    if (!isKnown(request, tag)) {
      send(response, 200, text, kept);
      return;
    }
    response.statusCode = 304;
    response.setHeader('Cache-Control', kept);
    response.end();
  };

  router.post(`${flags}/:key`, one, unreadable);
  router.post(flags, many, unreadable);
}
