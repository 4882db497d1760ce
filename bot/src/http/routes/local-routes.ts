import { listDemoPeople, signInAsDemoPerson } from '@causeway/shared/api/session.js';
import type { Router } from 'express';
import type { Ports } from '../../usecases/ports.js';
import { refusal } from '../problem.js';
import type { LocalIssuer, LocalPerson } from '../tab-token/local-issuer.js';

export interface LocalSignIn {
  readonly issuer: LocalIssuer;
  readonly people: readonly (LocalPerson & { readonly about: string })[];
}

/** Only ever mounted in local mode, on loopback: anybody at this machine may act as a demo person. */
export function localRoutes(router: Router, ports: Ports, local: LocalSignIn): void {
  router.get(listDemoPeople.path, (_request, response) => {
    response.json({ people: local.people.map(({ id, name, about }) => ({ id, name, about })) });
  });
  router.post(signInAsDemoPerson.path, async (request, response) => {
    const body = signInAsDemoPerson.body.safeParse(request.body);
    const person = local.people.find(({ id }) => body.success && id === body.data.personId);
    if (!person) throw refusal('absent');
    response.json(await local.issuer.tokenFor(person, ports.now()));
  });
}
