import { z } from 'zod';

/** One agreement between tab and bot: the bot makes a route of it, the tab a request. */
export interface Endpoint<
  Params extends z.ZodType = z.ZodType,
  Query extends z.ZodType = z.ZodType,
  Body extends z.ZodType = z.ZodType,
  Response extends z.ZodType = z.ZodType,
> {
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  /** Express notation: `/api/flags/:flagId`. */
  readonly path: string;
  readonly params: Params;
  readonly query: Query;
  readonly body: Body;
  readonly response: Response;
}

const nothing = z.object({});
const withoutBody = z.undefined();

/** What is left out is not asked for. */
export function endpoint<
  Response extends z.ZodType,
  Params extends z.ZodType = typeof nothing,
  Query extends z.ZodType = typeof nothing,
  Body extends z.ZodType = typeof withoutBody,
>(
  agreement: Pick<Endpoint, 'method' | 'path'> & {
    readonly params?: Params;
    readonly query?: Query;
    readonly body?: Body;
    readonly response: Response;
  },
): Endpoint<Params, Query, Body, Response> {
  const unasked = { params: nothing, query: nothing, body: withoutBody };
  return { ...unasked, ...agreement } as unknown as Endpoint<Params, Query, Body, Response>;
}
