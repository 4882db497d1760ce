import type { z } from 'zod';

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

export function endpoint<
  Params extends z.ZodType,
  Query extends z.ZodType,
  Body extends z.ZodType,
  Response extends z.ZodType,
>(agreement: Endpoint<Params, Query, Body, Response>): Endpoint<Params, Query, Body, Response> {
  return agreement;
}
