import type { Stores } from '../../store/stores.js';
import type { Ports } from '../../usecases/ports.js';

function quiet(stores: Stores): Stores {
  const { notices, outbox } = stores;
  const silenced: Partial<Stores> = {
    outbox: { ...outbox, insert: () => undefined },
    notices: {
      ...notices,
      insert: (notice) => {
        notices.insert({ ...notice, delivery: 'sent' });
      },
    },
  };
  return new Proxy(stores, {
    get: (target, name) => Reflect.get(name in silenced ? silenced : target, name) as unknown,
  });
}

/** The demo's past happened without messages: its notices stand in the inbox, and nothing is sent now. */
export function quietPorts(ports: Ports): Ports {
  return {
    ...ports,
    commands: {
      run: (tenantId, work) => ports.commands.run(tenantId, (stores) => work(quiet(stores))),
    },
  };
}
